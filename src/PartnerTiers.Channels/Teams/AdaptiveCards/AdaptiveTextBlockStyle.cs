using System.Text.Json.Serialization;

namespace PartnerTiers.Channels.Teams.AdaptiveCards;

/// <summary>What a text block is for a screen reader.</summary>
public enum AdaptiveTextBlockStyle
{
    /// <summary>Running text.</summary>
    [JsonStringEnumMemberName("default")]
    Default,

    /// <summary>A heading.</summary>
    [JsonStringEnumMemberName("heading")]
    Heading,
}
