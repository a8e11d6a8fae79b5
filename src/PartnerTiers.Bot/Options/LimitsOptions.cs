using PartnerTiers.Bot.Options.Shape;

namespace PartnerTiers.Bot.Options;

/// <summary>Section <c>Limits</c>: how much one person and one tenant or workspace may ask. Who asks more is told once and then not answered until there is room. In development mode nothing is limited.</summary>
public sealed class LimitsOptions
{
    /// <summary>Questions and presses of one person in the long run, a minute: 1 to 100000. Default: 120.</summary>
    [Between(1, 100_000)]
    public int PersonPerMinute { get; init; } = 120;

    /// <summary>Those of one person in one go: 1 to 100000. Default: 300.</summary>
    [Between(1, 100_000)]
    public int PersonAtOnce { get; init; } = 300;

    /// <summary>Those of all people of a tenant or workspace in the long run, a minute: 1 to 10000000. Default: 6000.</summary>
    [Between(1, 10_000_000)]
    public int TenantPerMinute { get; init; } = 6_000;

    /// <summary>Those of all people of a tenant or workspace in one go: 1 to 10000000. Default: 12000.</summary>
    [Between(1, 10_000_000)]
    public int TenantAtOnce { get; init; } = 12_000;
}
