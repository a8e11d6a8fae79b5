namespace PartnerTiers.Bot.Options;

/// <summary>The organisations that are home.</summary>
public sealed class HomeOptions
{
    /// <summary>Microsoft tenant ids. Default: none.</summary>
    public List<string?> Teams { get; init; } = [];

    /// <summary>Slack team or enterprise ids. Default: none.</summary>
    public List<string?> Slack { get; init; } = [];
}
