using NodaTime;
using PartnerTiers.Programme.Reviews;

namespace PartnerTiers.Operations.Reviews;

/// <summary>What a published review decided about one partner; what is corrected later is a record of its own.</summary>
/// <param name="Review">The quarter's last day, which was judged.</param>
/// <param name="Number">As in <see cref="ReviewRow"/>.</param>
/// <param name="Partner">The partner's id.</param>
/// <param name="Before">Id of the tier before; null: none.</param>
/// <param name="Tier">Id of the tier from then on.</param>
/// <param name="Kind">What was decided.</param>
/// <param name="Since">First day of that tier; null: unknown.</param>
/// <param name="GraceUntil">Last day of the grace in which it is kept; null: none.</param>
/// <param name="On">The day of publication.</param>
public sealed record ReviewOutcome(LocalDate Review, int Number, string Partner, string? Before, string Tier, ProposalKind Kind, LocalDate? Since, LocalDate? GraceUntil, LocalDate On)
{
    /// <summary>It changed a tier or a grace.</summary>
    public bool IsChange => Before != Tier || Kind != ProposalKind.Keep;
}
