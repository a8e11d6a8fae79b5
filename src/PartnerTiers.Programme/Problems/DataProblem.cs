using NodaTime;

namespace PartnerTiers.Programme.Problems;

/// <summary>A fact that loaded but cannot count as it stands.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Id">The deal's id, the tier's id, the type; null for feedback, which has none.</param>
/// <param name="On">Its day, where it has one.</param>
public sealed record DataProblem(DataProblemKind Kind, string? Id, LocalDate? On = null)
{
    /// <summary>The deal's or customer's name; for a differing tier the published one's id.</summary>
    public string? About { get; init; }

    /// <summary>The deal's currency, where the rate is missing.</summary>
    public string? Currency { get; init; }
}
