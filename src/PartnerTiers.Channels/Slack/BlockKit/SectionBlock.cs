namespace PartnerTiers.Channels.Slack.BlockKit;

/// <summary>Text, perhaps with one thing to press beside it.</summary>
/// <param name="Text">1 to 3,000 characters.</param>
public sealed record SectionBlock(TextObject Text) : Block
{
    /// <summary>A button, menu or picker at the right.</summary>
    public BlockElement? Accessory { get; init; }
}
