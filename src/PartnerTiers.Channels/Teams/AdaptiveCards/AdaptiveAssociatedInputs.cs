using System.Text.Json.Serialization;

namespace PartnerTiers.Channels.Teams.AdaptiveCards;

/// <summary>Which inputs a button sends along.</summary>
public enum AdaptiveAssociatedInputs
{
    /// <summary>All of the card.</summary>
    [JsonStringEnumMemberName("auto")]
    Auto,

    /// <summary>None.</summary>
    [JsonStringEnumMemberName("none")]
    None,
}
