using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerTiers.Operations.Inbox;
using PartnerTiers.Storage.Model;

namespace PartnerTiers.Storage.Inbox;

internal sealed class InboxStore(IDbContextFactory<PartnerTiersContext> contexts) : IInbox
{
    public async Task<bool> TryAcceptAsync(InboxItem item, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var at = InstantText.Write(item.At);
        // One statement: of two that race, in one process or two, the database lets one in.
        return await context.Database.ExecuteSqlAsync(
            $"INSERT INTO inbox (channel, key, payload, at) VALUES ({item.Channel}, {item.Key}, {item.Payload}, {at}) ON CONFLICT (channel, key) DO NOTHING",
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
        return await context.Inbox
            .Where(row => row.Channel == channel && row.DoneAt == null)
            .OrderBy(row => row.At).ThenBy(row => row.Key)
            .Select(row => new InboxItem(row.Channel, row.Key, row.Payload!, row.At))
            .ToListAsync(cancellationToken).ConfigureAwait(false);
    }

    public async Task ForgetAsync(string channel, string key, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await context.Inbox.Where(row => row.Channel == channel && row.Key == key).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
    }

    public async Task TrimAsync(string channel, Instant before, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await context.Inbox.Where(row => row.Channel == channel && row.DoneAt != null && row.At < before).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
    }
}
