using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions.Gaps;
using PartnerTiers.Conversation.Questions.Need;
using PartnerTiers.Conversation.Questions.Replies;
using PartnerTiers.Conversation.Questions.Scorecard;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Programme.Facts;

namespace PartnerTiers.Conversation.Questions.Path;

/// <summary>What to do to reach a tier, the cheapest set of things first.</summary>
internal sealed class PathKind() : QuestionKind<PathQuestion>("path", Reach.Partner)
{
    protected override Answer Compose(PathQuestion question, Speech speech) => About(question.Partner, speech, partner =>
    {
        var standing = speech.View.AtReview(partner);
        var tier = question.Tier is { } id ? standing.Version.FindTier(id) : standing.BelowPublished ? standing.Published : standing.Next ?? standing.Published;
        return tier is null ? Outdated.Compose(speech) : Towards(speech, Verdict.Towards(speech.View, partner, tier));
    });

    protected override Phrase Ask(PathQuestion question, Speech speech) => question.Tier is { } tier
        ? speech.Say("path.ask", ("partner", PartnerWords.NameOf(speech, question.Partner)), ("tier", PartnerWords.TierNamed(speech, tier)))
        : speech.Say("path.ask.next", ("partner", PartnerWords.NameOf(speech, question.Partner)));

    protected override PathQuestion? ExampleFor(Speech speech) => PartnerWords.Sample(speech) is { } partner ? new PathQuestion(partner.Partner.Id, speech.View.AtReview(partner).Next?.Id) : null;

    private Answer Towards(Speech speech, Verdict verdict)
    {
        var (name, tier) = (PartnerWords.Name(verdict.Partner), PartnerWords.Name(verdict.Gap.Tier));
        var plans = verdict.Gap.Holds ? [] : new Plans(speech, verdict.Partner, verdict.Standing).Cheapest(verdict.Gap);
        var day = Speech.Day(speech.View.ReviewDay);
        var sentence = verdict.Gap.Holds ? speech.Say("path.holds", ("tier", tier), ("day", day))
            : plans.Count == 0 ? speech.Say("path.none", ("things", verdict.Things(speech)))
            : speech.Say("path.cheapest", ("tier", tier), ("day", day), ("steps", speech.And(plans[0].Steps.Select(static step => step.Words))));
        List<AnswerPart?> parts = [new Headline(speech.Say("path.header", ("partner", name), ("tier", tier))), new Paragraph(sentence)];
        foreach (var (index, plan) in plans.Index())
        {
            parts.Add(new Paragraph(speech.Say(index == 0 ? "path.plan.first" : "path.plan", ("number", index + 1), ("effort", new Value.Number(plan.Effort))), Tone.Heading));
            parts.Add(new ItemList([.. plan.Steps.Select(step => Line(speech, step))], 1, plan.Steps.Length));
        }

        if (plans.Count > 0)
        {
            parts.Add(new Paragraph(Speech.Sentences(plans.Count == 1 ? speech.Say("path.only") : null, speech.Say("path.measure")), Tone.Note));
        }

        var id = verdict.Partner.Partner.Id;
        parts.Add(new Actions([.. verdict.Gap.Holds ? [] : new[] { speech.Button("path.button.need", new NeedQuestion(id, verdict.Gap.Tier.Id)) }, speech.Button("button.scorecard", new ScorecardQuestion(id))]));
        parts.Add(speech.AtReview());
        return Reply(speech, speech.Say("path.summary", ("partner", name), ("sentence", sentence)), parts);
    }

    private static Item Line(Speech speech, Step step) => new(
        Speech.Capital(step.Words),
        speech.Say("path.effort", ("effort", new Value.Number(step.Effort))),
        speech.Say("path.for", ("name", Phrase.OfOthers(step.Criterion)), ("day", Speech.Day(step.By ?? speech.View.ReviewDay))));

    /// <summary>The button that other answers on a partner's gap carry; null where nothing is missing.</summary>
    public static Button? ButtonFor(Speech speech, PartnerFacts partner, TierGap gap) => gap.Holds ? null : speech.Button("path.button", new PathQuestion(partner.Partner.Id, gap.Tier.Id));
}
