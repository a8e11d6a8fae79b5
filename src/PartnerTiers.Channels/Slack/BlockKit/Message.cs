namespace PartnerTiers.Channels.Slack.BlockKit;

/// <summary>What <c>chat.postMessage</c>, <c>chat.update</c> and a response address take of a message.</summary>
/// <param name="Text">For notifications and screen readers, which read it instead of the blocks; at most 4,000 characters are advised.</param>
/// <param name="Blocks">At most 50.</param>
public sealed record Message(string Text, IReadOnlyList<Block> Blocks)
{
    /// <summary>As JSON on one line.</summary>
    public string ToJson() => SlackJson.Write(this);
}
