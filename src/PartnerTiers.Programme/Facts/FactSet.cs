using System.Collections.Immutable;

namespace PartnerTiers.Programme.Facts;

/// <summary>All facts of one sync, as delivered: unordered, without indexes.</summary>
/// <param name="Partners">The partners; ids are unique.</param>
/// <param name="Deals">The deals; (deal id, partner id) is unique.</param>
/// <param name="Certifications">The certificates.</param>
/// <param name="Feedback">The customers' words.</param>
/// <param name="Evidence">The evidence.</param>
/// <param name="Metrics">Imported figures.</param>
/// <param name="Rates">Exchange rates.</param>
public sealed record FactSet(
    ImmutableArray<Partner> Partners,
    DealList Deals,
    ImmutableArray<Certification> Certifications,
    ImmutableArray<Feedback> Feedback,
    ImmutableArray<Evidence> Evidence,
    ImmutableArray<Metric> Metrics,
    ImmutableArray<Rate> Rates)
{
    /// <summary>No facts at all.</summary>
    public static FactSet Empty { get; } = new([], [], [], [], [], [], []);
}
