using PartnerTiers.Channels.Teams.AdaptiveCards;

namespace PartnerTiers.Channels.Teams.Painting;

/// <summary>A bar of Teams' own, and ten cells of text where it isn't known.</summary>
internal static class ProgressDrawing
{
    private const int Cells = 10;

    /// <summary>The bar. Rounded down, so that nothing looks reached that isn't.</summary>
    /// <param name="progress">0 to 1.</param>
    /// <param name="isOpen">Something is missing: never drawn full.</param>
    public static AdaptiveElement Of(decimal progress, bool isOpen)
    {
        var share = Math.Clamp(progress, 0m, isOpen ? 0.99m : 1m);
        var filled = (int)decimal.Floor(share * Cells);
        return new AdaptiveProgressBar
        {
            Value = decimal.Floor(share * 1000m) / 10m,
            Color = AdaptiveTextColor.Accent,
            Spacing = AdaptiveSpacing.Small,
            Fallback = new AdaptiveRichTextBlock { Spacing = AdaptiveSpacing.None, Inlines = [.. Runs(filled)] },
        };
    }

    private static IEnumerable<AdaptiveTextRun> Runs(int filled)
    {
        if (filled > 0)
        {
            yield return new AdaptiveTextRun { Text = new string('▰', filled), Color = AdaptiveTextColor.Accent };
        }

        if (filled < Cells)
        {
            yield return new AdaptiveTextRun { Text = new string('▱', Cells - filled), IsSubtle = true };
        }
    }
}
