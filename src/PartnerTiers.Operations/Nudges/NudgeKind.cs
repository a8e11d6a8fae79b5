namespace PartnerTiers.Operations.Nudges;

/// <summary>What is worth saying without being asked. The names stand in the ledger and are never renamed.</summary>
public enum NudgeKind
{
    /// <summary>Little is missing to the tier above.</summary>
    NearUpgrade,

    /// <summary>On today's facts the coming review takes the tier away. Said from the announcement day on.</summary>
    AtRisk,

    /// <summary>A certificate or piece of evidence that counts ends in 60, 30 or 7 days.</summary>
    Expiring,

    /// <summary>Revenue is about to leave the window, and without it the published tier's number is missed.</summary>
    RevenueLeaving,

    /// <summary>A registered or open deal has no owner or no next step.</summary>
    UntidyDeals,

    /// <summary>A registration waits longer than the programme promises. Ours to answer, so no partner is told to.</summary>
    RegistrationUnanswered,

    /// <summary>The review comes near, and the partner moves up or out of its grace by it: nothing may get in between.</summary>
    ReviewApproaching,
}
