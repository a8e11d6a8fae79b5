namespace PartnerTiers.Channels.Slack.BlockKit;

/// <summary>Text without markup; <c>:smile:</c> stays as it is typed.</summary>
public sealed record PlainText(string Text) : TextObject(Text)
{
    /// <inheritdoc/>
    public override string Type => "plain_text";

    /// <summary>Never: others' text may hold the name of an emoji between colons.</summary>
    public bool Emoji { get; }
}
