using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerTiers.Operations.Confirmations;
using PartnerTiers.Storage.Transactions;

namespace PartnerTiers.Storage.Confirmations;

internal sealed class ConfirmationStore(Sessions sessions) : IConfirmationStore
{
    // Long enough to tell somebody who scrolls back what became of it.
    private static readonly Duration Kept = Duration.FromDays(30);

    public Task AddAsync(Confirmation confirmation, CancellationToken cancellationToken) => sessions.RunAsync(
        async stop =>
        {
            await using var session = await sessions.OpenAsync(stop).ConfigureAwait(false);
            session.Context.Confirmations.Add(ConfirmationRow.Of(confirmation));
            await session.Context.SaveChangesAsync(stop).ConfigureAwait(false);
            session.Context.ChangeTracker.Clear();
            var forgotten = confirmation.MadeAt - Kept;
            return await session.Context.Confirmations.Where(row => row.Until < forgotten).ExecuteDeleteAsync(stop).ConfigureAwait(false);
        },
        cancellationToken);

    public async Task<Confirmation?> FindAsync(string id, CancellationToken cancellationToken)
    {
        await using var session = await sessions.OpenAsync(cancellationToken).ConfigureAwait(false);
        return (await session.Context.Confirmations.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken).ConfigureAwait(false))?.ToConfirmation();
    }

    public async Task<bool> TryEndAsync(string id, ConfirmationResult result, Instant at, CancellationToken cancellationToken)
    {
        await using var session = await sessions.OpenAsync(cancellationToken).ConfigureAwait(false);
        // One statement: of two that race, in one process or two, the database lets one through.
        return await session.Context.Confirmations
            .Where(row => row.Id == id && row.EndedAt == null)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.EndedAt, at).SetProperty(one => one.Result, result), cancellationToken).ConfigureAwait(false) == 1;
    }
}
