using System.Globalization;
using PartnerTiers.Channels.Slack.BlockKit;

namespace PartnerTiers.Channels.Slack.Painting;

/// <summary>For a message with more parts than Slack takes, however short their texts: its beginning, as far as it fits, and how much is left out.</summary>
internal static class BlockCutting
{
    /// <summary>As many of <paramref name="body"/> as fit beside <paramref name="actions"/>, which stay.</summary>
    public static IReadOnlyList<Block> Cut(IReadOnlyList<Block> body, IReadOnlyList<Block> actions)
    {
        var (fits, tooMany) = (0, Math.Min(body.Count, SlackMeasures.MostBlocks) + 1);
        while (tooMany - fits > 1)
        {
            var half = (fits + tooMany) / 2;
            (fits, tooMany) = SlackMeasures.Fit(Beginning(half)) ? (half, tooMany) : (fits, half);
        }

        return Beginning(fits);

        IReadOnlyList<Block> Beginning(int count) =>
            [.. body.Take(count), .. count < body.Count ? [new ContextBlock([new PlainText(string.Create(CultureInfo.InvariantCulture, $"… + {body.Count - count}"))])] : Array.Empty<Block>(), .. actions];
    }
}
