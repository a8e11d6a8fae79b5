using System.Collections.Immutable;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using NodaTime;
using PartnerTiers.Operations.Sync;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Storage.Model;

namespace PartnerTiers.Storage.Facts;

internal sealed class FactStore(IDbContextFactory<PartnerTiersContext> contexts, TimeProvider time) : IFactStore
{
    private FactShapes? shapes;

    public async Task<(FactSet Facts, SyncRecord Sync)?> LoadAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using var transaction = await context.BeginReadingAsync(cancellationToken).ConfigureAwait(false);
        await context.Database.UseTransactionAsync(transaction, cancellationToken).ConfigureAwait(false);
        var last = await context.Syncs.AsNoTracking().Where(sync => sync.RefusalMessage == null).OrderByDescending(sync => sync.Id)
            .FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        return last is null
            ? null
            : (ReadFacts(context, transaction, cancellationToken), await SyncRecords.ReadAsync(context, last, cancellationToken).ConfigureAwait(false));
    }

    public async Task<SyncRecord> ReplaceAsync(CrmReading reading, string source, Instant startedAt, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using var transaction = await context.BeginSyncAsync(cancellationToken).ConfigureAwait(false);
        var replacement = new FactReplacement(context, Shapes(context), transaction.GetDbTransaction(), cancellationToken);
        if (reading.Refusal is null)
        {
            await replacement.RunAsync(reading.Facts).ConfigureAwait(false);
        }

        var entries = reading.Refusal is null && !replacement.IsFirst ? ChangeEntries.Of(replacement, Shapes(context)) : ChangeEntries.None;
        var endedAt = Instant.FromDateTimeOffset(time.GetUtcNow());
        var record = new SyncRecord(
            0, endedAt, source, reading.RowsRead, replacement.Added, replacement.Changed, replacement.Removed, reading.Rejects, endedAt - startedAt, reading.Refusal)
        {
            Place = reading.Place,
            ChangesNotLogged = entries.LeftOut,
        };
        record = await SyncRecords.WriteAsync(context, record, entries, cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return record;
    }

    public async Task<long> LastAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        return await context.Syncs.Where(sync => sync.RefusalMessage == null).MaxAsync(sync => (long?)sync.Id, cancellationToken).ConfigureAwait(false) ?? 0;
    }

    public async Task<IAsyncDisposable?> TryTurnAsync(CancellationToken cancellationToken)
    {
        var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (await context.TryTurnAsync(cancellationToken).ConfigureAwait(false))
            {
                return context;
            }
        }
        catch
        {
            await context.DisposeAsync().ConfigureAwait(false);
            throw;
        }

        await context.DisposeAsync().ConfigureAwait(false);
        return null;
    }

    public async Task<IReadOnlyList<SyncRecord>> RecordsAsync(Instant since, int most, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var rows = await context.Syncs.AsNoTracking().Where(sync => sync.At >= since).OrderByDescending(sync => sync.Id).Take(most)
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        var records = new List<SyncRecord>(rows.Count);
        foreach (var row in rows)
        {
            records.Add(await SyncRecords.ReadAsync(context, row, cancellationToken).ConfigureAwait(false));
        }

        return records;
    }

    private FactSet ReadFacts(PartnerTiersContext context, DbTransaction transaction, CancellationToken cancellationToken)
    {
        var all = Shapes(context);
        // Millions of them: packed as they come.
        var deals = new DealListBuilder();
        var partners = Read(all.Partners);
        foreach (var (_, deal) in new FactTable<Deal>(context, all.Deals, transaction).Read(cancellationToken))
        {
            deals.Add(deal);
        }

        return new FactSet(
            partners, deals.ToList(), Read(all.Certifications), Read(all.Feedback), Read(all.Evidence), Read(all.Metrics), Read(all.Rates));

        ImmutableArray<T> Read<T>(RowShape<T> shape)
            where T : class
        {
            var rows = ImmutableArray.CreateBuilder<T>();
            foreach (var (_, fact) in new FactTable<T>(context, shape, transaction).Read(cancellationToken))
            {
                rows.Add(fact);
            }

            return rows.DrainToImmutable();
        }
    }

    // The model is the same for every context; a race compiles twice and keeps one.
    private FactShapes Shapes(PartnerTiersContext context) => shapes ??= new FactShapes(context);
}
