using System.Text.Json.Serialization;

namespace PartnerTiers.Channels.Teams.AdaptiveCards;

/// <summary>A button; <c>type</c> is written by the serializer.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(AdaptiveExecuteAction), "Action.Execute")]
[JsonDerivedType(typeof(AdaptiveSubmitAction), "Action.Submit")]
[JsonDerivedType(typeof(AdaptiveOpenUrlAction), "Action.OpenUrl")]
public abstract record AdaptiveAction
{
    /// <summary>What it says; plain text.</summary>
    public string? Title { get; init; }

    /// <summary>Its look.</summary>
    public AdaptiveActionStyle? Style { get; init; }

    /// <summary>Where it is shown.</summary>
    public AdaptiveActionMode? Mode { get; init; }

    /// <summary>What a client shows that doesn't know this kind of button.</summary>
    public AdaptiveAction? Fallback { get; init; }
}
