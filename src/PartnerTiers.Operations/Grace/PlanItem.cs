using NodaTime;

namespace PartnerTiers.Operations.Grace;

/// <summary>One thing to do in a grace.</summary>
/// <param name="Number">From 1, never given again.</param>
/// <param name="What">What.</param>
/// <param name="Side">On whose side.</param>
/// <param name="Owner">Who: a name or an address.</param>
/// <param name="Due">By which day; not after the grace's last.</param>
public sealed record PlanItem(int Number, string What, PlanSide Side, string Owner, LocalDate Due)
{
    /// <summary>How much can be said of an item, in characters.</summary>
    public const int LongestWhat = 200;

    /// <summary>How long an owner's name or address can be.</summary>
    public const int LongestOwner = 100;
}

/// <summary>Whose an item is. The names stand in the ledger and are never renamed.</summary>
public enum PlanSide
{
    /// <summary>Ours.</summary>
    Ours,

    /// <summary>The partner's.</summary>
    Partner,
}
