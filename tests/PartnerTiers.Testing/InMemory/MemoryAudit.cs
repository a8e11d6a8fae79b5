using PartnerTiers.Operations.Audit;

namespace PartnerTiers.Testing.InMemory;

/// <summary>Audit records in memory.</summary>
public sealed class MemoryAudit : IAuditLog
{
    private readonly List<AuditRecord> records = [];
    private AuditHead head = AuditHead.Empty;

    public IReadOnlyList<AuditRecord> Records => records;

    public Task<AuditRecord> AppendAsync(AuditEntry entry, CancellationToken cancellationToken)
    {
        lock (records)
        {
            var record = AuditChain.Next(head, entry);
            records.Add(record);
            head = new AuditHead(record.Number, record.Hash);
            return Task.FromResult(record);
        }
    }

    public async Task<IReadOnlyList<AuditRecord>> AppendAsync(IReadOnlyList<AuditEntry> entries, CancellationToken cancellationToken)
    {
        var added = new List<AuditRecord>();
        foreach (var entry in entries)
        {
            added.Add(await AppendAsync(entry, cancellationToken));
        }

        return added;
    }

    public Task<AuditPage> FindAsync(AuditQuery query, int skip, int take, CancellationToken cancellationToken)
    {
        var found = records.Where(record => Matches(record, query)).Reverse().ToList();
        return Task.FromResult(new AuditPage([.. found.Skip(skip).Take(take)], found.Count));
    }

    public Task<IReadOnlyList<AuditRecord>> ReadAfterAsync(long number, AuditQuery query, int most, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<AuditRecord>>([.. records.Where(record => record.Number > number && Matches(record, query)).Take(most)]);

    public Task<AuditHead> HeadAsync(CancellationToken cancellationToken) => Task.FromResult(head);

    private static bool Matches(AuditRecord record, AuditQuery query) =>
        (query.Partner is null || record.Entry.Partner == query.Partner)
        && (query.Action is null || record.Entry.Action == query.Action)
        && (query.From is not { } from || record.Entry.At >= from)
        && (query.To is not { } to || record.Entry.At < to);
}
