using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerTiers.Operations.Sync;
using PartnerTiers.Storage.Model;

namespace PartnerTiers.Storage.Facts;

internal sealed class ChangeLog(IDbContextFactory<PartnerTiersContext> contexts) : IChangeLog
{
    public async Task<IReadOnlyList<FactChange>> ChangesAsync(Instant since, string? partnerId, int most, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        return await (
            from change in context.Changes.AsNoTracking()
            join sync in context.Syncs on change.SyncId equals sync.Id
            where sync.At >= since && (partnerId == null || change.PartnerId == partnerId)
            orderby change.SyncId descending, change.Number
            select new FactChange(change.SyncId, sync.At, change.What, change.Fact, change.FactId, change.PartnerId, change.Column, change.Before, change.After))
            .Take(most).ToListAsync(cancellationToken).ConfigureAwait(false);
    }
}
