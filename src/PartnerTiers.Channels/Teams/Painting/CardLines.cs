using PartnerTiers.Channels.Teams.AdaptiveCards;

namespace PartnerTiers.Channels.Teams.Painting;

/// <summary>The few kinds of lines that cards are made of; texts are Markdown already.</summary>
internal static class CardLines
{
    /// <summary>A figure up to this long stands on one line at 320 px and leaves the name its half.</summary>
    private const int ShortRight = 20;

    /// <summary>A criterion's name is short, so its state may take more ("198 Tsd. € von 250 Tsd. €").</summary>
    private const int ShortState = 26;

    /// <summary>The one large line.</summary>
    public static AdaptiveTextBlock Title(string text) =>
        new() { Text = text, Size = AdaptiveTextSize.Large, Weight = AdaptiveTextWeight.Bolder, Wrap = true, Style = AdaptiveTextBlockStyle.Heading };

    /// <summary>A small heading above what belongs together.</summary>
    public static AdaptiveTextBlock Section(string text) =>
        new() { Text = text, Size = AdaptiveTextSize.Small, Weight = AdaptiveTextWeight.Bolder, IsSubtle = true, Wrap = true, Spacing = AdaptiveSpacing.Large, Style = AdaptiveTextBlockStyle.Heading };

    /// <summary>Running text.</summary>
    public static AdaptiveTextBlock Running(string text) => new() { Text = text, Wrap = true };

    /// <summary>A quieter line under another one; nothing for no text.</summary>
    public static IEnumerable<AdaptiveTextBlock> Quiet(string text) =>
        text.Length == 0 ? [] : [new() { Text = text, IsSubtle = true, Wrap = true, Spacing = AdaptiveSpacing.None }];

    /// <summary>At the right end of a line.</summary>
    public static AdaptiveTextBlock Right(string text, bool isSubtle = true) =>
        new() { Text = text, IsSubtle = isSubtle ? true : null, HorizontalAlignment = AdaptiveHorizontalAlignment.Right };

    /// <summary>The last line of a card.</summary>
    public static AdaptiveTextBlock Footer(string text) =>
        new() { Text = text, IsSubtle = true, Size = AdaptiveTextSize.Small, Wrap = true, Separator = true, Spacing = AdaptiveSpacing.Medium };

    /// <summary>A small remark under a list.</summary>
    public static AdaptiveTextBlock Footnote(string text) =>
        new() { Text = text, IsSubtle = true, Size = AdaptiveTextSize.Small, Wrap = true, Spacing = AdaptiveSpacing.Small };

    /// <summary>Whether a figure has room at the end of a line.</summary>
    public static bool FitsRight(int rightLength) => rightLength <= ShortRight;

    /// <summary>One line of a list.</summary>
    public static AdaptiveColumnSet Line(IReadOnlyList<AdaptiveElement> left, string? right, int rightLength) =>
        Pair(left, right is null ? [] : [Right(right)], rightLength) with { Spacing = AdaptiveSpacing.Small };

    /// <summary>Something on the left, its figure on the right; a long figure gets half of the width and wraps.</summary>
    public static AdaptiveColumnSet Pair(IReadOnlyList<AdaptiveElement> left, IReadOnlyList<AdaptiveElement> right, int rightLength) =>
        Pair(left, right, FitsRight(rightLength));

    /// <summary>A criterion and its state.</summary>
    public static AdaptiveColumnSet State(AdaptiveElement name, AdaptiveElement state, int stateLength) => Pair([name], [state], stateLength <= ShortState);

    private static AdaptiveColumnSet Pair(IReadOnlyList<AdaptiveElement> left, IReadOnlyList<AdaptiveElement> right, bool isShort)
    {
        var columns = new List<AdaptiveColumn> { new() { Width = "stretch", Items = left } };
        if (right.Count > 0)
        {
            columns.Add(new AdaptiveColumn
            {
                Width = isShort ? "auto" : "stretch",
                Items = isShort ? right : [.. right.Select(item => item is AdaptiveTextBlock text ? text with { Wrap = true } : item)],
            });
        }

        return new AdaptiveColumnSet { Columns = columns };
    }
}
