using System.Text.Json.Serialization;

namespace PartnerTiers.Channels.Teams.AdaptiveCards;

/// <summary>A card of version 1.5, the highest that Teams takes.</summary>
public sealed record AdaptiveCard
{
    /// <summary>The content type of a card as an attachment.</summary>
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    /// <summary>Always <c>AdaptiveCard</c>.</summary>
    [JsonPropertyOrder(-3)]
    public string Type { get; } = "AdaptiveCard";

    /// <summary>The public schema.</summary>
    [JsonPropertyName("$schema")]
    [JsonPropertyOrder(-2)]
    public string Schema { get; } = "http://adaptivecards.io/schemas/adaptive-card.json";

    /// <summary>Always 1.5; Teams refuses 1.6.</summary>
    [JsonPropertyOrder(-1)]
    public string Version { get; } = "1.5";

    /// <summary>ISO 639-1.</summary>
    public string? Lang { get; init; }

    /// <summary>Read from right to left.</summary>
    public bool? Rtl { get; init; }

    /// <summary>What is read aloud; whole sentences.</summary>
    public string? Speak { get; init; }

    /// <summary>What a client shows that cannot draw the card.</summary>
    public string? FallbackText { get; init; }

    /// <summary>Who has a view of their own; null: nobody.</summary>
    public AdaptiveRefresh? Refresh { get; init; }

    /// <summary>From top to bottom.</summary>
    public required IReadOnlyList<AdaptiveElement> Body { get; init; }

    /// <summary>The buttons at the bottom; null: none.</summary>
    public IReadOnlyList<AdaptiveAction>? Actions { get; init; }

    /// <summary>As JSON on one line, without what is not set.</summary>
    public string ToJson() => AdaptiveJson.Write(this);
}
