using NodaTime;
using NodaTime.Text;
using PartnerTiers.Operations.Audit;
using PartnerTiers.Operations.Ledger;
using PartnerTiers.Operations.Nudges;
using PartnerTiers.Operations.Outbox;
using PartnerTiers.Operations.Schedules;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Operations.Subscriptions;
using PartnerTiers.Operations.Time;
using PartnerTiers.Operations.Transactions;

namespace PartnerTiers.Operations.Digests;

/// <summary>The digest of each Monday, from eight in the programme's time zone, for the channels that subscribe then; those that asked for a region get that region's. A Monday that was missed is made up for in its week; of several the last one.</summary>
public sealed class DigestDuty(Board board, SubscriptionBook subscriptions, LedgerReader reader, ILedger ledger, IOutbox outbox, ITransactions transactions, ProgrammeClock clock) : IDuty
{
    private LocalDate? written;

    /// <inheritdoc/>
    public string Id => "digests";

    /// <inheritdoc/>
    public async Task<Instant?> RunAsync(Instant now, CancellationToken cancellationToken)
    {
        var today = clock.DayOf(now);
        var monday = today.PlusDays(1 - (int)today.DayOfWeek);
        var next = Opening(monday.PlusWeeks(1));
        if (now < Opening(monday))
        {
            (monday, next) = (monday.PlusWeeks(-1), Opening(monday));
        }

        if (written != monday && board.Facts.Sync is not null)
        {
            await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
            await WriteAsync(monday, now, cancellationToken).ConfigureAwait(false);
            written = monday;
        }

        return next;
    }

    private Instant Opening(LocalDate monday) => QuietHours.EndFrom(clock.Zone.AtStartOfDay(monday).ToInstant(), clock.Zone);

    // Who subscribes later gets the next one: the entry closes this one, sent to somebody or to nobody.
    private Task<bool> WriteAsync(LocalDate monday, Instant now, CancellationToken cancellationToken) => transactions.RunAsync(
        async stop =>
        {
            var key = $"digest/{LocalDatePattern.Iso.Format(monday)}";
            var payload = PushJson.Write(new DigestNotice(monday));
            if (await ledger.TryAppendAsync(new LedgerEntry(key, DigestNotice.Entry, null, now, Actor.Program, payload), stop).ConfigureAwait(false) is null)
            {
                return false;
            }

            var from = QuietHours.EndFrom(now, clock.Zone);
            await outbox.WriteAsync(
            [
                new Push(key, DigestNotice.Push, payload, new Addressee.Subscribers(Topics.Digest, null), now, from),
                .. subscriptions.RegionsOf(Topics.Digest).Select(region => Of(region, monday, key, now, from)),
            ], stop).ConfigureAwait(false);
            return true;
        },
        cancellationToken);

    private static Push Of(string region, LocalDate monday, string key, Instant now, Instant from) => new(
        $"{key}/region/{region.ToUpperInvariant()}",
        DigestNotice.Push,
        PushJson.Write(new DigestNotice(monday, region)),
        new Addressee.Subscribers(Topics.Digest, region) { OfRegionAlone = true },
        now,
        from);
}
