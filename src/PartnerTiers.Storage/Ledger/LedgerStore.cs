using Microsoft.EntityFrameworkCore;
using PartnerTiers.Operations.Ledger;
using PartnerTiers.Storage.Model;
using PartnerTiers.Storage.Transactions;

namespace PartnerTiers.Storage.Ledger;

internal sealed class LedgerStore(Sessions sessions) : ILedger
{
    public Task<LedgerEntry?> TryAppendAsync(LedgerEntry entry, CancellationToken cancellationToken) => sessions.RunAsync<LedgerEntry?>(
        async stop =>
        {
            await using var session = await sessions.OpenAsync(stop).ConfigureAwait(false);
            var context = session.Context;
            // Writing to the row of the last number locks it until the work is kept: whoever appends, in this process or another, comes after, so that numbers are seen in their order.
            await context.Database.ExecuteSqlAsync($"UPDATE ledger_head SET last = last WHERE id = 1", stop).ConfigureAwait(false);
            if (await FindAsync(context, entry.Key, stop).ConfigureAwait(false) is not null)
            {
                return null;
            }

            var number = await LastAsync(context, stop).ConfigureAwait(false) + 1;
            var row = LedgerRow.Of(entry, number);
            context.Set<LedgerRow>().Add(row);
            await context.SaveChangesAsync(stop).ConfigureAwait(false);
            context.ChangeTracker.Clear();
            await context.Database.ExecuteSqlAsync($"UPDATE ledger_head SET last = {number} WHERE id = 1", stop).ConfigureAwait(false);
            return row.ToEntry();
        },
        cancellationToken);

    public async Task<LedgerEntry?> FindAsync(string key, CancellationToken cancellationToken)
    {
        await using var session = await sessions.OpenAsync(cancellationToken).ConfigureAwait(false);
        return await FindAsync(session.Context, key, cancellationToken).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<LedgerEntry>> ReadAfterAsync(long number, int most, CancellationToken cancellationToken)
    {
        await using var session = await sessions.OpenAsync(cancellationToken).ConfigureAwait(false);
        var page = await session.Context.Set<LedgerRow>().AsNoTracking().Where(row => row.Number > number).OrderBy(row => row.Number).Take(most).ToListAsync(cancellationToken).ConfigureAwait(false);
        return page.ConvertAll(row => row.ToEntry());
    }

    public async Task<long> LastAsync(CancellationToken cancellationToken)
    {
        await using var session = await sessions.OpenAsync(cancellationToken).ConfigureAwait(false);
        return await LastAsync(session.Context, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<LedgerEntry?> FindAsync(PartnerTiersContext context, string key, CancellationToken cancellationToken)
    {
        var stored = StoredText.Of(key);
        return (await context.Set<LedgerRow>().AsNoTracking().SingleOrDefaultAsync(row => row.Key == stored, cancellationToken).ConfigureAwait(false))?.ToEntry();
    }

    private static Task<long> LastAsync(PartnerTiersContext context, CancellationToken cancellationToken) =>
        context.Set<LedgerHeadRow>().AsNoTracking().Where(row => row.Id == 1).Select(row => row.Last).SingleAsync(cancellationToken);
}
