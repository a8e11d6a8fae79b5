using NodaTime;
using PartnerTiers.Operations.Audit;

namespace PartnerTiers.Operations.Standings;

/// <summary>A dated exception: a tier that a partner keeps without earning it.</summary>
/// <param name="Partner">The partner's id.</param>
/// <param name="Tier">Id of the tier.</param>
/// <param name="Reason">Why, in the words of who granted it.</param>
/// <param name="By">Who granted it.</param>
/// <param name="At">When.</param>
/// <param name="Until">Last day; at most four quarters away when granted.</param>
public sealed record ExceptionGrant(string Partner, string Tier, string Reason, Actor By, Instant At, LocalDate Until);
