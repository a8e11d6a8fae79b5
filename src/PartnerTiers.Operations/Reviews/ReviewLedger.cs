using NodaTime;
using PartnerTiers.Operations.Audit;
using PartnerTiers.Operations.Ledger;
using PartnerTiers.Operations.Outbox;
using PartnerTiers.Operations.Time;
using PartnerTiers.Operations.Transactions;

namespace PartnerTiers.Operations.Reviews;

/// <summary>Writes what happens to a review: the ledger's entry first, whose key makes it happen once, then its audit record and what is told, kept together or not at all.</summary>
public sealed class ReviewLedger(ITransactions transactions, ILedger ledger, IAuditLog audit, IOutbox outbox, ProgrammeClock clock)
{
    /// <summary>The real moment.</summary>
    public Instant Now => clock.Now;

    /// <summary>The real day.</summary>
    public LocalDate Today => clock.DayOf(clock.Now);

    /// <summary>Runs work of several stores as one.</summary>
    public Task<T> TogetherAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken) => transactions.RunAsync(work, cancellationToken);

    /// <summary>Adds an entry; null: its key is taken.</summary>
    public Task<LedgerEntry?> TryAddAsync<T>(string key, string kind, string? partner, Actor by, T payload, CancellationToken cancellationToken) =>
        ledger.TryAppendAsync(new LedgerEntry(key, kind, partner, clock.Now, by, PushJson.Write(payload)), cancellationToken);

    /// <summary>The entry of this key; null: none.</summary>
    public Task<LedgerEntry?> FindAsync(string key, CancellationToken cancellationToken) => ledger.FindAsync(key, cancellationToken);

    /// <summary>Records what was done.</summary>
    public Task RecordAsync(string action, Actor by, string? partner, LocalDate review, string? before, string? after, CancellationToken cancellationToken) =>
        audit.AppendAsync(new AuditEntry(action, by, clock.Now, partner, SubjectOf(review), before, after), cancellationToken);

    /// <summary>Records what was done to many partners at once.</summary>
    public Task RecordAsync(string action, Actor by, LocalDate review, IEnumerable<(string Partner, string After)> of, CancellationToken cancellationToken)
    {
        var (now, subject) = (clock.Now, SubjectOf(review));
        return audit.AppendAsync([.. of.Select(one => new AuditEntry(action, by, now, one.Partner, subject, null, one.After))], cancellationToken);
    }

    /// <summary>Writes what is to be told.</summary>
    public Task TellAsync(IReadOnlyCollection<Push> pushes, CancellationToken cancellationToken) => pushes.Count == 0 ? Task.CompletedTask : outbox.WriteAsync(pushes, cancellationToken);

    /// <summary>Has what was told said again as it is now, in its place: those who were told read what holds.</summary>
    /// <param name="told">The pushes as they were written.</param>
    /// <param name="mark">Tells this change from others.</param>
    /// <param name="elseNew">Where it cannot be replaced it is told anew.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task TellAgainAsync(IEnumerable<Push> told, string mark, bool elseNew, CancellationToken cancellationToken)
    {
        var now = clock.Now;
        return TellAsync([.. told.Select(push => push with { Key = $"{push.Key}/{mark}", Replaces = push.Key, ElseNew = elseNew, WrittenAt = now, NotBefore = now })], cancellationToken);
    }

    /// <summary>The same of everything whose key begins so, wherever it went; what can no longer be replaced is left as it is.</summary>
    /// <param name="prefix">What the keys of the pushes begin with.</param>
    /// <param name="mark">Tells this change from others.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task TellAgainAsync(string prefix, string mark, CancellationToken cancellationToken)
    {
        var told = await outbox.FindAsync(prefix, cancellationToken).ConfigureAwait(false);
        await TellAgainAsync(told.Select(static state => state.Push).Where(static push => push.Replaces is null), mark, elseNew: false, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The first moment to tell something of this day: nine in the morning, or now where that is over.</summary>
    public Instant Morning(LocalDate day)
    {
        var morning = day.At(new LocalTime(9, 0)).InZoneLeniently(clock.Zone).ToInstant();
        return morning > clock.Now ? morning : clock.Now;
    }

    private static string SubjectOf(LocalDate review) => "Review " + NodaTime.Text.LocalDatePattern.Iso.Format(review);
}
