using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerTiers.Operations.Outbox;
using PartnerTiers.Storage.Model;
using PartnerTiers.Storage.Transactions;

namespace PartnerTiers.Storage.Outbox;

internal sealed class OutboxStore(Sessions sessions) : IOutboxStore
{
    private const int KeysAtOnce = 400;

    public Task<int> WriteAsync(IReadOnlyCollection<OutboxEntry> entries, CancellationToken cancellationToken) => sessions.RunAsync(
        async stop =>
        {
            await using var session = await sessions.OpenAsync(stop).ConfigureAwait(false);
            var context = session.Context;
            var written = 0;
            foreach (var some in entries.DistinctBy(static entry => StoredText.Of(entry.Push.Key)).Chunk(KeysAtOnce))
            {
                var keys = some.Select(static entry => StoredText.Of(entry.Push.Key)).ToList();
                var known = await context.Set<OutboxRow>().Where(row => keys.Contains(row.Key)).Select(row => row.Key).ToListAsync(stop).ConfigureAwait(false);
                var replaced = some.Select(static entry => StoredText.OrNull(entry.Push.Replaces)).OfType<string>().Distinct().ToList();
                var roots = replaced.Count == 0 ? [] : await context.Set<OutboxRow>().Where(row => replaced.Contains(row.Key)).ToDictionaryAsync(row => row.Key, row => row.Root, stop).ConfigureAwait(false);
                var rows = new List<OutboxRow>(some.Length);
                foreach (var entry in some.ExceptBy(known, static entry => StoredText.Of(entry.Push.Key)))
                {
                    // Of two in one call the first may be what the second replaces.
                    var root = StoredText.OrNull(entry.Push.Replaces) is not { } first ? StoredText.Of(entry.Push.Key) : roots.GetValueOrDefault(first, first);
                    roots[StoredText.Of(entry.Push.Key)] = root;
                    rows.Add(OutboxRow.Of(entry, root));
                }

                written += BulkRows<OutboxRow>.Add(context, rows, stop);
            }

            return written;
        },
        cancellationToken);

    public async Task<IReadOnlyList<PushState>> FindAsync(string keyPrefix, CancellationToken cancellationToken)
    {
        await using var session = await sessions.OpenAsync(cancellationToken).ConfigureAwait(false);
        var prefix = StoredText.Of(keyPrefix);
        var rows = await session.Context.Set<OutboxRow>().AsNoTracking().Where(row => row.Key.StartsWith(prefix)).OrderBy(row => row.Id).ToListAsync(cancellationToken).ConfigureAwait(false);
        // Databases differ in what they take for the same letter.
        return [.. rows.Where(row => row.Key.StartsWith(prefix, StringComparison.Ordinal)).Select(static row => new PushState(row.ToPush(), row.Fate, row.At, row.Reason))];
    }

    public async Task<IReadOnlyList<Addressee.Channel>> SpreadOfAsync(string key, CancellationToken cancellationToken)
    {
        await using var session = await sessions.OpenAsync(cancellationToken).ConfigureAwait(false);
        var prefix = StoredText.Of(key) + "/";
        var rows = await session.Context.Set<OutboxRow>().AsNoTracking().Where(row => row.Key.StartsWith(prefix) && row.Platform != null).OrderBy(row => row.Id).ToListAsync(cancellationToken).ConfigureAwait(false);
        return [.. rows.Where(row => row.To is Addressee.Channel channel && row.Key == Lanes.KeyFor(key, channel)).Select(static row => (Addressee.Channel)row.To)];
    }

    public async Task<IReadOnlyList<TakenPush>> TakeAsync(Instant now, string lease, IReadOnlyCollection<string> dead, int most, CancellationToken cancellationToken)
    {
        // A look first: nothing to do is the usual case, and taking locks.
        await using (var look = await sessions.OpenAsync(cancellationToken).ConfigureAwait(false))
        {
            if (!await OutboxQueue.HasReadyAsync(look.Context, now, dead, cancellationToken).ConfigureAwait(false))
            {
                return [];
            }
        }

        return await sessions.RunAsync<IReadOnlyList<TakenPush>>(
            async stop =>
            {
                await using var session = await sessions.OpenAsync(stop).ConfigureAwait(false);
                var taken = new List<TakenPush>();
                foreach (var row in await OutboxQueue.LockReadyAsync(session.Context, now, dead, most, stop).ConfigureAwait(false))
                {
                    await session.Context.Set<OutboxRow>().Where(one => one.Id == row.Id).ExecuteUpdateAsync(one => one.SetProperty(item => item.Lease, lease), stop).ConfigureAwait(false);
                    taken.Add(await OutboxQueue.DescribeAsync(session.Context, row, lease, now, stop).ConfigureAwait(false));
                }

                return taken;
            },
            cancellationToken).ConfigureAwait(false);
    }

    public async Task<IReadOnlyCollection<string>> LeasesAsync(CancellationToken cancellationToken)
    {
        await using var session = await sessions.OpenAsync(cancellationToken).ConfigureAwait(false);
        return await session.Context.Set<OutboxRow>().Where(row => row.Fate == PushFate.Waiting && row.Lease != null).Select(row => row.Lease!).Distinct().ToListAsync(cancellationToken).ConfigureAwait(false);
    }

    public Task<bool> BeginAsync(long id, string lease, string body, Instant at, CancellationToken cancellationToken) => sessions.RunAsync(
        async stop =>
        {
            await using var session = await sessions.OpenAsync(stop).ConfigureAwait(false);
            if (await session.Context.Set<OutboxRow>().Where(row => row.Id == id && row.Lease == lease && row.Fate == PushFate.Waiting)
                .ExecuteUpdateAsync(row => row.SetProperty(one => one.Sending, true), stop).ConfigureAwait(false) == 0)
            {
                return false;
            }

            session.Context.Set<AttemptRow>().Add(new AttemptRow { PushId = id, BegunAt = at, Body = StoredText.Of(body) });
            await session.Context.SaveChangesAsync(stop).ConfigureAwait(false);
            session.Context.ChangeTracker.Clear();
            return true;
        },
        cancellationToken);

    public Task<bool> EndAsync(long id, string lease, PushEnd outcome, Instant at, CancellationToken cancellationToken) => sessions.RunAsync(
        async stop =>
        {
            await using var session = await sessions.OpenAsync(stop).ConfigureAwait(false);
            return await OutboxEnding.EndAsync(session.Context, id, lease, outcome, at, stop).ConfigureAwait(false);
        },
        cancellationToken);

    public async Task<bool> IsSentAsOtherAsync(long id, SentMessage message, CancellationToken cancellationToken)
    {
        await using var session = await sessions.OpenAsync(cancellationToken).ConfigureAwait(false);
        // By its id alone: the place goes along with a channel that gets another id.
        var own = StoredText.Of(message.Id);
        return await session.Context.Set<OutboxRow>().AnyAsync(row => row.Id == id && row.Fate == PushFate.Sent && row.MessageId != null && row.MessageId != own, cancellationToken).ConfigureAwait(false);
    }

    public async Task<long> LastSentAsync(string lane, CancellationToken cancellationToken)
    {
        await using var session = await sessions.OpenAsync(cancellationToken).ConfigureAwait(false);
        return await session.Context.Set<OutboxRow>().Where(row => row.Lane == lane && row.Fate == PushFate.Sent).Select(row => (long?)row.Id).MaxAsync(cancellationToken).ConfigureAwait(false) ?? 0;
    }

    public async Task<OutboxFigures> CountAsync(CancellationToken cancellationToken)
    {
        await using var session = await sessions.OpenAsync(cancellationToken).ConfigureAwait(false);
        var rows = session.Context.Set<OutboxRow>().AsNoTracking();
        var counts = await rows.GroupBy(row => row.Fate).Select(fate => new { fate.Key, Count = fate.Count() }).ToDictionaryAsync(one => one.Key, one => one.Count, cancellationToken).ConfigureAwait(false);
        var oldest = await rows.Where(row => row.Fate == PushFate.Waiting && row.ReadyAt == null).OrderBy(row => row.Id).Select(row => (Instant?)row.WrittenAt).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        var parked = await rows.Where(row => row.Fate == PushFate.Parked).OrderBy(row => row.Id).ToListAsync(cancellationToken).ConfigureAwait(false);
        return new OutboxFigures(
            counts.GetValueOrDefault(PushFate.Waiting),
            oldest,
            counts.GetValueOrDefault(PushFate.Sent),
            counts.GetValueOrDefault(PushFate.Dropped),
            [.. parked.GroupBy(static row => row.Lane).Select(static lane => new ParkedLane(lane.Key, lane.First().To, lane.Count(), lane.Min(static row => row.At), lane.Last().Reason ?? string.Empty)).OrderBy(static lane => lane.Since)]);
    }

    public Task<int> MoveAsync(string platform, string oldId, string newId, CancellationToken cancellationToken) => sessions.RunAsync(
        async stop =>
        {
            await using var session = await sessions.OpenAsync(stop).ConfigureAwait(false);
            return await OutboxMoving.MoveAsync(session.Context, new Addressee.Channel(platform, null, oldId), new Addressee.Channel(platform, null, newId), stop).ConfigureAwait(false);
        },
        cancellationToken);

    public async Task<int> ReviveAsync(string lane, CancellationToken cancellationToken)
    {
        await using var session = await sessions.OpenAsync(cancellationToken).ConfigureAwait(false);
        return await session.Context.Set<OutboxRow>().Where(row => row.Lane == lane && row.Fate == PushFate.Parked)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.Fate, PushFate.Waiting).SetProperty(one => one.At, one => one.WrittenAt).SetProperty(one => one.Tries, 0), cancellationToken).ConfigureAwait(false);
    }
}
