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
        var (channel, thread, person) = (StoredKey.Of(key.Channel), StoredKey.Of(key.Thread), StoredKey.Of(key.Person));
        return await context.Threads
            .Where(row => row.Channel == channel && row.Thread == thread && row.Person == person && row.At >= notBefore)
            .Select(row => row.State)
            .SingleOrDefaultAsync(cancellationToken).ConfigureAwait(false);
    }

    public async Task SaveAsync(ThreadKey key, string state, Instant at, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var moment = InstantText.Write(at);
        var (channel, thread, person) = (StoredKey.Of(key.Channel), StoredKey.Of(key.Thread), StoredKey.Of(key.Person));
        await context.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO threads (channel, thread, person, state, at) VALUES ({channel}, {thread}, {person}, {state}, {moment})
            ON CONFLICT (channel, thread, person) DO UPDATE SET state = excluded.state, at = excluded.at WHERE excluded.at >= threads.at
            """,
            cancellationToken).ConfigureAwait(false);
        // Not in one transaction: two that save and forget at once would wait for each other.
        var forgotten = at - Kept;
        await context.Threads.Where(row => row.At < forgotten).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
    }
}
