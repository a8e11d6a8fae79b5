using NodaTime;
using NodaTime.Text;
using PartnerTiers.Operations.Audit;
using PartnerTiers.Operations.Ledger;
using PartnerTiers.Operations.Outbox;
using PartnerTiers.Operations.Schedules;
using PartnerTiers.Operations.Time;
using PartnerTiers.Operations.Transactions;

namespace PartnerTiers.Operations.Appeals;

/// <summary>Reminds of open appeals: its owner on the day before the answer is due and on that day, every approver each third day after. Days that went by while the bot was off are one reminder.</summary>
public sealed class AppealDuty(AppealBook book, LedgerReader reader, ILedger ledger, ITransactions transactions, AppealTelling telling, ProgrammeClock clock) : IDuty
{
    private const int Between = 3;

    /// <inheritdoc/>
    public string Id => "appeals";

    /// <inheritdoc/>
    public async Task<Instant?> RunAsync(Instant now, CancellationToken cancellationToken)
    {
        await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
        var today = Mornings.LastDay(now, clock.Zone);
        foreach (var one in book.Open)
        {
            if (LastDue(one.Filed.DueOn, today) is { } day && (one.RemindedFor is null || one.RemindedFor < day))
            {
                await RemindAsync(one, day, now, cancellationToken).ConfigureAwait(false);
            }
        }

        return book.Open.Select(one => (Instant?)Mornings.Of(NextDue(one.Filed.DueOn, today), clock.Zone)).Min();
    }

    private static LocalDate? LastDue(LocalDate due, LocalDate today) =>
        today < due.PlusDays(-1) ? null : today < due ? due.PlusDays(-1) : due.PlusDays(Period.DaysBetween(due, today) / Between * Between);

    private static LocalDate NextDue(LocalDate due, LocalDate today) => LastDue(due, today) is not { } last ? due.PlusDays(-1) : last < due ? due : last.PlusDays(Between);

    private Task<int> RemindAsync(AppealCase one, LocalDate day, Instant now, CancellationToken cancellationToken) => transactions.RunAsync(
        async stop =>
        {
            var key = AppealRecords.Key(one.Filed.Review, one.Partner, $"reminded/{LocalDatePattern.Iso.Format(day)}");
            if (await ledger.TryAppendAsync(new LedgerEntry(key, AppealRecords.Reminded, one.Partner, now, Actor.Program, PushJson.Write(new AppealReminded(one.Filed.Review, day))), stop).ConfigureAwait(false) is not null)
            {
                await telling.RemindAsync(one, day, now, stop).ConfigureAwait(false);
            }

            return 0;
        },
        cancellationToken);
}
