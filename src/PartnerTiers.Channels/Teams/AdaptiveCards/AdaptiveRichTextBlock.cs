namespace PartnerTiers.Channels.Teams.AdaptiveCards;

/// <summary>A paragraph of runs; no Markdown is read in it.</summary>
public sealed record AdaptiveRichTextBlock : AdaptiveElement
{
    /// <summary>The runs.</summary>
    public required IReadOnlyList<AdaptiveTextRun> Inlines { get; init; }
}
