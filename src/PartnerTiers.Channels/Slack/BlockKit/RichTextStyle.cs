namespace PartnerTiers.Channels.Slack.BlockKit;

/// <summary>The look of a run.</summary>
public sealed record RichTextStyle
{
    /// <summary>Emphasised.</summary>
    public static RichTextStyle Strong { get; } = new() { Bold = true };

    /// <summary>Every letter as wide as the next.</summary>
    public static RichTextStyle Fixed { get; } = new() { Code = true };

    /// <summary>Bold.</summary>
    public bool? Bold { get; init; }

    /// <summary>Fixed width, framed.</summary>
    public bool? Code { get; init; }
}
