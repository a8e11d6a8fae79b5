namespace PartnerTiers.Operations.Audit;

/// <summary>An entry in its place in the chain.</summary>
/// <param name="Number">Running number, from 1, without a gap.</param>
/// <param name="Entry">What was recorded.</param>
/// <param name="Previous">The hash of the record before; of the first, <see cref="AuditHead.Empty"/>'s.</param>
/// <param name="Hash">By <see cref="AuditChain.HashOf"/>, 64 hexadecimal digits.</param>
public sealed record AuditRecord(long Number, AuditEntry Entry, string Previous, string Hash);

/// <summary>The end of the chain, kept apart from it, so that records cut off at the end are missed.</summary>
/// <param name="Count">How many records there are.</param>
/// <param name="Hash">The last one's hash.</param>
public sealed record AuditHead(long Count, string Hash)
{
    /// <summary>No record yet.</summary>
    public static AuditHead Empty { get; } = new(0, new string('0', 64));
}
