namespace PartnerTiers.Operations.Access;

/// <summary>Who asks, as the platform vouches for it.</summary>
/// <param name="Channel">The platform.</param>
/// <param name="PersonId">The platform's id of the person.</param>
/// <param name="Email">Null where it cannot be had: then a seller at most.</param>
/// <param name="Tenant">Teams tenant, Slack team; null on the local channels.</param>
/// <param name="Enterprise">Slack enterprise id.</param>
public sealed record Asker(string Channel, string PersonId, string? Email, string? Tenant, string? Enterprise = null);
