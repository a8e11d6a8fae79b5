namespace PartnerTiers.Operations.Audit;

/// <summary>The records of what was done. They are added and read; nothing changes or removes one, and the store itself refuses to.</summary>
public interface IAuditLog
{
    /// <summary>Adds a record at the end of the chain; part of the work of <c>ITransactions</c> where there is one. What cannot be recorded throws, so that it is not done either.</summary>
    Task<AuditRecord> AppendAsync(AuditEntry entry, CancellationToken cancellationToken);

    /// <summary>The same for several records that follow each other: all are added or none.</summary>
    Task<IReadOnlyList<AuditRecord>> AppendAsync(IReadOnlyList<AuditEntry> entries, CancellationToken cancellationToken);

    /// <summary>Records of a query, the newest first.</summary>
    Task<AuditPage> FindAsync(AuditQuery query, int skip, int take, CancellationToken cancellationToken);

    /// <summary>Records after the one of this number, the oldest first.</summary>
    Task<IReadOnlyList<AuditRecord>> ReadAfterAsync(long number, AuditQuery query, int most, CancellationToken cancellationToken);

    /// <summary>Where the chain ends.</summary>
    Task<AuditHead> HeadAsync(CancellationToken cancellationToken);
}
