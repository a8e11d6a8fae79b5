using NodaTime;

namespace PartnerTiers.Programme.Standings;

/// <summary>A certificate or piece of evidence that stops counting.</summary>
/// <param name="CriterionId">The criterion it counts for.</param>
/// <param name="Kind"><c>certification</c> or <c>evidence</c>.</param>
/// <param name="Id">The credential, or the evidence's title.</param>
/// <param name="Person">Who holds the credential; null for evidence.</param>
/// <param name="LastDay">Last day on which it counts.</param>
public sealed record ExpiringFact(string CriterionId, string Kind, string Id, string? Person, LocalDate LastDay);
