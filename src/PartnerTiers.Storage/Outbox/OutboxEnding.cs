using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerTiers.Operations.Delivery;
using PartnerTiers.Operations.Outbox;
using PartnerTiers.Storage.Model;

namespace PartnerTiers.Storage.Outbox;

/// <summary>Writes down what became of a push.</summary>
internal static class OutboxEnding
{
    public static async Task<bool> EndAsync(PartnerTiersContext context, long id, string lease, PushEnd end, Instant at, CancellationToken cancellationToken)
    {
        if (await context.Set<OutboxRow>().SingleOrDefaultAsync(row => row.Id == id && row.Lease == lease && row.Fate == PushFate.Waiting, cancellationToken).ConfigureAwait(false) is not { } row)
        {
            return false;
        }

        row.Lease = null;
        switch (end)
        {
            case PushEnd.Sent sent:
                (row.Fate, row.At, row.Reason, row.Sending) = (PushFate.Sent, at, null, false);
                (row.MessagePlace, row.MessageId) = (StoredText.Of(sent.Message.Place), StoredText.Of(sent.Message.Id));
                break;
            case PushEnd.Parked parked:
                (row.Fate, row.At, row.Reason, row.Sending) = (PushFate.Parked, at, StoredText.Of(parked.Reason), false);
                break;
            case PushEnd.Dropped dropped:
                (row.Fate, row.At, row.Reason, row.Sending) = (PushFate.Dropped, at, StoredText.Of(dropped.Reason), false);
                break;
            case PushEnd.NotYet later:
                (row.At, row.ReadyAt, row.Sending) = (later.At, later.At, false);
                break;
            case PushEnd.Again again:
                (row.At, row.Reason, row.Sending) = (again.At, StoredText.OrNull(again.Detail) ?? row.Reason, again.MayHaveArrived);
                row.Tries += again.Detail is null ? 0 : 1;
                break;
        }

        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        context.ChangeTracker.Clear();
        await EndAttemptAsync(context, id, end, at, cancellationToken).ConfigureAwait(false);
        if (end is PushEnd.Sent && row.Replaces is not null)
        {
            // What it replaced and never went out must not come later.
            await context.Set<OutboxRow>()
                .Where(one => one.Root == row.Root && one.Lane == row.Lane && one.Id < id && (one.Fate == PushFate.Waiting || one.Fate == PushFate.Parked))
                .ExecuteUpdateAsync(one => one.SetProperty(item => item.Fate, PushFate.Dropped).SetProperty(item => item.At, at).SetProperty(item => item.Reason, DropReasons.Replaced), cancellationToken).ConfigureAwait(false);
        }

        return true;
    }

    private static Task EndAttemptAsync(PartnerTiersContext context, long id, PushEnd end, Instant at, CancellationToken cancellationToken)
    {
        if (end is PushEnd.Again { MayHaveArrived: true, Detail: null })
        {
            return Task.CompletedTask;
        }

        var outcome = end switch
        {
            PushEnd.Sent sent => "sent " + sent.Message.Id,
            PushEnd.Parked parked => "parked: " + parked.Reason,
            PushEnd.Dropped dropped => "dropped: " + dropped.Reason,
            PushEnd.Again again => (again.MayHaveArrived ? "unknown: " : "not sent: ") + again.Detail,
            _ => string.Empty,
        };
        return context.Set<AttemptRow>().Where(attempt => attempt.PushId == id && attempt.EndedAt == null)
            .ExecuteUpdateAsync(attempt => attempt.SetProperty(one => one.EndedAt, at).SetProperty(one => one.Outcome, outcome), cancellationToken);
    }
}
