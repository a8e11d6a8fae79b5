using PartnerTiers.Bot.Options.Shape;

namespace PartnerTiers.Bot.RuleBooks.Options;

/// <summary>How close is close.</summary>
public sealed class NearOptions
{
    /// <summary>At most this many criteria unmet: 0 to 12. Default: 2 for NearUpgrade, 1 for NarrowMiss.</summary>
    [Between(0, 12)]
    public int? MaxUnmet { get; init; }

    /// <summary>Each of them at this progress or more: 0 to 1. Default: 0.75 for NearUpgrade, 0.8 for NarrowMiss.</summary>
    [Between(0, 1)]
    public decimal? MinProgress { get; init; }
}
