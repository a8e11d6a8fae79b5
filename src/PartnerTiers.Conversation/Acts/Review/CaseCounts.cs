using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Operations.Reviews;
using PartnerTiers.Programme.Reviews;

namespace PartnerTiers.Conversation.Acts.Review;

/// <summary>"3 upgrades, 2 graces and 40 keep their tier": what is decided of a whole review.</summary>
internal static class CaseCounts
{
    // What moves comes before what stays.
    private static readonly ProposalKind[] Order = [ProposalKind.Upgrade, ProposalKind.Downgrade, ProposalKind.Grace, ProposalKind.Recovered, ProposalKind.Exception];

    public static Phrase Of(Speech speech, ReviewPicture review)
    {
        // Who gets a first tier neither rose nor stayed.
        var placed = review.Cases.Values.Count(static one => one.Row.IsPlacement);
        var kinds = review.Cases.Values.Where(static one => !one.Row.IsPlacement).Select(static one => one.Kind).ToList();
        var kept = review.Partners - placed - kinds.Count(static kind => kind != ProposalKind.Keep);
        return speech.And([
            .. Order.Where(kinds.Contains).Select(kind => speech.Say($"review.count.{kind}", ("n", kinds.Count(one => one == kind)))),
            .. placed > 0 ? [speech.Say("review.count.Placement", ("n", placed))] : Array.Empty<Phrase>(),
            .. kept > 0 || (kinds.Count == 0 && placed == 0) ? [speech.Say("review.count.Keep", ("n", kept))] : Array.Empty<Phrase>(),
        ]);
    }
}
