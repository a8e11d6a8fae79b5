namespace PartnerTiers.Channels.Slack.BlockKit;

/// <summary>Text to type.</summary>
/// <param name="ActionId">Unique in its block.</param>
public sealed record PlainTextInput(string ActionId) : BlockElement
{
    /// <summary>Several lines.</summary>
    public bool? Multiline { get; init; }

    /// <summary>1 to 3,000.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Stands there before anybody types.</summary>
    public string? InitialValue { get; init; }

    /// <summary>At most 150 characters.</summary>
    public PlainText? Placeholder { get; init; }
}
