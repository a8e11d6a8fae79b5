using NodaTime;
using PartnerTiers.Operations.Audit;

namespace PartnerTiers.Operations.Ledger;

/// <summary>
/// Something that the organisation decided, granted, planned or noted about its programme: who, when and why. Nothing is overwritten: what changes is a
/// further entry.
/// </summary>
/// <param name="Key">
/// What makes it happen once, such as <c>grace-plan/2026-12-31/P001</c>: of two entries with one key, in one process or two, the first counts. No longer than 200
/// characters.
/// </param>
/// <param name="Kind">What it is, such as <c>exception.granted</c>; never renamed.</param>
/// <param name="Partner">Id of the partner that it is about; null: of none, or of all.</param>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="Payload">What, as JSON of that kind: new members may be added to a kind, none may change its meaning.</param>
public sealed record LedgerEntry(string Key, string Kind, string? Partner, Instant At, Actor By, string Payload)
{
    /// <summary>Its place in the ledger, from 1, growing; there may be gaps. Zero: not yet in it.</summary>
    public long Number { get; init; }
}
