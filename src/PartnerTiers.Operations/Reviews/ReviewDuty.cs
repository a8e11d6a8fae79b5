using NodaTime;
using PartnerTiers.Operations.Audit;
using PartnerTiers.Operations.Ledger;
using PartnerTiers.Operations.Outbox;
using PartnerTiers.Operations.Schedules;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Operations.Sync;
using PartnerTiers.Operations.Time;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Operations.Reviews;

/// <summary>
/// The quarterly review by the calendar: announces, freezes, hands out the cards, reminds, goes on with a publication. What is due follows from the records of what was done; after days off it does what fell due, once.
/// Only the last quarter that ended is reviewed: a review that was not published by then lapses.
/// </summary>
public sealed class ReviewDuty(RuleBook book, ProgrammeClock clock, IFreshFacts source, IReviewStore store, Board board, LedgerReader reader, ReviewLedger records, ReviewTelling telling, Freezing freezing, Publication publication) : IDuty
{
    private const int CardsAtOnce = 500;
    private const int RemindEvery = 2;

    // Facts of the evening before may lack the quarter's last deals; a source that cannot be read by noon is not waited for any longer.
    private static readonly LocalTime WaitUntil = new(12, 0);
    private static readonly Duration TryAgain = Duration.FromMinutes(5);

    /// <inheritdoc/>
    public string Id => "reviews";

    /// <inheritdoc/>
    public async Task<Instant?> RunAsync(Instant now, CancellationToken cancellationToken)
    {
        if (book.AsOf is not null || board.Facts.Sync is null)
        {
            return null;
        }

        await reader.ReadToTheEndAsync(cancellationToken).ConfigureAwait(false);
        var today = clock.DayOf(now);
        var began = Reviews.BeganOn ?? await BeginAsync(today, cancellationToken).ConfigureAwait(false);
        foreach (var ordered in Reviews.All.Values.Where(static review => review is { Order: not null, IsComplete: false }))
        {
            await publication.RunAsync(ordered.Review, cancellationToken).ConfigureAwait(false);
        }

        var (last, next) = (ReviewCalendar.Last(book, today), ReviewCalendar.Next(book, today));
        var due = last >= began ? await ReviewAsync(last, now, today, cancellationToken).ConfigureAwait(false) : null;
        if (next >= began && today >= ReviewDates.Of(book, next).Announced)
        {
            await AnnounceAsync(next, cancellationToken).ConfigureAwait(false);
        }

        return Dates(last, next).Select(StartOf).Append(due ?? Instant.MinValue).Where(moment => moment > now).Min();
    }

    private ReviewPictures Reviews => board.Decided.Reviews;

    private IEnumerable<LocalDate> Dates(LocalDate last, LocalDate next)
    {
        var (then, coming) = (ReviewDates.Of(book, last), ReviewDates.Of(book, next));
        return [then.DecideBy.PlusDays(1), then.PublishOn, coming.Announced, coming.Evaluated];
    }

    private Instant StartOf(LocalDate day) => clock.Zone.AtStartOfDay(day).ToInstant();

    private async Task<LocalDate> BeginAsync(LocalDate today, CancellationToken cancellationToken)
    {
        await records.TryAddAsync("review/began", ReviewRecords.Began, null, Actor.Program, new Begun(today), cancellationToken).ConfigureAwait(false);
        await reader.ReadToTheEndAsync(cancellationToken).ConfigureAwait(false);
        return Reviews.BeganOn ?? today;
    }

    private async Task<Instant?> ReviewAsync(LocalDate day, Instant now, LocalDate today, CancellationToken cancellationToken)
    {
        await LapseAsync(day, cancellationToken).ConfigureAwait(false);
        if (Reviews.Of(day)?.EvaluatedAt is null)
        {
            if (!await HasFactsAsync(day, now, cancellationToken).ConfigureAwait(false))
            {
                return now + TryAgain;
            }

            var isFrozen = await freezing.RunAsync(Reviews.Of(day) ?? new ReviewPicture(day), cancellationToken).ConfigureAwait(false);
            await reader.ReadToTheEndAsync(cancellationToken).ConfigureAwait(false);
            if (!isFrozen)
            {
                return now + TryAgain;
            }
        }

        await CardsAsync(day, today, cancellationToken).ConfigureAwait(false);
        return await RemindAsync(day, today, cancellationToken).ConfigureAwait(false);
    }

    // Facts that were read after the quarter's last day ended, or that their source has not changed since.
    private async Task<bool> HasFactsAsync(LocalDate day, Instant now, CancellationToken cancellationToken)
    {
        if (board.Facts.Sync is { } sync && sync.StartedAt >= StartOf(day.PlusDays(1)))
        {
            return true;
        }

        var isLate = now >= day.PlusDays(1).At(WaitUntil).InZoneLeniently(clock.Zone).ToInstant();
        try
        {
            var record = await source.EnsureAsync(null, cancellationToken).ConfigureAwait(false);
            return record.Refusal is null || isLate;
        }
        catch (Exception trouble) when (trouble is not OperationCanceledException && isLate)
        {
            return true;
        }
    }

    private async Task LapseAsync(LocalDate before, CancellationToken cancellationToken)
    {
        foreach (var old in Reviews.All.Values.Where(review => review.Review < before && review is { Order: null, IsLapsed: false } && review.Freezing is not null))
        {
            await records.TogetherAsync(
                async stop =>
                {
                    if (await records.TryAddAsync(ReviewRecords.Key(old.Review, "lapsed"), ReviewRecords.Lapsed, null, Actor.Program, new ReviewNoted(old.Review), stop).ConfigureAwait(false) is not null)
                    {
                        await records.RecordAsync(AuditActions.ReviewLapsed, Actor.Program, null, old.Review, null, null, stop).ConfigureAwait(false);
                        await records.TellAsync(telling.Lapsed(old.Review, records.Morning(clock.DayOf(records.Now))), stop).ConfigureAwait(false);
                    }

                    return true;
                },
                cancellationToken).ConfigureAwait(false);
        }

        await reader.ReadToTheEndAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task AnnounceAsync(LocalDate day, CancellationToken cancellationToken)
    {
        if (Reviews.Of(day) is { IsAnnounced: true })
        {
            return;
        }

        var pushes = telling.Announcement(day, records.Morning(clock.DayOf(records.Now)));
        await OnceAsync(ReviewRecords.Key(day, "announced"), ReviewRecords.Announced, new ReviewNoted(day), pushes, cancellationToken).ConfigureAwait(false);
    }

    private async Task CardsAsync(LocalDate day, LocalDate today, CancellationToken cancellationToken)
    {
        if (Reviews.Of(day) is not { EvaluatedAt: not null } review || review.Steps.Contains("cards"))
        {
            return;
        }

        var from = records.Morning(today);
        foreach (var chunk in review.Cases.Values.Where(static one => !one.Row.IsSettled).Chunk(CardsAtOnce))
        {
            var frozen = await store.FindAsync(day, [.. chunk.Select(static one => one.Row.Partner)], cancellationToken).ConfigureAwait(false);
            List<Push> cards = frozen.Count == chunk.Length ? [.. frozen.SelectMany(one => telling.Cards(one, from))] : throw new InvalidOperationException("A case without its row.");
            await records.TogetherAsync(
                async stop =>
                {
                    await records.TellAsync(cards, stop).ConfigureAwait(false);
                    return true;
                },
                cancellationToken).ConfigureAwait(false);
        }

        await OnceAsync(ReviewRecords.Key(day, "step/cards"), ReviewRecords.Step, new StepDone(day, "cards"), [], cancellationToken).ConfigureAwait(false);
    }

    // From the day after the last for decisions, every second day, as long as somebody has something to decide.
    private async Task<Instant?> RemindAsync(LocalDate day, LocalDate today, CancellationToken cancellationToken)
    {
        if (Reviews.Of(day) is not { IsOpen: true } review || !review.Undecided.Any())
        {
            return null;
        }

        var dates = ReviewDates.Of(book, day);
        var late = Period.DaysBetween(dates.DecideBy, today);
        var round = late <= 0 ? 0 : ((late - 1) / RemindEvery) + 1;
        if (round > 0 && await records.FindAsync(ReviewRecords.Key(day, $"reminded/{round}"), cancellationToken).ConfigureAwait(false) is null)
        {
            var pushes = telling.Reminder(review, today >= dates.PublishOn, records.Morning(today));
            await OnceAsync(ReviewRecords.Key(day, $"reminded/{round}"), ReviewRecords.Reminded, new ReviewNoted(day), pushes, cancellationToken).ConfigureAwait(false);
        }

        return StartOf(dates.DecideBy.PlusDays((round * RemindEvery) + 1));
    }

    private async Task OnceAsync<T>(string key, string kind, T payload, IReadOnlyCollection<Push> pushes, CancellationToken cancellationToken)
    {
        await records.TogetherAsync(
            async stop =>
            {
                if (await records.TryAddAsync(key, kind, null, Actor.Program, payload, stop).ConfigureAwait(false) is not null)
                {
                    await records.TellAsync(pushes, stop).ConfigureAwait(false);
                }

                return true;
            },
            cancellationToken).ConfigureAwait(false);
        await reader.ReadToTheEndAsync(cancellationToken).ConfigureAwait(false);
    }
}
