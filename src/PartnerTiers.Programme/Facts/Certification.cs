using NodaTime;

namespace PartnerTiers.Programme.Facts;

/// <summary>A credential that a person at a partner holds.</summary>
/// <param name="PartnerId">The partner.</param>
/// <param name="Person">Name or e-mail of the person; the same text, blanks and case aside, is the same person.</param>
/// <param name="Credential">What was earned.</param>
/// <param name="EarnedOn">First day of validity.</param>
/// <param name="ExpiresOn">Last day of validity; null = never expires.</param>
public sealed record Certification(string PartnerId, string Person, string Credential, LocalDate EarnedOn, LocalDate? ExpiresOn = null);
