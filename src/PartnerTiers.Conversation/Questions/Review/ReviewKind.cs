using NodaTime;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions.Calendar;
using PartnerTiers.Conversation.Questions.Filters;
using PartnerTiers.Conversation.Questions.Near;
using PartnerTiers.Conversation.Questions.Risk;
using PartnerTiers.Conversation.Questions.Scorecard;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Conversation.Questions.Review;

/// <summary>Reviews: the preview of the next one; of past ones that none is published yet, with what the CRM knows.</summary>
internal sealed class ReviewKind() : QuestionKind<ReviewQuestion>("review", Reach.Home)
{
    protected override Answer Compose(ReviewQuestion question, Speech speech) => question.Topic switch
    {
        ReviewTopic.Moved when speech.View.Reviews.HasDecided => PublishedMoves(question, speech),
        ReviewTopic.Moved => Moved(question, speech),
        ReviewTopic.Undecided when speech.View.Reviews.Open is not null || speech.View.Reviews.Waiting.Any() => UndecidedList.Compose(question, speech, speech.View.Reviews.Open, Reply),
        ReviewTopic.Undecided => NotYet(speech, "review.undecided"),
        ReviewTopic.Summary when speech.View.Reviews.LastPublished is { Order: not null, Rules: not null } last => Reply(speech, QuarterSummary.Sentence(speech, last), QuarterSummary.Parts(speech, last)),
        ReviewTopic.Summary => NotYet(speech, "review.summary"),
        _ => Preview.Compose(question, speech, Reply),
    };

    protected override Phrase Ask(ReviewQuestion question, Speech speech)
    {
        var ask = question is { Topic: ReviewTopic.Moved, From: { } from, To: { } to } && (from, to) != LastQuarter(speech)
            ? speech.Say("review.ask.moved", ("span", SpanWords.Of(speech, from, to)))
            : speech.Say($"review.ask.{question.Topic}");
        return question.Filter is { Terms.IsEmpty: false } filter ? ask.Then(Phrase.Of(", ")).Then(FilterWords.InSentence(speech, filter)) : ask;
    }

    protected override ReviewQuestion? ExampleFor(Speech speech) => new(Filter: Filter.Everyone);

    private static (LocalDate From, LocalDate To) LastQuarter(Speech speech)
    {
        var quarter = FiscalQuarter.Containing(speech.View.Today, speech.View.Rules.FiscalYearStartMonth).Plus(-1);
        return (quarter.FirstDay, quarter.LastDay);
    }

    private Answer Moved(ReviewQuestion question, Speech speech)
    {
        var (from, to) = question is { From: { } first, To: { } last } ? (first, last) : LastQuarter(speech);
        var began = new FilterCheck(speech.View, speech.Turn.AskerEmail).Of(question.Filter ?? Filter.Everyone)
            .Where(partner => speech.View.TierSinceOf(partner) is { } since && since >= from && since <= to)
            .OrderBy(speech.View.TierSinceOf)
            .ThenBy(partner => partner.Partner.Name, StringComparer.InvariantCultureIgnoreCase)
            .ThenBy(partner => partner.Partner.Id, StringComparer.Ordinal)
            .ToList();
        var page = Page<PartnerFacts>.Of(began, question.Skip);
        var span = SpanWords.Of(speech, from, to);
        var sentence = began.Count == 0 ? speech.Say("review.moved.none", ("span", span)) : speech.Say("review.moved", ("n", began.Count), ("span", span));
        List<Phrase> pieces = [speech.Say("review.header.moved"), span];
        if (question.Filter is { Terms.IsEmpty: false } filter)
        {
            pieces.AddRange(FilterWords.Pieces(speech, filter));
        }

        return Reply(
            speech,
            sentence,
            new Headline(FilterWords.Header(pieces, began.Count), began.Count),
            new Paragraph(sentence),
            began.Count == 0 ? new Actions([speech.Button(new ReviewQuestion(Filter: Filter.Everyone))]) : null,
            began.Count == 0 ? null : new ItemList([.. page.Items.Select(partner => Line(speech, partner))], page.First, page.Total, page.Next is { } next ? speech.More(question with { Skip = next }) : null),
            speech.Today());
    }

    // From published reviews only; what was corrected is a move of its own.
    private Answer PublishedMoves(ReviewQuestion question, Speech speech)
    {
        var (from, to) = question is { From: { } first, To: { } last } ? (first, last) : LastQuarter(speech);
        // Of whole quarters the reviews that judged them are meant, though they were published some days after; of other days what was published on them.
        var areQuarters = IsQuarterBound(speech, from.PlusDays(-1)) && IsQuarterBound(speech, to);
        var moved = PartnerWords.ByName(new FilterCheck(speech.View, speech.Turn.AskerEmail).Of(question.Filter ?? Filter.Everyone))
            .SelectMany(partner => speech.View.HistoryOf(partner).Where(tier => (areQuarters ? tier.Review : tier.On) is var day && day >= from && day <= to && !string.Equals(tier.Before, tier.Tier, StringComparison.OrdinalIgnoreCase)).Select(tier => (Partner: partner, Tier: tier)))
            .ToList();
        var page = Page<(PartnerFacts Partner, PublishedTier Tier)>.Of(moved, question.Skip);
        var span = SpanWords.Of(speech, from, to);
        var sentence = moved.Count == 0 ? speech.Say("review.published.moved.none", ("span", span)) : speech.Say("review.published.moved", ("n", moved.Count), ("span", span));
        return Reply(
            speech,
            sentence,
            new Headline(FilterWords.Header([speech.Say("review.header.moved"), span], moved.Count), moved.Count),
            new Paragraph(sentence),
            moved.Count == 0 ? null : new ItemList(
                [.. page.Items.Select(item => new Item(
                    PartnerWords.Name(item.Partner),
                    item.Tier.Before is { } before ? speech.Say("review.move", ("from", PartnerWords.TierNamed(speech, before)), ("to", PartnerWords.TierNamed(speech, item.Tier.Tier))) : PartnerWords.TierNamed(speech, item.Tier.Tier),
                    speech.Say("review.since", ("day", item.Tier.On)),
                    speech.Button(new ScorecardQuestion(item.Partner.Partner.Id))))],
                page.First,
                page.Total,
                page.Next is { } next ? speech.More(question with { Skip = next }) : null),
            speech.Today());
    }

    private static bool IsQuarterBound(Speech speech, LocalDate day) => FiscalQuarter.Containing(day, speech.View.Book.InForceOn(day).FiscalYearStartMonth).LastDay == day;

    private static Item Line(Speech speech, PartnerFacts partner) => new(
        PartnerWords.Name(partner),
        PartnerWords.Name(speech.View.TodayOf(partner).Published),
        speech.Say("review.since", ("day", speech.View.TierSinceOf(partner)!.Value)),
        speech.Button(new ScorecardQuestion(partner.Partner.Id)));

    private Answer NotYet(Speech speech, string key)
    {
        var dates = Dates.Running(speech.View);
        var text = speech.SayFirst([key], ("day", dates.QuarterEnd), ("decided", dates.Decided));
        return Reply(
            speech,
            text,
            new Paragraph(text),
            new Actions([speech.Button(new ReviewQuestion(Filter: Filter.Everyone)), speech.Button(new NearQuestion(Filter.Everyone)), speech.Button(new RiskQuestion(Filter.Everyone))]),
            speech.ByTheRules());
    }
}
