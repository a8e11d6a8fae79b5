using NodaTime;
using PartnerTiers.Conversation.Acts.Review;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions.Benefits;
using PartnerTiers.Conversation.Questions.Gaps;
using PartnerTiers.Conversation.Questions.Receipt;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Grace;
using PartnerTiers.Operations.Reviews;
using PartnerTiers.Operations.Reviews.Pushes;
using PartnerTiers.Programme.Reviews;
using PartnerTiers.Programme.Standings;

namespace PartnerTiers.Conversation.Pushes.Reviews;

/// <summary>The letter to a partner: what was decided, why, until when it can appeal, and the checklist to the next tier. Who decided and what they said among themselves is not in it.</summary>
internal sealed class LetterPush() : PushKind<ReviewCasePush>(ReviewPushes.Letter)
{
    protected override Answer? Compose(ReviewCasePush payload, PushTurn turn, Speech speech)
    {
        var row = payload.Row;
        if (turn.View.Audience is not (Audience.Home or Audience.OfPartner) || CaseCard.Of(turn.View, row, payload.Standing) is not { } card || (card.Review.Order?.On ?? card.Case.MadeOn) is not { } on)
        {
            return null;
        }

        var (one, rules, standing) = (card.Case, card.Review.Rules!, card.Standing);
        var (tier, before) = (CaseWords.Tier(one.To, rules), CaseWords.Tier(row.Before ?? one.To, rules));
        var kind = CaseWords.Same(one.To, row.Before) ? one.Kind is ProposalKind.Grace ? "grace" : one.Kind is ProposalKind.Recovered ? "recovered" : "keep"
            : row.IsPlacement ? "placed"
            : rules.RankOf(rules.FindTier(one.To)!) > rules.RankOf(rules.FindTier(row.Before)!) ? "up" : "down";
        var text = speech.SayFirst(
            [$"review.letter.{kind}"],
            ("partner", PartnerWords.Name(card.Partner)),
            ("tier", tier.Strong()),
            ("before", before),
            ("day", From(one, on)),
            ("until", one.Until is { } until ? Phrase.Of(new Value.Day(until)) : Phrase.Empty));
        var aim = standing.Version.FindTier(one.To) is { } reached && standing.Version.Above(reached) is { } next && !standing.BelowPublished ? next : standing.Published;
        var gap = TierGap.Of(standing, aim);
        var things = gap.Open.IsEmpty ? null : new Verdict(turn.View, card.Partner, standing, gap).Things(speech);
        var why = standing.BelowPublished && things is not null ? speech.Say(one.Correction is null ? "review.letter.why.missed" : "review.letter.why.corrected", ("tier", PartnerWords.Name(standing.Published)), ("end", Speech.Day(row.Review)), ("things", things))
            : speech.Say("review.letter.why.earned", ("tier", PartnerWords.Name(standing.Earned)), ("end", Speech.Day(row.Review)));
        var appeals = on.PlusDays(rules.Review.AppealDays);
        return Message(
            turn,
            Speech.Sentences(text, why),
            new Headline(speech.Say(card.Review.IsBetween ? "review.letter.header.between" : "review.letter.header", ("programme", Phrase.OfOthers(rules.Name)), ("day", Speech.Day(row.Review)))),
            one.Correction is { } correction ? new Paragraph(speech.Say("review.letter.corrected", ("day", correction.Made.On), ("reason", Phrase.OfOthers(correction.Made.Reason)))) : null,
            new Paragraph(text),
            new Paragraph(why),
            gap.Open.IsEmpty && gap.Done.IsEmpty ? null : Checklists.Of(speech, gap, Cliff.None, standing.BelowPublished ? "checklist.to-keep" : "checklist.open"),
            Plan(turn, speech, card, on),
            turn.Today <= appeals && speech.View.AppealOf(card.Partner)?.Filed.Review != row.Review ? new Paragraph(speech.Say("review.letter.appeal", ("day", appeals)), Tone.Note) : null,
            new Actions([speech.Button("scorecard.button.receipt", new ReceiptQuestion(row.Partner)), speech.Button("review.letter.benefits", new BenefitsQuestion(one.To, row.Partner))]));
    }

    // What was corrected to another tier holds from the correction on.
    private static LocalDate From(ReviewCase one, LocalDate on) => one.Correction is { } correction && !CaseWords.Same(one.To, one.PublishedTo) ? correction.Made.On : on;

    private static Paragraph? Plan(PushTurn turn, Speech speech, CaseCard card, LocalDate on)
    {
        if (card.Case.Kind != ProposalKind.Grace || on.PlusDays(GraceDuty.DaysToPlan) is var by && turn.Today > by || turn.View.PlanOf(card.Partner) is not null)
        {
            return null;
        }

        return new Paragraph(card.Partner.Partner.Manager is { Length: > 0 } manager
            ? speech.Say("review.letter.plan", ("person", PartnerWords.Person(manager)), ("day", by))
            : speech.Say("review.letter.plan.nobody", ("day", by)));
    }
}
