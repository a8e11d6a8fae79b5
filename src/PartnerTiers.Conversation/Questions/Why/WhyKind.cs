using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions.Gaps;
using PartnerTiers.Conversation.Questions.Need;
using PartnerTiers.Conversation.Questions.Receipt;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Programme.Facts;

namespace PartnerTiers.Conversation.Questions.Why;

/// <summary>Why a partner stands where it stands.</summary>
internal sealed class WhyKind() : QuestionKind<WhyQuestion>("why", Reach.Partner)
{
    protected override Answer Compose(WhyQuestion question, Speech speech) => About(question.Partner, speech, partner => Because(speech, partner));

    protected override Phrase Ask(WhyQuestion question, Speech speech) => speech.View.Find(question.Partner) is { } partner
        ? speech.Say("why.ask", ("partner", PartnerWords.Name(partner)), ("tier", PartnerWords.Name(speech.View.TodayOf(partner).Published)))
        : Phrase.OfOthers(question.Partner);

    protected override WhyQuestion? ExampleFor(Speech speech) => PartnerWords.Sample(speech) is { } partner ? new WhyQuestion(partner.Partner.Id) : null;

    private Answer Because(Speech speech, PartnerFacts partner)
    {
        var verdict = Verdict.Of(speech.View, partner);
        var standing = verdict.Standing;
        var (name, tier, day) = (PartnerWords.Name(partner), PartnerWords.Name(standing.Published), Speech.Day(speech.View.ReviewDay));
        var reasons = speech.Some([.. verdict.Gap.Open.Select(check => Reason(speech, check))], 3);
        var reason =
            standing.BelowPublished ? speech.Say("why.at-risk", ("partner", name), ("tier", tier), ("day", day), ("reasons", reasons), ("n", verdict.Gap.Missing))
            : standing.OnCourse ? speech.Say("why.on-course", ("partner", name), ("tier", tier), ("earned", PartnerWords.Name(standing.Earned)), ("day", day))
            : standing.Next is { } next ? speech.Say("why.not-next", ("partner", name), ("tier", tier), ("next", PartnerWords.Name(next)), ("reasons", reasons))
            : speech.Say("why.top", ("partner", name), ("tier", tier), ("day", day));
        var since = speech.View.TierSinceOf(partner) is { } from && from <= speech.View.Today ? speech.Say("why.since", ("tier", tier), ("day", from)) : null;
        var receipt = verdict.Gap.Open is [var first, ..] ? first.Criterion.Id : null;
        var path = verdict.Gap.Holds ? null : speech.Button("why.button.need", new NeedQuestion(partner.Partner.Id, verdict.Gap.Tier.Id), ("tier", PartnerWords.Name(verdict.Gap.Tier)));
        return Reply(
            speech,
            reason,
            new Headline(speech.Say("why.header", ("partner", name), ("tier", tier))),
            new Paragraph(reason),
            since is null && verdict.Grace(speech) is null ? null : new Paragraph(Speech.Sentences(since, verdict.Grace(speech)), Tone.Note),
            new Actions([.. new[] { speech.Button("scorecard.button.receipt", new ReceiptQuestion(partner.Partner.Id, receipt)), path }.OfType<Button>()]),
            speech.AtReview());
    }

    // "Revenue (€80k of €250k)".
    private static Phrase Reason(Speech speech, Check check) =>
        speech.Say("why.reason", ("name", Phrase.OfOthers(check.Criterion.Name)), ("state", StateWords.Of(speech, check)));
}
