namespace PartnerTiers.Channels.Slack.BlockKit;

/// <summary>A menu.</summary>
/// <param name="ActionId">Unique in its block.</param>
/// <param name="Options">1 to 100.</param>
public sealed record StaticSelectMenu(string ActionId, IReadOnlyList<Option> Options) : BlockElement
{
    /// <summary>At most 150 characters.</summary>
    public PlainText? Placeholder { get; init; }

    /// <summary>Chosen before anybody chooses; one of the options.</summary>
    public Option? InitialOption { get; init; }
}
