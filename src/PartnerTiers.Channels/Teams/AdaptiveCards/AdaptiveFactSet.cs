namespace PartnerTiers.Channels.Teams.AdaptiveCards;

/// <summary>Labels with their values.</summary>
public sealed record AdaptiveFactSet : AdaptiveElement
{
    /// <summary>A row each.</summary>
    public required IReadOnlyList<AdaptiveFact> Facts { get; init; }
}
