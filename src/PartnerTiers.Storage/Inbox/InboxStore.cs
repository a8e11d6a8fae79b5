using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerTiers.Operations.Inbox;
using PartnerTiers.Storage.Model;

namespace PartnerTiers.Storage.Inbox;

internal sealed class InboxStore(IDbContextFactory<PartnerTiersContext> contexts, IPresence presence) : IInbox
{
    private const string Insert =
        """
        INSERT INTO inbox (channel, key, payload, at, owner, lane, turn)
        VALUES ({0}, {1}, {2}, {3}, {4}, {5}, (SELECT COALESCE(MAX(turn), 0) + 1 FROM inbox WHERE channel = {0} AND lane = {5} AND done_at IS NULL))
        ON CONFLICT (channel, key) DO NOTHING
        """;

    public async Task<bool> TryAcceptAsync(InboxItem item, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var at = InstantText.Write(item.At);
        var me = await presence.IdAsync(cancellationToken).ConfigureAwait(false);
        // One insert: of two that race, in one process or two, the database lets one in. Those of one lane come one after the other, so that none is seen before an earlier one.
        var insert = item.Lane is null ? Insert : context.OneAfterTheOther(Insert);
        return await context.Database.ExecuteSqlRawAsync(
            insert,
            [item.Channel, item.Key, item.Payload, at, me, item.Lane is { } lane ? StoredKey.Of(lane) : null!],
            cancellationToken).ConfigureAwait(false) == 1;
    }

    public async Task DoneAsync(string channel, string key, Instant at, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await context.Inbox
            .Where(row => row.Channel == channel && row.Key == key && row.DoneAt == null)
            .ExecuteUpdateAsync(row => row.SetProperty(item => item.DoneAt, at).SetProperty(item => item.Payload, (string?)null), cancellationToken).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<InboxItem>> PendingAsync(string channel, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await presence.TakeOverAsync(context, channel, cancellationToken).ConfigureAwait(false);
        var me = await presence.IdAsync(cancellationToken).ConfigureAwait(false);
        var pending = context.Inbox.Where(row => row.Channel == channel && row.DoneAt == null);
        return await (presence is AloneOnStore ? pending : pending.Where(row => row.Owner == me))
            .OrderBy(row => row.At).ThenBy(row => row.Key)
            .Select(row => new InboxItem(row.Channel, row.Key, row.Payload!, row.At) { Lane = row.Lane })
            .ToListAsync(cancellationToken).ConfigureAwait(false);
    }

    public async Task<bool> IsOursAsync(string channel, string key, CancellationToken cancellationToken)
    {
        if (presence is AloneOnStore)
        {
            return true;
        }

        var me = await presence.IdAsync(cancellationToken).ConfigureAwait(false);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        return await context.Inbox.AnyAsync(row => row.Channel == channel && row.Key == key && row.DoneAt == null && row.Owner == me, cancellationToken).ConfigureAwait(false);
    }

    public async Task<InboxTurn> TurnOfAsync(string channel, string key, CancellationToken cancellationToken)
    {
        if (presence is AloneOnStore)
        {
            return InboxTurn.Now;
        }

        var me = await presence.IdAsync(cancellationToken).ConfigureAwait(false);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var open = context.Inbox.Where(row => row.Channel == channel && row.DoneAt == null);
        var found = await open.Where(row => row.Key == key && row.Owner == me)
            .Select(row => new { HasEarlier = row.Lane != null && open.Any(other => other.Lane == row.Lane && other.Turn < row.Turn && other.Owner != me) })
            .SingleOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        return found is null ? InboxTurn.NotOurs : found.HasEarlier ? InboxTurn.Waits : InboxTurn.Now;
    }

    public async Task ForgetAsync(string channel, string key, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await context.Inbox.Where(row => row.Channel == channel && row.Key == key).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
    }

    public async Task TrimAsync(Instant before, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await context.Inbox.Where(row => row.DoneAt != null && row.At < before).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
    }
}
