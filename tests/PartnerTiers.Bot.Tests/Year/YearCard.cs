using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PartnerTiers.Bot.Tests.Year;

/// <summary>Something that the bot showed.</summary>
/// <param name="Room">Where.</param>
/// <param name="Lines">What it says, from top to bottom.</param>
internal sealed partial record YearCard(YearRoom Room, IReadOnlyList<string> Lines)
{
    /// <summary>What can be pressed, by title.</summary>
    public IReadOnlyDictionary<string, JsonNode> Buttons { get; init; } = new Dictionary<string, JsonNode>();

    /// <summary>The platform's own: what it needs of it when something is pressed.</summary>
    public JsonNode? Raw { get; init; }

    /// <summary>What opens its form; null: it has none.</summary>
    public JsonNode? Opener { get; init; }

    /// <summary>A sentence without a card around it.</summary>
    public bool IsSentence { get; init; }

    /// <summary>It took the place of what stood there.</summary>
    public bool Replaces { get; init; }

    /// <summary>It stands in a dialog.</summary>
    public bool IsDialog { get; init; }

    /// <summary>Who asked alone sees it.</summary>
    public bool IsForOne { get; init; }

    /// <summary>In what manner it is shown; null: as a message.</summary>
    public string? How => IsDialog ? "in the dialog" : Replaces ? "in place of the card" : IsForOne ? "for the one who asked alone" : null;

    /// <summary>Whether it can be pressed so, and speaks of something.</summary>
    public bool Has(string title, string about) => Buttons.ContainsKey(title) && Lines.Any(line => line.Contains(about, StringComparison.Ordinal));

    /// <summary>Lines without what is new each time.</summary>
    public static IReadOnlyList<string> Plain(IEnumerable<string> lines) => [.. lines.Select(static line => Fresh().Replace(Link().Replace(line, "$1…"), "…"))];

    // What seals a link is new each time, and the ids of confirmations are.
    [GeneratedRegex(@"(http://127\.0\.0\.1:\d+/[a-z-]+/)\S+")]
    private static partial Regex Link();

    [GeneratedRegex("[0-9a-f]{32}")]
    private static partial Regex Fresh();
}
