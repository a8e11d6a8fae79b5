using System.Text.Json;
using System.Text.Json.Serialization;

namespace PartnerTiers.Channels.Teams.Activities;

/// <summary>One activity of the Activity protocol, in or out. Every field may be missing; ids are opaque. Source: the Activity specification and the connector's description.</summary>
public sealed record Activity
{
    /// <summary>What it is, see <see cref="ActivityTypes"/>; compared with case.</summary>
    public string? Type { get; init; }

    /// <summary>Given by the channel.</summary>
    public string? Id { get; init; }

    /// <summary>When the channel saw it, ISO 8601.</summary>
    public string? Timestamp { get; init; }

    /// <summary>The same in the sender's offset.</summary>
    public string? LocalTimestamp { get; init; }

    /// <summary>IANA name.</summary>
    public string? LocalTimezone { get; init; }

    /// <summary>Where answers go; trusted only after <c>ServiceUrlRules</c>.</summary>
    public string? ServiceUrl { get; init; }

    /// <summary>The channel, <c>msteams</c>; may have a suffix after a colon.</summary>
    public string? ChannelId { get; init; }

    /// <summary>Who sent it.</summary>
    public ChannelAccount? From { get; init; }

    /// <summary>Where.</summary>
    public ConversationAccount? Conversation { get; init; }

    /// <summary>To whom: the bot, for one that came in.</summary>
    public ChannelAccount? Recipient { get; init; }

    /// <summary><c>plain</c>, <c>markdown</c> or <c>xml</c>; always set on what goes out.</summary>
    public string? TextFormat { get; init; }

    /// <summary><c>list</c> or <c>carousel</c>.</summary>
    public string? AttachmentLayout { get; init; }

    /// <summary>Who came.</summary>
    public IReadOnlyList<ChannelAccount>? MembersAdded { get; init; }

    /// <summary>Who left.</summary>
    public IReadOnlyList<ChannelAccount>? MembersRemoved { get; init; }

    /// <summary>BCP 47.</summary>
    public string? Locale { get; init; }

    /// <summary>What was said.</summary>
    public string? Text { get; init; }

    /// <summary>What is read aloud.</summary>
    public string? Speak { get; init; }

    /// <summary>Whether an answer is expected.</summary>
    public string? InputHint { get; init; }

    /// <summary>For notifications.</summary>
    public string? Summary { get; init; }

    /// <summary>Cards and files.</summary>
    public IReadOnlyList<Attachment>? Attachments { get; init; }

    /// <summary>Mentions and facts about the client.</summary>
    public IReadOnlyList<Entity>? Entities { get; init; }

    /// <summary>What Teams adds.</summary>
    public TeamsChannelData? ChannelData { get; init; }

    /// <summary>What an <c>installationUpdate</c> did.</summary>
    public string? Action { get; init; }

    /// <summary>The activity it answers.</summary>
    public string? ReplyToId { get; init; }

    /// <summary>The operation of an invoke.</summary>
    public string? Name { get; init; }

    /// <summary>The operation's argument, or the data of a pressed button.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>See <see cref="DeliveryModes"/>.</summary>
    public string? DeliveryMode { get; init; }

    /// <summary>Fields we don't know; receivers must accept them (Activity protocol, A2005).</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; init; }
}
