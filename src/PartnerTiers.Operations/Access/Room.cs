namespace PartnerTiers.Operations.Access;

/// <summary>Where an answer will be read.</summary>
/// <param name="ChannelId">The platform's id of the channel or chat, without a thread.</param>
/// <param name="IsPrivate">Only the asker reads it.</param>
/// <param name="HasOutsiders">Shared with another organisation, or a guest is in it.</param>
public sealed record Room(string ChannelId, bool IsPrivate, bool HasOutsiders);
