using NodaTime;
using PartnerTiers.Operations.Reviews.Frozen;
using PartnerTiers.Programme.Reviews;

namespace PartnerTiers.Operations.Reviews;

/// <summary>What a review found about one partner and proposes for it: frozen, never changed.</summary>
/// <param name="Review">The quarter's last day, which was judged.</param>
/// <param name="Number">Its place among the review's partners, from 0, in the order of their ids.</param>
/// <param name="Partner">The partner's id.</param>
/// <param name="Name">Its name then.</param>
/// <param name="Region">Its region then.</param>
/// <param name="Manager">Its manager's address then; null: none.</param>
/// <param name="Before">Id of the tier that was published then; null: it had none, and is placed for the first time.</param>
/// <param name="Since">First day of that tier; null: unknown.</param>
/// <param name="Earned">Id of the tier that it earned.</param>
/// <param name="Kind">What is proposed.</param>
/// <param name="To">Id of the tier that is proposed.</param>
/// <param name="Until">Last day of the grace or exception that the proposal speaks of; null: none.</param>
/// <param name="Revenue">What its first criterion in money measured; null: none does, or no data.</param>
/// <param name="IsSettled">The rules let this proposal decide itself (<c>AutoApprove</c>); false: people decide.</param>
public sealed record ReviewRow(
    LocalDate Review,
    int Number,
    string Partner,
    string Name,
    string Region,
    string? Manager,
    string? Before,
    LocalDate? Since,
    string Earned,
    ProposalKind Kind,
    string To,
    LocalDate? Until,
    decimal? Revenue,
    bool IsSettled)
{
    /// <summary>It had no tier, and gets its first.</summary>
    public bool IsPlacement => Before is null;

    /// <summary>It is no plain keeping that decides itself.</summary>
    public bool IsCase => !IsSettled || IsPlacement || Kind != ProposalKind.Keep || Until is not null;
}

/// <summary>A row with everything that it follows from.</summary>
/// <param name="Row">What was found.</param>
/// <param name="Packed">The standing with its receipts, packed.</param>
public sealed record FrozenInputs(ReviewRow Row, PackedText Packed)
{
    /// <summary>Inputs whose standing is text.</summary>
    public FrozenInputs(ReviewRow row, string standing)
        : this(row, PackedText.Of(standing))
    {
    }

    /// <summary>The standing with its receipts, as <c>StandingJson</c> writes it; read by the rules that the review keeps. Unpacked each time.</summary>
    public string Standing => Packed.Text;
}
