using NodaTime;

namespace PartnerTiers.Operations.Addresses;

/// <summary>A channel or group chat in which the bot was spoken to or installed.</summary>
/// <param name="Platform">Such as <c>teams</c> or <c>slack</c>.</param>
/// <param name="ChannelId">The platform's id, without a thread.</param>
/// <param name="Tenant">Teams tenant or Slack team in whose name the bot is there; null where none is known.</param>
/// <param name="MetAt">When something last came from there.</param>
public sealed record MetPlace(string Platform, string ChannelId, string? Tenant, Instant MetAt)
{
    /// <summary>Slack enterprise id.</summary>
    public string? Enterprise { get; init; }

    /// <summary>Teams: the connector's address for this place.</summary>
    public string? ServiceUrl { get; init; }

    /// <summary>The language in which somebody last wrote there, BCP 47; null: unknown.</summary>
    public string? Language { get; init; }

    /// <summary>Teams: a channel shared with another organisation, which its members do not show.</summary>
    public bool IsShared { get; init; }
}
