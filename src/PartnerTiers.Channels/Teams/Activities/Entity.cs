using System.Text.Json;
using System.Text.Json.Serialization;

namespace PartnerTiers.Channels.Teams.Activities;

/// <summary>Something about the text or the client; unknown kinds are ignored.</summary>
public sealed record Entity
{
    /// <summary><c>mention</c>, <c>clientInfo</c>, …</summary>
    public string? Type { get; init; }

    /// <summary>Who is mentioned.</summary>
    public ChannelAccount? Mentioned { get; init; }

    /// <summary>The mention as it stands in the activity's text.</summary>
    public string? Text { get; init; }

    /// <summary>The client's language.</summary>
    public string? Locale { get; init; }

    /// <summary>The client's country.</summary>
    public string? Country { get; init; }

    /// <summary>The client's time zone.</summary>
    public string? Timezone { get; init; }

    /// <summary>Fields we don't know; receivers must accept them (Activity protocol, A2005).</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; init; }
}
