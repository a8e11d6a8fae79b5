using NodaTime;

namespace PartnerTiers.Operations.Sync;

/// <summary>One thing that a sync changed.</summary>
/// <param name="SyncId">The sync.</param>
/// <param name="At">When that sync ended.</param>
/// <param name="What">Added, changed or removed.</param>
/// <param name="Fact"><c>partner</c> or <c>deal</c>.</param>
/// <param name="Id">The partner's or deal's id.</param>
/// <param name="PartnerId">The partner it is about.</param>
/// <param name="Column">For a change: the column, as in the CSV contract; else null.</param>
/// <param name="Before">For a change: what stood there, as in the CSV contract (days as yyyy-MM-dd, lists with <c>;</c>); null where it was empty.</param>
/// <param name="After">For a change: what stands there now.</param>
public sealed record FactChange(
    long SyncId,
    Instant At,
    ChangeKind What,
    string Fact,
    string Id,
    string PartnerId,
    string? Column = null,
    string? Before = null,
    string? After = null);
