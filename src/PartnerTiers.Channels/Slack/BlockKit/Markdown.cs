namespace PartnerTiers.Channels.Slack.BlockKit;

/// <summary>Text in Slack's <c>mrkdwn</c>. Others' text in it is escaped by <see cref="Painting.SlackText.Escape"/>.</summary>
public sealed record Markdown(string Text) : TextObject(Text)
{
    /// <inheritdoc/>
    public override string Type => "mrkdwn";

    /// <summary>Always: nothing in it becomes a link or mention by itself.</summary>
    public bool Verbatim { get; } = true;
}
