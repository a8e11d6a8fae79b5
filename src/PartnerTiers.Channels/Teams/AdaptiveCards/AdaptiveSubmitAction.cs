namespace PartnerTiers.Channels.Teams.AdaptiveCards;

/// <summary>The older kind of button: its data comes back as a message activity with <c>value</c> and no text.</summary>
public sealed record AdaptiveSubmitAction : AdaptiveAction
{
    /// <summary>Comes back as <c>value</c>.</summary>
    public object? Data { get; init; }
}
