namespace PartnerTiers.Channels.Teams.AdaptiveCards;

/// <summary>A bar; Teams draws it, the public schema of 1.5 doesn't know it, so it always carries a fallback.</summary>
public sealed record AdaptiveProgressBar : AdaptiveElement
{
    /// <summary>How far, 0 to <see cref="Max"/>.</summary>
    public required decimal Value { get; init; }

    /// <summary>The full bar.</summary>
    public int Max { get; init; } = 100;

    /// <summary>Colour.</summary>
    public AdaptiveTextColor? Color { get; init; }
}
