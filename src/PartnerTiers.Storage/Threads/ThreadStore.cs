using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerTiers.Operations.Threads;
using PartnerTiers.Storage.Model;

namespace PartnerTiers.Storage.Threads;

internal sealed class ThreadStore(IDbContextFactory<PartnerTiersContext> contexts) : IThreadStore
{
    private static readonly Duration Kept = Duration.FromDays(30);

    public async Task<string?> FindAsync(ThreadKey key, Instant notBefore, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        return await context.Threads
            .Where(row => row.Channel == key.Channel && row.Thread == key.Thread && row.Person == key.Person && row.At >= notBefore)
            .Select(row => row.State)
            .SingleOrDefaultAsync(cancellationToken).ConfigureAwait(false);
    }

    public async Task SaveAsync(ThreadKey key, string state, Instant at, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        var moment = InstantText.Write(at);
        await context.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO threads (channel, thread, person, state, at) VALUES ({key.Channel}, {key.Thread}, {key.Person}, {state}, {moment})
            ON CONFLICT (channel, thread, person) DO UPDATE SET state = excluded.state, at = excluded.at WHERE excluded.at >= threads.at
            """,
            cancellationToken).ConfigureAwait(false);
        var forgotten = at - Kept;
        await context.Threads.Where(row => row.At < forgotten).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
    }
}
