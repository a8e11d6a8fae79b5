using System.Text.Json.Serialization;

namespace PartnerTiers.Channels.Teams.AdaptiveCards;

/// <summary>Where a button is shown.</summary>
public enum AdaptiveActionMode
{
    /// <summary>In the row of buttons.</summary>
    [JsonStringEnumMemberName("primary")]
    Primary,

    /// <summary>In the overflow menu.</summary>
    [JsonStringEnumMemberName("secondary")]
    Secondary,
}
