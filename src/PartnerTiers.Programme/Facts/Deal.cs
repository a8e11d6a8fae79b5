using NodaTime;

namespace PartnerTiers.Programme.Facts;

/// <summary>One partner's part in one deal; a deal with several partners is a row per partner.</summary>
/// <param name="Id">The CRM's id of the deal.</param>
/// <param name="PartnerId">The partner this row credits.</param>
/// <param name="Contribution">The partner's role; the strongest where it has several.</param>
/// <param name="Currency">ISO 4217, upper case.</param>
/// <param name="Stage">Where the deal stands.</param>
/// <param name="Amount">The whole deal's amount in <paramref name="Currency"/>; negative is a credit note; null where the CRM has none.</param>
/// <param name="Share">The partner's credit, 0 to 1 (both included).</param>
/// <param name="Name">The deal's name.</param>
/// <param name="Customer">The end customer.</param>
/// <param name="RegisteredOn">The day of its registration.</param>
/// <param name="AnsweredOn">The day the vendor answered the registration.</param>
/// <param name="ClosedOn">The day it was won or lost.</param>
/// <param name="Owner">Who is responsible.</param>
/// <param name="NextStep">What happens next.</param>
/// <param name="NextStepDue">The day by which it happens.</param>
public sealed record Deal(
    string Id,
    string PartnerId,
    Contribution Contribution,
    string Currency,
    DealStage Stage,
    decimal? Amount = null,
    decimal Share = 1m,
    string? Name = null,
    string? Customer = null,
    LocalDate? RegisteredOn = null,
    LocalDate? AnsweredOn = null,
    LocalDate? ClosedOn = null,
    string? Owner = null,
    string? NextStep = null,
    LocalDate? NextStepDue = null)
{
    /// <summary>Weaker roles of the same partner on the same deal, which the receipt names and nothing counts.</summary>
    public System.Collections.Immutable.ImmutableArray<Contribution> AlsoAs { get; init; } = [];
}
