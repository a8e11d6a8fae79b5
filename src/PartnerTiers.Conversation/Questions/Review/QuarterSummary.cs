using System.Collections.Immutable;
using PartnerTiers.Conversation.Acts.Review;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Pushes.Reviews;
using PartnerTiers.Conversation.Questions.Filters;
using PartnerTiers.Conversation.Questions.Near;
using PartnerTiers.Conversation.Questions.Risk;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Operations.Reviews;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Reviews;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Conversation.Questions.Review;

/// <summary>A published review in numbers and names: the distribution before and after as a chart, who moved, revenue by tier, graces and exceptions with their ends, corrections, what to watch.</summary>
internal static class QuarterSummary
{
    private const int Most = 10;

    public static Phrase Sentence(Speech speech, ReviewPicture review) =>
        speech.Say("review.sum", ("day", review.Review), ("on", review.Order!.On), ("counts", CaseCounts.Of(speech, review)));

    public static IEnumerable<AnswerPart?> Parts(Speech speech, ReviewPicture review)
    {
        var rules = review.Rules!;
        var figures = review.FiguresNow!;
        var movers = Movers.Of(review).ToList();
        var between = Between(speech, review);
        var kept = review.Cases.Values.Where(static one => one.Until is not null && one.Kind is ProposalKind.Grace or ProposalKind.Exception or ProposalKind.Keep).Where(static one => one.Until is not null).ToList();
        var risks = speech.View.Partners.Count(partner => speech.View.AtReview(partner).BelowPublished);
        var near = speech.View.Partners.Count(partner => speech.View.AtReview(partner).NearUpgrade);
        return
        [
            new Headline(speech.Say("review.sum.header", ("day", Speech.Day(review.Review))), review.Partners),
            new Paragraph(Sentence(speech, review)),
            Distribution(speech, review, figures),
            movers.Count == 0 ? null : new Paragraph(speech.Say("review.header.moved"), Tone.Heading),
            movers.Count == 0 ? null : new Grid(
                [new GridColumn(speech.Say("review.sum.partner")), new GridColumn(speech.Say("review.sum.region")), new GridColumn(speech.Say("review.sum.move"))],
                [.. movers.Take(Most).Select(one => (ImmutableArray<Phrase>)[Phrase.OfOthers(one.Row.Name), Phrase.OfOthers(one.Row.Region), Movers.Move(speech, one, rules)])]),
            More(speech, movers.Count),
            .. Between(speech, review, between),
            new Paragraph(speech.Say("review.sum.revenue"), Tone.Heading),
            new FactRows([.. figures.Tiers.Select(tier => new FactRow(CaseWords.Tier(tier.Tier, rules), Phrase.Of(new Value.Money(tier.Revenue, rules.Currency))))]),
            kept.Count == 0 ? null : new Paragraph(speech.Say("review.sum.kept"), Tone.Heading),
            kept.Count == 0 ? null : new FactRows([.. kept.Take(Most).Select(one => new FactRow(
                Phrase.OfOthers(one.Row.Name),
                speech.Say(Kept(speech, one), ("tier", CaseWords.Tier(one.To, rules)), ("day", one.Until!.Value))))]),
            More(speech, kept.Count),
            new Paragraph(Governed(speech, review)),
            review.Corrections.IsEmpty ? null : new Paragraph(Corrected(speech, review)),
            new Paragraph(speech.Say("review.sum.watch", ("risk", Number(risks)), ("near", Number(near)), ("day", Speech.Day(speech.View.ReviewDay)))),
            new Actions([.. movers.Count > Most || between.Count > Most ? [speech.Button("review.sum.all", Moves(review))] : Array.Empty<Button>(), speech.Button(new RiskQuestion(Filter.Everyone)), speech.Button(new NearQuestion(Filter.Everyone))]),
        ];
    }

    // Appeals against moves since then are this quarter's too.
    private static NodaTime.LocalDate Before(Speech speech, ReviewPicture review) => speech.View.Reviews.All.Keys.LastOrDefault(day => day < review.Review, NodaTime.LocalDate.MinIsoValue);

    // Who moved on a day between the review before and this one, the first first.
    private static List<(PartnerFacts Partner, PublishedTier Tier)> Between(Speech speech, ReviewPicture review)
    {
        var before = Before(speech, review);
        return speech.View.Reviews.Between.Count == 0 ? [] : speech.View.Partners
            .SelectMany(partner => speech.View.HistoryOf(partner).Where(tier => tier.Review > before && tier.Review < review.Review && !CaseWords.Same(tier.Before, tier.Tier)).Select(tier => (Partner: partner, Tier: tier)))
            .OrderBy(static one => one.Tier.On).ThenBy(static one => one.Partner.Partner.Name, StringComparer.InvariantCultureIgnoreCase).ToList();
    }

    private static IEnumerable<AnswerPart> Between(Speech speech, ReviewPicture review, List<(PartnerFacts Partner, PublishedTier Tier)> moved)
    {
        if (moved.Count == 0)
        {
            yield break;
        }

        yield return new Paragraph(speech.Say("review.sum.between"), Tone.Heading);
        yield return new FactRows([.. moved.Take(Most).Select(one => new FactRow(
            PartnerWords.Name(one.Partner),
            Phrase.Join(" · ", [CaseWords.Move(speech, one.Tier.Before, one.Tier.Tier, review.Rules!), Phrase.Of(new Value.Day(one.Tier.On))])))]);
        if (More(speech, moved.Count) is { } more)
        {
            yield return more;
        }
    }

    private static string Kept(Speech speech, ReviewCase one) => one.Kind != ProposalKind.Exception ? "review.sum.grace" : one.Until < speech.View.Today ? "review.sum.exception.over" : "review.sum.exception";

    private static Phrase Corrected(Speech speech, ReviewPicture review)
    {
        List<Phrase> names = [.. review.Corrections.Select(static one => one.Partner).Distinct(StringComparer.Ordinal).Select(id => Phrase.OfOthers(review.Cases.GetValueOrDefault(id)?.Row.Name ?? speech.View.Find(id)?.Partner.Name ?? id))];
        return speech.Say("review.sum.corrected", ("n", names.Count), ("names", speech.Some(names, Most)));
    }

    // An exception counts here too where its partner earns the tier anyway.
    private static Phrase Governed(Speech speech, ReviewPicture review)
    {
        var before = Before(speech, review);
        var appeals = speech.View.Partners.Select(speech.View.AppealOf).Where(appeal => appeal?.Filed.Review > before && appeal.Filed.Review <= review.Review).ToList();
        return speech.Say(
            "review.sum.governed",
            ("exceptions", Number(speech.View.Partners.Count(partner => speech.View.ExceptionOf(partner) is not null))),
            ("day", Speech.Day(review.Order!.On.PlusDays(review.Rules!.Review.AppealDays))),
            ("n", Number(appeals.Count)),
            ("open", Number(appeals.Count(static appeal => appeal!.IsOpen))));
    }

    private static Chart Distribution(Speech speech, ReviewPicture review, ReviewFigures figures)
    {
        var tiers = figures.Tiers.Select(tier => (Figures: tier, Name: CaseWords.Tier(tier.Tier, review.Rules!))).ToList();
        return new Chart(
            speech.Say("review.sum.distribution"),
            Speech.Sentence(Phrase.Join("; ", tiers.Select(tier => speech.Say("review.sum.was", ("tier", tier.Name), ("before", Number(tier.Figures.Before)), ("after", Number(tier.Figures.After)))))),
            [speech.Say("review.sum.before"), speech.Say("review.sum.after")],
            [.. tiers.Select(static tier => new ChartGroup(tier.Name, [tier.Figures.Before, tier.Figures.After]))]);
    }

    private static Paragraph? More(Speech speech, int all) => all > Most ? new Paragraph(speech.Say("review.sum.more", ("n", all - Most)), Tone.Note) : null;

    // The quarter that it judged, because the last one may be another by the time somebody presses the button.
    private static ReviewQuestion Moves(ReviewPicture review)
    {
        var quarter = FiscalQuarter.Containing(review.Review, review.Rules!.FiscalYearStartMonth);
        return new ReviewQuestion(ReviewTopic.Moved, quarter.FirstDay, quarter.LastDay);
    }

    private static Phrase Number(int number) => Phrase.Of(new Value.Number(number));
}
