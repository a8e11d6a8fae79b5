using PartnerTiers.Conversation.Acts.Review;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions.Scorecard;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Reviews;
using PartnerTiers.Operations.Reviews.Pushes;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Reviews;

namespace PartnerTiers.Conversation.Pushes.Reviews;

/// <summary>Fourteen days before quarter-end: which partners would move, and what each still needs.</summary>
internal sealed class AnnouncementPush() : PushKind<ReviewPush>(ReviewPushes.Announcement)
{
    private const int Most = 10;

    protected override Answer? Compose(ReviewPush payload, PushTurn turn, Speech speech)
    {
        if (turn.View.Audience is not Audience.Home || turn.Today > payload.Review || turn.View.ReviewDay != payload.Review)
        {
            return null;
        }

        var movers = PartnerWords.ByName(turn.View.Partners.Where(partner => CaseWords.Same(partner.Partner.Manager ?? string.Empty, payload.Manager ?? string.Empty)))
            .Select(partner => (Partner: partner, Proposal: turn.View.ProposalOf(partner)))
            .Where(static one => ReviewTelling.Moves(one.Proposal.Kind))
            .ToList();
        if (movers.Count == 0)
        {
            return null;
        }

        var text = speech.Say(payload.Manager is null ? "review.announce.unmanaged" : "review.announce", ("n", movers.Count), ("day", payload.Review));
        return Message(
            turn,
            text,
            new Headline(speech.Say("review.announce.header", ("day", Speech.Day(payload.Review))), movers.Count),
            new Paragraph(text),
            new ItemList([.. movers.Take(Most).Select(one => Line(speech, one.Partner, one.Proposal, payload))], 1, movers.Count),
            speech.AtReview());
    }

    private static Item Line(Speech speech, PartnerFacts partner, ReviewProposal proposal, ReviewPush payload)
    {
        var row = new ReviewRow(
            payload.Review, 0, partner.Partner.Id, partner.Partner.Name, partner.Partner.Region, null, proposal.Standing.Published.Id, null, proposal.Standing.Earned.Id, proposal.Kind, proposal.To.Id, proposal.Until, null, false);
        return new Item(
            PartnerWords.Name(partner),
            CaseWords.What(speech, row.Kind, row.Before, row.To, row.Until, proposal.Standing.Version),
            CaseWords.Reason(speech, partner, row, proposal.Standing),
            speech.Button(new ScorecardQuestion(partner.Partner.Id)));
    }
}
