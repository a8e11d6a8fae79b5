using NodaTime;

namespace PartnerTiers.Programme.Standings;

/// <summary>How much of a value leaves its window.</summary>
/// <param name="CriterionId">The criterion.</param>
/// <param name="Value">In the criterion's unit; net of credit notes.</param>
/// <param name="On">The first day on which it no longer counts.</param>
public sealed record LeavingValue(string CriterionId, decimal Value, LocalDate On);
