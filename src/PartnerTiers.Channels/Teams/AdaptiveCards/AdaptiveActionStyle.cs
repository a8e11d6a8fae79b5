using System.Text.Json.Serialization;

namespace PartnerTiers.Channels.Teams.AdaptiveCards;

/// <summary>What a button is, for its look.</summary>
public enum AdaptiveActionStyle
{
    /// <summary>Neither of the others.</summary>
    [JsonStringEnumMemberName("default")]
    Default,

    /// <summary>The one thing to do.</summary>
    [JsonStringEnumMemberName("positive")]
    Positive,

    /// <summary>Takes something away.</summary>
    [JsonStringEnumMemberName("destructive")]
    Destructive,
}
