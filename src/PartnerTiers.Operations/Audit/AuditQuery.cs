using System.Collections.Immutable;
using NodaTime;

namespace PartnerTiers.Operations.Audit;

/// <summary>Which records.</summary>
/// <param name="Partner">About this partner; null: about any, or none.</param>
/// <param name="From">From this moment on; null: from the first.</param>
/// <param name="To">Before this moment; null: to the last.</param>
/// <param name="Action">Of this action; null: of any.</param>
public sealed record AuditQuery(string? Partner = null, Instant? From = null, Instant? To = null, string? Action = null)
{
    /// <summary>Every record.</summary>
    public static AuditQuery Everything { get; } = new();
}

/// <summary>Some of the records of a query, and how many there are in all.</summary>
public sealed record AuditPage(ImmutableArray<AuditRecord> Records, int Total);
