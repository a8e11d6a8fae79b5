using System.Collections.Immutable;
namespace PartnerTiers.Programme.Standings;

/// <summary>What a partner loses by time alone.</summary>
/// <param name="Expiring">Certificates and evidence that count now and expire before the judged day or on it, the earliest first.</param>
/// <param name="Leaving">Per criterion measured in money over a window: how much leaves the window on the day after the judged day.</param>
public sealed record Cliff(ImmutableArray<ExpiringFact> Expiring, ImmutableArray<LeavingValue> Leaving)
{
    /// <summary>Nothing ages out.</summary>
    public static Cliff None { get; } = new([], []);
}
