namespace PartnerTiers.Channels.Teams.AdaptiveCards;

/// <summary>
/// Bars beside each other (<c>Chart.VerticalBar.Grouped</c>); Teams draws it in cards of 1.5, whose public schema doesn't know it, so it always carries a fallback.
/// Described by Microsoft Learn, "Charts in Adaptive Cards"; its texts are plain.
/// </summary>
public sealed record AdaptiveGroupedBarChart : AdaptiveElement
{
    /// <summary>What it shows.</summary>
    public required string Title { get; init; }

    /// <summary>Whether the title is written above it.</summary>
    public bool? ShowTitle { get; init; }

    /// <summary>Whether the series are explained below it.</summary>
    public bool? ShowLegend { get; init; }

    /// <summary>Whether the figures stand at the bars.</summary>
    public bool? ShowBarValues { get; init; }

    /// <summary>Where the scale begins; null: Teams chooses.</summary>
    public decimal? YMin { get; init; }

    /// <summary>The series.</summary>
    public required IReadOnlyList<AdaptiveBarSeries> Data { get; init; }
}

/// <summary>A series.</summary>
/// <param name="Legend">Its name.</param>
/// <param name="Color">The name of a colour; Teams takes no others.</param>
/// <param name="Values">Its bars.</param>
public sealed record AdaptiveBarSeries(string Legend, string? Color, IReadOnlyList<AdaptiveBar> Values);

/// <summary>A bar.</summary>
/// <param name="X">Its category.</param>
/// <param name="Y">Its length.</param>
public sealed record AdaptiveBar(string X, decimal Y);
