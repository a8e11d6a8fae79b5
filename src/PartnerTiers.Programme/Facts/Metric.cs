using NodaTime;

namespace PartnerTiers.Programme.Facts;

/// <summary>A figure that another system works out (ARR, rank, an index).</summary>
/// <param name="PartnerId">The partner.</param>
/// <param name="Name">The figure's name; compared without case.</param>
/// <param name="On">The day from which it holds.</param>
/// <param name="Value">The figure.</param>
public sealed record Metric(string PartnerId, string Name, LocalDate On, decimal Value);
