namespace PartnerTiers.Programme.Standings;

/// <summary>A credential that too few people hold.</summary>
/// <param name="Credential">Its name.</param>
/// <param name="Missing">How many more people, 1 or more.</param>
public sealed record MissingCredential(string Credential, int Missing);
