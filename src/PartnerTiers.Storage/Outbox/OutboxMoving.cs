using Microsoft.EntityFrameworkCore;
using PartnerTiers.Operations.Outbox;
using PartnerTiers.Storage.Model;

namespace PartnerTiers.Storage.Outbox;

/// <summary>Carries the pushes of a channel over to its new id.</summary>
internal static class OutboxMoving
{
    public static async Task<int> MoveAsync(PartnerTiersContext context, Addressee.Channel from, Addressee.Channel to, CancellationToken cancellationToken)
    {
        var (old, lane, id) = (StoredText.Of(Lanes.Of(from)), StoredText.Of(Lanes.Of(to)), StoredText.Of(to.ChannelId));
        // What was written for the new id already has its keys.
        var taken = await context.Set<OutboxRow>().Where(row => row.Lane == lane).Select(row => row.Key).ToHashSetAsync(cancellationToken).ConfigureAwait(false);
        var rows = await context.Set<OutboxRow>().Where(row => row.Lane == old).OrderBy(row => row.Id).ToListAsync(cancellationToken).ConfigureAwait(false);
        foreach (var row in rows)
        {
            var entry = context.Entry(row);
            entry.Property(static one => one.Lane).CurrentValue = lane;
            entry.Property(static one => one.Addressee).CurrentValue = id;
            if (!taken.Contains(Moved(row.Key)))
            {
                entry.Property(static one => one.Key).CurrentValue = Moved(row.Key);
            }

            entry.Property(static one => one.Root).CurrentValue = Moved(row.Root);
            entry.Property(static one => one.Replaces).CurrentValue = row.Replaces is { } replaced ? Moved(replaced) : null;
            row.MessagePlace = row.MessagePlace == from.ChannelId ? id : row.MessagePlace;
        }

        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        context.ChangeTracker.Clear();
        return rows.Count;

        string Moved(string key) => key.EndsWith("/" + old, StringComparison.Ordinal) ? key[..^old.Length] + lane : key;
    }
}
