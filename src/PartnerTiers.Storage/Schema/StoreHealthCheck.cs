using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using PartnerTiers.Operations.Health;
using PartnerTiers.Storage.Model;

namespace PartnerTiers.Storage.Schema;

internal sealed class StoreHealthCheck(IDbContextFactory<PartnerTiersContext> contexts, StoreTrouble trouble) : IStoreHealth
{
    public async Task<StoreHealth> CheckAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if ((await context.Database.GetPendingMigrationsAsync(cancellationToken).ConfigureAwait(false)).Any())
            {
                return new StoreHealth(context.Place, $"The tables of the store {context.Place} are older than this program. Start it once, or run sync: that brings them up to date.");
            }

            await context.Syncs.AsNoTracking().OrderByDescending(sync => sync.Id).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
            return new StoreHealth(context.Place, trouble.Now ?? await context.WhyNotWritableAsync(cancellationToken).ConfigureAwait(false));
        }
        catch (StoreException e)
        {
            return new StoreHealth(context.Place, e.Message);
        }
        catch (DbException e)
        {
            return new StoreHealth(context.Place, context.Explain(e) ?? $"The store {context.Place} does not answer as it should: {e.Message}");
        }
    }
}
