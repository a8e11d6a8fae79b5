using NodaTime;
using PartnerTiers.Operations.Audit;
using PartnerTiers.Operations.Ledger;
using PartnerTiers.Operations.Reviews;
using PartnerTiers.Operations.Schedules;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Operations.Time;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Operations.Moves;

/// <summary>
/// Moves between reviews, where <c>UpAt</c> or <c>DownAt</c> is any day: all partners are judged once on every day and once on the facts of every sync. Days on which the bot was off are not made up for: what was earned then and is not any more
/// would be withdrawn at once. The quarter's last day is judged by its review, which takes over what is undecided by then.
/// </summary>
public sealed class MoveDuty(
    RuleBook book, ProgrammeClock clock, IReviewStore store, Board board, LedgerReader reader, ReviewLedger records, ReviewTelling telling, MoveFinder finder, MoveFreezing freezing, MoveWriter writer, MoveWriteBack writeBack) : IDuty
{
    private const int RemindEvery = 2;

    /// <inheritdoc/>
    public string Id => "moves";

    /// <inheritdoc/>
    public async Task<Instant?> RunAsync(Instant now, CancellationToken cancellationToken)
    {
        if (book.AsOf is not null || board.Facts.Sync is not { } sync)
        {
            return null;
        }

        await reader.ReadToTheEndAsync(cancellationToken).ConfigureAwait(false);
        var today = clock.DayOf(now);
        var rules = book.InForceOn(today);
        await EndAsync(one => one.Row.Review <= ReviewCalendar.Last(book, today), MoveEnd.Review, cancellationToken).ConfigureAwait(false);
        await EndAsync(one => !MoveFinder.Moves(rules, one.Row.Kind) || !finder.IsFrom(one.Row), MoveEnd.Changed, cancellationToken).ConfigureAwait(false);
        var isAnyDay = rules.Review.UpAt.AnyDay || rules.Review.DownAt.AnyDay;
        if (isAnyDay && IsOurs(today))
        {
            await JudgeAsync(today, sync.Id, MoveFreezing.PrintOf(rules), cancellationToken).ConfigureAwait(false);
        }

        await writeBack.RunAsync(cancellationToken).ConfigureAwait(false);
        await RemindAsync(today, cancellationToken).ConfigureAwait(false);
        return isAnyDay || Reviews.Waiting.Any() ? clock.Zone.AtStartOfDay(today.PlusDays(1)).ToInstant() : null;
    }

    private ReviewPictures Reviews => board.Decided.Reviews;

    // A quarter's last day is its review's; and while the review freezes or changes tiers, it comes first.
    private bool IsOurs(LocalDate today)
    {
        var last = ReviewCalendar.Last(book, today);
        return ReviewCalendar.Next(book, today) != today
            && Reviews.BeganOn is { } began
            && (last < began || Reviews.All.GetValueOrDefault(last)?.EvaluatedAt is not null)
            && !Reviews.All.Values.Any(static review => review is { Order: not null, Figures: null });
    }

    private async Task JudgeAsync(LocalDate today, long sync, string print, CancellationToken cancellationToken)
    {
        var key = MoveRecords.KeyOf(today, sync, print);
        if (await records.FindAsync(key, cancellationToken).ConfigureAwait(false) is not null)
        {
            return;
        }

        await EndAsync(one => !finder.IsStill(one.Row), MoveEnd.Changed, cancellationToken).ConfigureAwait(false);
        foreach (var chunk in finder.Find().Chunk(MoveFreezing.AtOnce))
        {
            var isKept = await freezing.KeepAsync(today, chunk, cancellationToken).ConfigureAwait(false);
            await reader.ReadToTheEndAsync(cancellationToken).ConfigureAwait(false);
            if (!isKept)
            {
                return;
            }
        }

        await records.TogetherAsync(stop => records.TryAddAsync(key, MoveRecords.Judged, null, Actor.Program, new MovesJudged(today, sync), stop), cancellationToken).ConfigureAwait(false);
    }

    private async Task EndAsync(Func<ReviewCase, bool> isOver, MoveEnd why, CancellationToken cancellationToken)
    {
        foreach (var one in Reviews.Waiting.Where(isOver).ToList())
        {
            await writer.EndAsync(await store.FindAsync(one.Row.Review, one.Row.Partner, cancellationToken).ConfigureAwait(false) ?? throw new InvalidOperationException("A move without its row."), why, cancellationToken).ConfigureAwait(false);
        }

        await reader.ReadToTheEndAsync(cancellationToken).ConfigureAwait(false);
    }

    // Once the days for decisions are over, every second day, one word to each manager about all that waits.
    private async Task RemindAsync(LocalDate today, CancellationToken cancellationToken)
    {
        var late = Reviews.Waiting.Where(one => ReviewDates.Of(book, one.Row.Review).DecideBy < today).ToList();
        if (late.Count == 0 || Reviews.MovesRemindedOn?.PlusDays(RemindEvery) > today)
        {
            return;
        }

        await records.TogetherAsync(
            async stop =>
            {
                if (await records.TryAddAsync(MoveRecords.KeyOfReminder(today), MoveRecords.Reminded, null, Actor.Program, new MovesReminded(today), stop).ConfigureAwait(false) is not null)
                {
                    await records.TellAsync(telling.MovesReminder(today, late, records.Morning(today)), stop).ConfigureAwait(false);
                }

                return true;
            },
            cancellationToken).ConfigureAwait(false);
        await reader.ReadToTheEndAsync(cancellationToken).ConfigureAwait(false);
    }
}
