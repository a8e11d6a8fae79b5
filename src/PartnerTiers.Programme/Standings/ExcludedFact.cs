using NodaTime;

namespace PartnerTiers.Programme.Standings;

/// <summary>A fact that did not count.</summary>
/// <param name="Kind">As in <see cref="CountedFact"/>.</param>
/// <param name="Id">As in <see cref="CountedFact"/>.</param>
/// <param name="On">Its day; null where it has none.</param>
/// <param name="Reason">Why not.</param>
public sealed record ExcludedFact(string Kind, string Id, LocalDate? On, ExclusionReason Reason)
{
    /// <summary>Who or what it is about.</summary>
    public string? About { get; init; }

    /// <summary>A deal's amount in <see cref="Currency"/>.</summary>
    public decimal? Amount { get; init; }

    /// <summary>ISO 4217.</summary>
    public string? Currency { get; init; }
}
