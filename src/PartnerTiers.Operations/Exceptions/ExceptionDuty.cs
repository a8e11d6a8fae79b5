using System.Collections.Immutable;
using NodaTime;
using PartnerTiers.Operations.Audit;
using PartnerTiers.Operations.Ledger;
using PartnerTiers.Operations.Outbox;
using PartnerTiers.Operations.Schedules;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Operations.Time;
using PartnerTiers.Operations.Transactions;

namespace PartnerTiers.Operations.Exceptions;

/// <summary>
/// Tells a partner's manager 14 days before an exception lapses, and again when it has. An exception ends by its day alone, whether this ran or not. A word that was due while the bot was off is
/// given late where it still helps: who hears that it has lapsed needs no warning any more.
/// </summary>
public sealed class ExceptionDuty(ExceptionBook book, LedgerReader reader, ILedger ledger, IOutbox outbox, ITransactions transactions, Board board, ProgrammeClock clock) : IDuty
{
    private const int WarnedBefore = 14;

    /// <inheritdoc/>
    public string Id => "exceptions";

    /// <inheritdoc/>
    public async Task<Instant?> RunAsync(Instant now, CancellationToken cancellationToken)
    {
        await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
        var today = Mornings.LastDay(now, clock.Zone);
        foreach (var one in Open())
        {
            if (one.Grant.Until < today)
            {
                await TellAsync(one, ExceptionRecords.Lapsed, ExceptionNotice.Lapsed, Both(one), now, today, cancellationToken).ConfigureAwait(false);
            }
            else if (!one.IsWarned && WarnOn(one) <= today)
            {
                await TellAsync(one, ExceptionRecords.Warned, ExceptionNotice.Lapsing, [ManagerOf(one) ?? one.Grant.By.Email], now, today, cancellationToken).ConfigureAwait(false);
            }
        }

        await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
        return Open().Select(one => (Instant?)Mornings.Of(one.IsWarned ? one.Grant.Until.PlusDays(1) : WarnOn(one), clock.Zone)).Min();
    }

    private static LocalDate WarnOn(ExceptionCase one) => one.Grant.Until.PlusDays(-WarnedBefore);

    private List<ExceptionCase> Open() => [.. book.Cases.Values.Select(static all => all[^1]).Where(static one => one.EndedOn is null && !one.IsLapseNoted).OrderBy(static one => one.Grant.Partner, StringComparer.Ordinal)];

    private string? ManagerOf(ExceptionCase one) => board.Facts.Snapshot.Find(one.Grant.Partner)?.Partner.Manager;

    private IEnumerable<string?> Both(ExceptionCase one) => [ManagerOf(one), one.Grant.By.Email];

    private Task<int> TellAsync(ExceptionCase one, string kind, string push, IEnumerable<string?> whom, Instant now, LocalDate today, CancellationToken cancellationToken) => transactions.RunAsync(
        async stop =>
        {
            var key = ExceptionRecords.Key(one.Grant.Partner, one.Number, kind[(kind.IndexOf('.', StringComparison.Ordinal) + 1)..]);
            var entry = new LedgerEntry(key, kind, one.Grant.Partner, now, Actor.Program, PushJson.Write(new ExceptionNoted(one.Number, today)));
            if (await ledger.TryAppendAsync(entry, stop).ConfigureAwait(false) is null)
            {
                return 0;
            }

            var payload = PushJson.Write(ExceptionNotice.Of(one));
            ImmutableArray<Push> pushes =
            [
                .. whom.OfType<string>().Where(static email => email.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)
                    .Select(email => new Push($"{key}/{email}", push, payload, new Addressee.Person(email), now, now) { Partner = one.Grant.Partner }),
            ];
            return pushes.IsEmpty ? 0 : await outbox.WriteAsync(pushes, stop).ConfigureAwait(false);
        },
        cancellationToken);
}
