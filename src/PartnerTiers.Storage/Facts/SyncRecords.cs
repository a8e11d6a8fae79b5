using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerTiers.Operations.Sync;
using PartnerTiers.Storage.Model;

namespace PartnerTiers.Storage.Facts;

/// <summary>Sync records as rows, and back.</summary>
internal static class SyncRecords
{
    public static async Task<SyncRecord> WriteAsync(PartnerTiersContext context, SyncRecord record, ChangeEntries entries, CancellationToken cancellationToken)
    {
        var row = new SyncRow
        {
            At = record.At,
            Source = record.Source,
            Place = record.Place,
            RowsRead = record.RowsRead,
            Added = record.Added,
            Changed = record.Changed,
            Removed = record.Removed,
            TookNanoseconds = record.Took.ToInt64Nanoseconds(),
            RefusalFile = record.Refusal?.File,
            RefusalMessage = record.Refusal?.Message,
            ChangesNotLogged = record.ChangesNotLogged,
            RejectsOf = await SameRejectsAsync(context, record.Rejects, cancellationToken).ConfigureAwait(false),
        };
        context.Syncs.Add(row);
        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);

        context.ChangeTracker.AutoDetectChangesEnabled = false;
        if (row.RejectsOf is null)
        {
            context.Rejects.AddRange(record.Rejects.Select((reject, number) => new RejectRow
            {
                SyncId = row.Id,
                Number = number,
                File = reject.File,
                Line = reject.Line,
                Column = reject.Column,
                Value = reject.Value,
                Reason = reject.Reason,
                PartnerId = reject.PartnerId,
                AlsoLost = reject.AlsoLost,
            }));
        }

        context.Changes.AddRange(entries.RowsOf(row.Id));
        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        var forgotten = record.At - Duration.FromDays(IChangeLog.KeptDays);
        await context.Changes.Where(change => context.Syncs.Any(sync => sync.Id == change.SyncId && sync.At < forgotten)).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        return record with { Id = row.Id };
    }

    public static async Task<SyncRecord> ReadAsync(PartnerTiersContext context, SyncRow row, CancellationToken cancellationToken) => new(
        row.Id,
        row.At,
        row.Source,
        row.RowsRead,
        row.Added,
        row.Changed,
        row.Removed,
        await RejectsAsync(context, row, cancellationToken).ConfigureAwait(false),
        Duration.FromNanoseconds(row.TookNanoseconds),
        row.RefusalMessage is null ? null : new SyncRefusal(row.RefusalFile ?? string.Empty, row.RefusalMessage))
    {
        Place = row.Place,
        ChangesNotLogged = row.ChangesNotLogged,
    };

    /// <summary>The sync that already has these rejects, where the last one left the same.</summary>
    private static async Task<long?> SameRejectsAsync(PartnerTiersContext context, ImmutableArray<Reject> rejects, CancellationToken cancellationToken)
    {
        var last = rejects.IsEmpty ? null : await context.Syncs.AsNoTracking().OrderByDescending(sync => sync.Id).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        return last is not null && (await RejectsAsync(context, last, cancellationToken).ConfigureAwait(false)).SequenceEqual(rejects) ? last.RejectsOf ?? last.Id : null;
    }

    private static async Task<ImmutableArray<Reject>> RejectsAsync(PartnerTiersContext context, SyncRow row, CancellationToken cancellationToken)
    {
        var holder = row.RejectsOf ?? row.Id;
        var rejects = await context.Rejects.AsNoTracking().Where(reject => reject.SyncId == holder).OrderBy(reject => reject.Number)
            .Select(reject => new Reject(reject.File, reject.Line, reject.Column, reject.Value, reject.Reason, reject.PartnerId, reject.AlsoLost))
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        return [.. rejects];
    }
}
