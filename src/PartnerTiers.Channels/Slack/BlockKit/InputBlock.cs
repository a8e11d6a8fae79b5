namespace PartnerTiers.Channels.Slack.BlockKit;

/// <summary>A field of a form.</summary>
/// <param name="Label">At most 2,000 characters.</param>
/// <param name="Element">Any field or picker; no button, no overflow.</param>
public sealed record InputBlock(PlainText Label, BlockElement Element) : Block
{
    /// <summary>A word of help below, at most 2,000 characters.</summary>
    public PlainText? Hint { get; init; }

    /// <summary>May be left empty.</summary>
    public bool? Optional { get; init; }
}
