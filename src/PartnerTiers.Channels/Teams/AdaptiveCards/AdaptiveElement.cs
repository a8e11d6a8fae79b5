using System.Text.Json.Serialization;

namespace PartnerTiers.Channels.Teams.AdaptiveCards;

/// <summary>An element of a card's body; <c>type</c> is written by the serializer.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(AdaptiveTextBlock), "TextBlock")]
[JsonDerivedType(typeof(AdaptiveRichTextBlock), "RichTextBlock")]
[JsonDerivedType(typeof(AdaptiveProgressBar), "ProgressBar")]
[JsonDerivedType(typeof(AdaptiveGroupedBarChart), "Chart.VerticalBar.Grouped")]
[JsonDerivedType(typeof(AdaptiveColumnSet), "ColumnSet")]
[JsonDerivedType(typeof(AdaptiveContainer), "Container")]
[JsonDerivedType(typeof(AdaptiveTable), "Table")]
[JsonDerivedType(typeof(AdaptiveActionSet), "ActionSet")]
[JsonDerivedType(typeof(AdaptiveTextInput), "Input.Text")]
[JsonDerivedType(typeof(AdaptiveDateInput), "Input.Date")]
[JsonDerivedType(typeof(AdaptiveChoiceSetInput), "Input.ChoiceSet")]
public abstract record AdaptiveElement
{
    /// <summary>Unique in its card; null: none.</summary>
    public string? Id { get; init; }

    /// <summary>Distance to the element above.</summary>
    public AdaptiveSpacing? Spacing { get; init; }

    /// <summary>A line above.</summary>
    public bool? Separator { get; init; }

    /// <summary>What a client draws that doesn't know this element.</summary>
    public AdaptiveElement? Fallback { get; init; }
}
