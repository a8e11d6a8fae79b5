namespace PartnerTiers.Channels.Teams.AdaptiveCards;

/// <summary>Rows and columns (1.5).</summary>
public sealed record AdaptiveTable : AdaptiveElement
{
    /// <summary>Widths and alignments.</summary>
    public required IReadOnlyList<AdaptiveTableColumnDefinition> Columns { get; init; }

    /// <summary>The rows.</summary>
    public required IReadOnlyList<AdaptiveTableRow> Rows { get; init; }

    /// <summary>The first row holds the heads.</summary>
    public bool? FirstRowAsHeaders { get; init; }

    /// <summary>Lines between the cells.</summary>
    public bool? ShowGridLines { get; init; }
}
