namespace PartnerTiers.Channels.Slack.BlockKit;

/// <summary>A day to choose.</summary>
/// <param name="ActionId">Unique in its block.</param>
public sealed record DatePicker(string ActionId) : BlockElement
{
    /// <summary>Chosen before anybody chooses: <c>2026-12-31</c>.</summary>
    public string? InitialDate { get; init; }
}
