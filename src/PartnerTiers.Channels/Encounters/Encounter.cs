using PartnerTiers.Conversation.Desk;

namespace PartnerTiers.Channels.Encounters;

/// <summary>That the bot met somebody somewhere.</summary>
/// <param name="Channel"><c>teams</c> or <c>slack</c>.</param>
/// <param name="Person">Who, as the platform vouches for it; null: nobody, the bot came into the place.</param>
public sealed record Encounter(string Channel, Sender? Person)
{
    /// <summary>The chat of the person and the bot alone; null: elsewhere.</summary>
    public string? ChatId { get; init; }

    /// <summary>The channel or group chat, without a thread; null: none that the bot is in.</summary>
    public string? PlaceId { get; init; }

    /// <summary>Teams tenant or Slack team of the place.</summary>
    public string? PlaceTenant { get; init; }

    /// <summary>Slack enterprise id of the place.</summary>
    public string? PlaceEnterprise { get; init; }

    /// <summary>Teams: the connector's address.</summary>
    public string? ServiceUrl { get; init; }

    /// <summary>Teams: a channel shared with another organisation.</summary>
    public bool IsShared { get; init; }

    /// <summary>The person's time zone, IANA; null: not told.</summary>
    public string? TimeZone { get; init; }

    /// <summary>The person's language, BCP 47; null: not told.</summary>
    public string? Language { get; init; }
}
