using System.Text.Json.Serialization;

namespace PartnerTiers.Channels.Teams.AdaptiveCards;

/// <summary>A field for one of several; with a query, they are searched while somebody types.</summary>
public sealed record AdaptiveChoiceSetInput : AdaptiveElement
{
    /// <summary>What is asked.</summary>
    public required string Label { get; init; }

    /// <summary><c>compact</c>, or <c>filtered</c> with a search.</summary>
    public required string Style { get; init; }

    /// <summary>What can be chosen before anything is typed.</summary>
    public required IReadOnlyList<AdaptiveChoice> Choices { get; init; }

    /// <summary>Where more is searched; null: nowhere.</summary>
    [JsonPropertyName("choices.data")]
    public AdaptiveDataQuery? ChoicesData { get; init; }

    /// <summary>Cannot be left empty.</summary>
    public bool? IsRequired { get; init; }

    /// <summary>Said when it was left empty.</summary>
    public string? ErrorMessage { get; init; }
}

/// <summary>One of several.</summary>
public sealed record AdaptiveChoice(string Title, string Value);

/// <summary>A search that comes back as the invoke <c>application/search</c>.</summary>
/// <param name="Dataset">Names what is searched.</param>
public sealed record AdaptiveDataQuery(string Dataset)
{
    /// <summary>Always <c>Data.Query</c>.</summary>
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "Data.Query";
}
