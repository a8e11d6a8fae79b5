using NodaTime;

namespace PartnerTiers.Programme.Facts;

/// <summary>A piece of evidence for what a partner can do.</summary>
/// <param name="PartnerId">The partner.</param>
/// <param name="Kind">What it is.</param>
/// <param name="On">Its day, and its first day of validity.</param>
/// <param name="Title">Its title.</param>
/// <param name="Url">Where it can be read.</param>
/// <param name="ExpiresOn">Last day of validity; null = never expires.</param>
public sealed record Evidence(string PartnerId, EvidenceKind Kind, LocalDate On, string? Title = null, string? Url = null, LocalDate? ExpiresOn = null);
