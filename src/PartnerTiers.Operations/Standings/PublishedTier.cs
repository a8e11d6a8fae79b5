using NodaTime;

namespace PartnerTiers.Operations.Standings;

/// <summary>A published decision about one partner.</summary>
/// <param name="Review">The quarter's last day that the review judged.</param>
/// <param name="Tier">Id of the tier.</param>
/// <param name="Since">First day of that tier; null: the CRM did not say, and the tier has not changed since.</param>
/// <param name="GraceUntil">Last day of the grace in which it is kept; null: none.</param>
/// <param name="On">The day on which it was published or corrected.</param>
public sealed record PublishedTier(LocalDate Review, string Tier, LocalDate? Since, LocalDate? GraceUntil, LocalDate On)
{
    /// <summary>Id of the tier before; null: none, or unknown.</summary>
    public string? Before { get; init; }
}
