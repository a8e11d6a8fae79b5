namespace PartnerTiers.Channels.Slack.BlockKit;

/// <summary>A menu whose options are asked of us while somebody types.</summary>
/// <param name="ActionId">Unique in its block; names whose options they are.</param>
public sealed record ExternalSelectMenu(string ActionId) : BlockElement
{
    /// <summary>At most 150 characters.</summary>
    public PlainText? Placeholder { get; init; }

    /// <summary>Letters typed before we are asked; Slack's default is 3.</summary>
    public int? MinQueryLength { get; init; }

    /// <summary>Chosen before anybody chooses.</summary>
    public Option? InitialOption { get; init; }
}
