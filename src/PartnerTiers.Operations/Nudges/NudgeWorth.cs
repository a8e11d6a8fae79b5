namespace PartnerTiers.Operations.Nudges;

/// <summary>
/// Which nudge is said where there is room for one: what is lost soonest comes first, then what is nearly won, then what we owe, then what has time. Whole numbers, so that two never tie by chance.
/// </summary>
internal static class NudgeWorth
{
    public const int AtRisk = 90;
    public const int NearUpgrade = 70;
    public const int RegistrationUnanswered = 60;
    public const int RevenueLeaving = 55;
    public const int UntidyDeals = 40;
    public const int ReviewApproaching = 30;

    /// <summary>A certificate that ends in a week is nearly lost; one that ends in two months is not.</summary>
    public static int Expiring(int stage) => stage switch { 7 => 80, 30 => 50, _ => 20 };
}
