using Microsoft.EntityFrameworkCore;
using PartnerTiers.Operations.Audit;
using PartnerTiers.Storage.Model;
using PartnerTiers.Storage.Transactions;

namespace PartnerTiers.Storage.Audit;

internal sealed class AuditLog(Sessions sessions) : IAuditLog
{
    public async Task<AuditRecord> AppendAsync(AuditEntry entry, CancellationToken cancellationToken) =>
        (await AppendAsync([entry], cancellationToken).ConfigureAwait(false))[0];

    public Task<IReadOnlyList<AuditRecord>> AppendAsync(IReadOnlyList<AuditEntry> entries, CancellationToken cancellationToken) => sessions.RunAsync<IReadOnlyList<AuditRecord>>(
        async stop =>
        {
            if (entries.Count == 0)
            {
                return [];
            }

            await using var session = await sessions.OpenAsync(stop).ConfigureAwait(false);
            var context = session.Context;
            // The counting comes first: it locks the row, so that of two processes one appends after the other whatever the database.
            await context.Database.ExecuteSqlAsync($"UPDATE audit_head SET count = count + {entries.Count} WHERE id = 1", stop).ConfigureAwait(false);
            var head = await HeadAsync(context, stop).ConfigureAwait(false);
            head = head with { Count = head.Count - entries.Count };
            var records = new List<AuditRecord>(entries.Count);
            foreach (var entry in entries)
            {
                var record = AuditChain.Next(head, Stored(entry));
                records.Add(record);
                head = new AuditHead(record.Number, record.Hash);
            }

            BulkRows<AuditRow>.Add(context, records.Select(AuditRow.Of), stop);
            await context.Database.ExecuteSqlAsync($"UPDATE audit_head SET hash = {head.Hash} WHERE id = 1", stop).ConfigureAwait(false);
            return records;
        },
        cancellationToken);

    public async Task<AuditPage> FindAsync(AuditQuery query, int skip, int take, CancellationToken cancellationToken)
    {
        await using var session = await sessions.OpenAsync(cancellationToken).ConfigureAwait(false);
        var rows = Matching(session.Context, query);
        var page = await rows.OrderByDescending(row => row.Number).Skip(skip).Take(take).ToListAsync(cancellationToken).ConfigureAwait(false);
        return new AuditPage([.. page.Select(row => row.ToRecord())], await rows.CountAsync(cancellationToken).ConfigureAwait(false));
    }

    public async Task<IReadOnlyList<AuditRecord>> ReadAfterAsync(long number, AuditQuery query, int most, CancellationToken cancellationToken)
    {
        await using var session = await sessions.OpenAsync(cancellationToken).ConfigureAwait(false);
        var page = await Matching(session.Context, query).Where(row => row.Number > number).OrderBy(row => row.Number).Take(most).ToListAsync(cancellationToken).ConfigureAwait(false);
        return page.ConvertAll(row => row.ToRecord());
    }

    public async Task<AuditHead> HeadAsync(CancellationToken cancellationToken)
    {
        await using var session = await sessions.OpenAsync(cancellationToken).ConfigureAwait(false);
        return await HeadAsync(session.Context, cancellationToken).ConfigureAwait(false);
    }

    // The hash is that of what can be read again.
    private static AuditEntry Stored(AuditEntry entry) => entry with
    {
        Action = StoredText.Of(entry.Action),
        Actor = entry.Actor with
        {
            Channel = StoredText.Of(entry.Actor.Channel),
            PersonId = StoredText.Of(entry.Actor.PersonId),
            Email = StoredText.OrNull(entry.Actor.Email),
            Tenant = StoredText.OrNull(entry.Actor.Tenant),
            Room = StoredText.OrNull(entry.Actor.Room),
        },
        Partner = StoredText.OrNull(entry.Partner),
        Subject = StoredText.OrNull(entry.Subject),
        Before = StoredText.OrNull(entry.Before),
        After = StoredText.OrNull(entry.After),
    };

    // Somebody who empties the table of the head leaves no end: every record then comes after it.
    private static async Task<AuditHead> HeadAsync(PartnerTiersContext context, CancellationToken cancellationToken) =>
        await context.AuditHead.AsNoTracking().Select(row => new AuditHead(row.Count, row.Hash)).SingleOrDefaultAsync(cancellationToken).ConfigureAwait(false) ?? AuditHead.Empty;

    private static IQueryable<AuditRow> Matching(PartnerTiersContext context, AuditQuery query)
    {
        var rows = context.Audit.AsNoTracking();
        rows = query.Partner is { } partner ? rows.Where(row => row.Partner == partner) : rows;
        rows = query.Action is { } action ? rows.Where(row => row.Action == action) : rows;
        rows = query.From is { } from ? rows.Where(row => row.At >= from) : rows;
        return query.To is { } to ? rows.Where(row => row.At < to) : rows;
    }
}
