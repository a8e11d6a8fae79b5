namespace PartnerTiers.Channels.Slack.BlockKit;

/// <summary>A button.</summary>
/// <param name="Text">At most 75 characters; clients show about 30.</param>
/// <param name="ActionId">Unique in its block, at most 255 characters.</param>
public sealed record Button(PlainText Text, string ActionId) : BlockElement
{
    /// <summary>What comes back, at most 2,000 characters.</summary>
    public string? Value { get; init; }

    /// <summary>An address that it opens, at most 3,000 characters; the press comes back all the same.</summary>
    public string? Url { get; init; }

    /// <summary><c>primary</c> or <c>danger</c>.</summary>
    public string? Style { get; init; }

    /// <summary>What a screen reader says instead of the text, at most 75 characters.</summary>
    public string? AccessibilityLabel { get; init; }
}
