using PartnerTiers.Channels.Slack.BlockKit;

namespace PartnerTiers.Channels.Slack.Painting;

/// <summary>How much of a part is drawn. The first measures are generous; the next ones apply when a message would be too large for Slack.</summary>
/// <param name="Rows">Lines of one list, table or checklist.</param>
/// <param name="Characters">Of one text.</param>
internal sealed record SlackMeasures(int Rows, int Characters)
{
    /// <summary>Blocks of one message; the platform's limit.</summary>
    public const int MostBlocks = 50;

    /// <summary>A message's blocks as JSON, in characters. Slack names no limit; <c>msg_blocks_too_long</c> was seen from 13,200 on.</summary>
    public const int MostCharacters = 12_000;

    /// <summary>From generous to tight.</summary>
    public static IReadOnlyList<SlackMeasures> Ladder { get; } =
        [new(60, 2_000), new(30, 700), new(20, 300), new(10, 160), new(5, 80), new(3, 40)];

    /// <summary>For a message that has to be cut all the same: what is left of it can be read.</summary>
    public static SlackMeasures Readable => Ladder[2];

    /// <summary>Whether Slack takes these.</summary>
    public static bool Fit(IReadOnlyList<Block> blocks) => blocks.Count <= MostBlocks && SlackJson.Write(blocks).Length <= MostCharacters;
}
