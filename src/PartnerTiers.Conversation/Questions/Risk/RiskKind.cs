using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions.Decisions;
using PartnerTiers.Conversation.Questions.Filters;
using PartnerTiers.Conversation.Questions.Gaps;
using PartnerTiers.Conversation.Questions.Scorecard;
using PartnerTiers.Conversation.Questions.Wording;

namespace PartnerTiers.Conversation.Questions.Risk;

/// <summary>Who would not keep its tier at the next review, the largest gap first; or what expires before it.</summary>
internal sealed class RiskKind() : QuestionKind<RiskQuestion>("risk", Reach.Home)
{
    protected override Answer Compose(RiskQuestion question, Speech speech)
    {
        var meant = new FilterCheck(speech.View, speech.Turn.AskerEmail).Of(question.Filter);
        if (question.Expiring)
        {
            return Expiring(question, speech, [.. ExpiringLine.Of(speech, PartnerWords.ByName(meant))]);
        }

        var verdicts = meant
            .Where(partner => speech.View.AtReview(partner).BelowPublished)
            .Select(partner => Verdict.Of(speech.View, partner))
            .OrderByDescending(verdict => verdict.Gap.Size)
            .ThenBy(verdict => verdict.Partner.Partner.Name, StringComparer.InvariantCultureIgnoreCase)
            .ThenBy(verdict => verdict.Partner.Partner.Id, StringComparer.Ordinal)
            .ToList();
        var page = Page<Verdict>.Of(verdicts, question.Skip);
        var day = Speech.Day(speech.View.ReviewDay);
        var header = new Headline(FilterWords.Header([speech.Say("risk.header"), .. Narrowed(question, speech)], verdicts.Count), verdicts.Count);
        if (verdicts.Count == 0)
        {
            var none = speech.Say("risk.none", ("day", day));
            return Reply(speech, none, header, new Paragraph(none), speech.AtReview());
        }

        var sentence = speech.Say("risk.sentence", ("n", verdicts.Count), ("day", day));
        return Reply(
            speech,
            speech.Say("risk.summary", ("sentence", sentence), ("names", speech.Some([.. verdicts.Select(verdict => PartnerWords.Name(verdict.Partner))], 4))),
            header,
            new Paragraph(sentence),
            new ItemList([.. page.Items.Select(verdict => Line(speech, verdict))], page.First, page.Total, page.Next is { } next ? speech.More(question with { Skip = next }) : null),
            speech.AtReview());
    }

    protected override Phrase Ask(RiskQuestion question, Speech speech) =>
        Phrase.Join(", ", [speech.Say(question.Expiring ? "risk.ask.expiring" : "risk.ask"), .. Narrowed(question, speech)]);

    protected override RiskQuestion? ExampleFor(Speech speech) => new(Filter.Everyone);

    private static IEnumerable<Phrase> Narrowed(RiskQuestion question, Speech speech) =>
        question.Filter.Terms.IsEmpty ? [] : FilterWords.Pieces(speech, question.Filter);

    private static Item Line(Speech speech, Verdict verdict) => new(
        PartnerWords.Name(verdict.Partner),
        PartnerWords.Tier(speech, verdict.Standing),
        DecisionNotes.Marked(speech, verdict.Partner, Speech.Capital(Speech.Sentences(speech.Say("risk.must", ("things", verdict.Things(speech))), verdict.Grace(speech))), withGrace: false),
        speech.Button(new ScorecardQuestion(verdict.Partner.Partner.Id)));

    private Answer Expiring(RiskQuestion question, Speech speech, List<ExpiringLine> lines)
    {
        var page = Page<ExpiringLine>.Of(lines, question.Skip);
        var day = Speech.Day(speech.View.ReviewDay);
        var header = new Headline(FilterWords.Header([speech.Say("risk.header.expiring", ("day", day)), .. Narrowed(question, speech)], lines.Count), lines.Count);
        var sentence = lines.Count == 0 ? speech.Say("risk.expiring.none", ("day", day)) : speech.Say("risk.expiring", ("n", lines.Count), ("day", day));
        return Reply(
            speech,
            sentence,
            header,
            new Paragraph(sentence),
            lines.Count == 0 ? null : new ItemList([.. page.Items.Select(line => line.Show(speech))], page.First, page.Total, page.Next is { } next ? speech.More(question with { Skip = next }) : null),
            speech.AtReview());
    }
}
