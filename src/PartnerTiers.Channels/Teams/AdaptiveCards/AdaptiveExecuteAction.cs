namespace PartnerTiers.Channels.Teams.AdaptiveCards;

/// <summary>A universal action (1.4): comes back as the invoke <c>adaptiveCard/action</c>, whose answer may replace the card.</summary>
public sealed record AdaptiveExecuteAction : AdaptiveAction
{
    /// <summary>What is asked of the bot.</summary>
    public string? Verb { get; init; }

    /// <summary>Comes back with the verb.</summary>
    public object? Data { get; init; }

    /// <summary>Which inputs come along.</summary>
    public AdaptiveAssociatedInputs? AssociatedInputs { get; init; }
}
