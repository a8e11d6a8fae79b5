namespace PartnerTiers.Channels.Proactive;

/// <summary>Who reads in a channel.</summary>
/// <param name="HasOutsiders">Somebody of another organisation, or a guest, reads along; null: it could not be found out, and <paramref name="Failure"/> says why.</param>
/// <param name="Failure">Why not; null where it is known.</param>
/// <param name="Tenant">To which tenant or team the channel belongs; null: not told.</param>
/// <param name="Enterprise">Slack enterprise id; null: none.</param>
public sealed record RoomOutcome(bool? HasOutsiders, ProactiveOutcome? Failure = null, string? Tenant = null, string? Enterprise = null);
