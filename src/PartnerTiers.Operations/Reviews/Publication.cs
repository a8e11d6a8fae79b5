using NodaTime;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Audit;
using PartnerTiers.Operations.Ledger;
using PartnerTiers.Operations.Outbox;
using PartnerTiers.Operations.Reviews.Pushes;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Operations.WriteBack;
using PartnerTiers.Programme.Reviews;

namespace PartnerTiers.Operations.Reviews;

/// <summary>
/// What follows an approver's word, in steps that each leave a record: tiers change, all at once; the CRM is written back; letters, movements, the summary and proposals of business reviews are written. Killed
/// anywhere it goes on with the first step without a record; what is told has keys, so nobody is told twice.
/// </summary>
public sealed class Publication(IReviewStore store, Board board, LedgerReader reader, ReviewLedger records, ReviewTelling telling, BindingBook bindings, ICrmWriteBack crm, BusinessReviewFiles? files = null)
{
    private const int BatchSize = 5_000;
    private const int LetterSize = 200;

    // What a CRM is asked again where the step's record is lost; connectors send as many at a time as theirs takes.
    private const int WriteBackSize = 1_000;
    private const int QbrDays = 14;

    /// <summary>Does the steps of one review that are not done. True: all are.</summary>
    public async Task<bool> RunAsync(LocalDate day, CancellationToken cancellationToken)
    {
        await TiersAsync(day, cancellationToken).ConfigureAwait(false);
        // A CRM that does not answer keeps nobody from being told; the step stays open and is tried again.
        var isWritten = await WriteBackAsync(day, cancellationToken).ConfigureAwait(false);
        await LettersAsync(day, cancellationToken).ConfigureAwait(false);
        await ToldAsync(day, "movements", () => telling.Movements(Picture(day), records.Now), cancellationToken).ConfigureAwait(false);
        await ToldAsync(day, "summary", () => telling.Summary(day, records.Now), cancellationToken).ConfigureAwait(false);
        await ToldAsync(day, "qbr", () => Qbrs(day), cancellationToken).ConfigureAwait(false);
        if (isWritten && Picture(day).PublishedAt is null)
        {
            await records.TogetherAsync(
                async stop =>
                {
                    if (await records.TryAddAsync(ReviewRecords.Key(day, "published"), ReviewRecords.Published, null, Actor.Program, new ReviewNoted(day), stop).ConfigureAwait(false) is not null)
                    {
                        await records.RecordAsync(AuditActions.ReviewPublished, Actor.Program, null, day, null, null, stop).ConfigureAwait(false);
                    }

                    return true;
                },
                cancellationToken).ConfigureAwait(false);
            await reader.ReadToTheEndAsync(cancellationToken).ConfigureAwait(false);
        }

        return Picture(day).PublishedAt is not null;
    }

    private ReviewPicture Picture(LocalDate day) => board.Decided.Reviews.Of(day) ?? throw new InvalidOperationException("A review without records is published.");

    private bool IsDone(LocalDate day, string step) => Picture(day).Steps.Contains(step);

    private async Task TiersAsync(LocalDate day, CancellationToken cancellationToken)
    {
        if (IsDone(day, "tiers"))
        {
            return;
        }

        var review = Picture(day);
        for (var next = await store.CountOutcomesAsync(day, cancellationToken).ConfigureAwait(false); next < review.Partners; next += BatchSize)
        {
            var (from, rows) = (next, await store.ReadAsync(day, next, BatchSize, cancellationToken).ConfigureAwait(false));
            await records.TogetherAsync(
                async stop =>
                {
                    // Another process may be a batch ahead.
                    if (await store.CountOutcomesAsync(day, stop).ConfigureAwait(false) == from)
                    {
                        await store.AddOutcomesAsync([.. rows.Select(row => OutcomeOf(row, review))], stop).ConfigureAwait(false);
                    }

                    return true;
                },
                cancellationToken).ConfigureAwait(false);
        }

        var figures = await FiguresAsync(review, cancellationToken).ConfigureAwait(false);
        await DoneAsync(
            day,
            "tiers",
            async stop => await records.RecordAsync(AuditActions.ReviewTiers, review.Order!.By, null, day, null, PushJson.Write(figures), stop).ConfigureAwait(false),
            cancellationToken,
            figures).ConfigureAwait(false);
    }

    private static ReviewOutcome OutcomeOf(ReviewRow row, ReviewPicture review)
    {
        var (kind, to, until) = review.Cases.TryGetValue(row.Partner, out var one) ? (one.Kind, one.To, one.Until) : (row.Kind, row.To, row.Until);
        var on = review.Order!.On;
        return new ReviewOutcome(row.Review, row.Number, row.Partner, row.Before, to, kind, to == row.Before ? row.Since : on, kind is ProposalKind.Grace or ProposalKind.Keep ? until : null, on);
    }

    private async Task<ReviewFigures> FiguresAsync(ReviewPicture review, CancellationToken cancellationToken)
    {
        var rules = review.Rules!;
        var figures = rules.Tiers.Reverse().ToDictionary(static tier => tier.Id, static tier => new TierFigures(tier.Id, 0, 0, 0m), StringComparer.OrdinalIgnoreCase);
        for (var next = 0; next < review.Partners; next += BatchSize)
        {
            foreach (var row in await store.ReadAsync(review.Review, next, BatchSize, cancellationToken).ConfigureAwait(false))
            {
                var outcome = OutcomeOf(row, review);
                if (row.Before is not null && figures.TryGetValue(row.Before, out var before))
                {
                    figures[row.Before] = before with { Before = before.Before + 1 };
                }

                if (figures.TryGetValue(outcome.Tier, out var after))
                {
                    figures[outcome.Tier] = after with { After = after.After + 1, Revenue = after.Revenue + (row.Revenue ?? 0m) };
                }
            }
        }

        return new ReviewFigures([.. rules.Tiers.Reverse().Select(tier => figures[tier.Id])]);
    }

    private async Task<bool> WriteBackAsync(LocalDate day, CancellationToken cancellationToken)
    {
        var done = true;
        if (!IsDone(day, "writeback"))
        {
            var changes = (await store.ChangesAsync(day, cancellationToken).ConfigureAwait(false)).Where(outcome => outcome.Review == day).ToList();
            foreach (var chunk in changes.Chunk(WriteBackSize))
            {
                // Named by what it begins with: a version of the program with chunks of another size goes on rightly.
                var step = $"writeback/{chunk[0].Number}+{chunk.Length}";
                done &= IsDone(day, step) || await WriteAsync(day, step, [.. chunk.Select(static one => new TierToWrite(one.Partner, one.Tier, one.Since, one.GraceUntil))], cancellationToken).ConfigureAwait(false);
            }

            if (done)
            {
                await DoneAsync(day, "writeback", static _ => Task.CompletedTask, cancellationToken).ConfigureAwait(false);
            }
        }

        var review = Picture(day);
        for (var number = 1; number <= review.Corrections.Length; number++)
        {
            var (step, (partner, made)) = (ReviewPicture.CorrectionStep(number), review.Corrections[number - 1]);
            done &= IsDone(day, step) || await WriteAsync(day, step, [new TierToWrite(partner, made.Tier, made.Since, made.GraceUntil)], cancellationToken).ConfigureAwait(false);
        }

        return done;
    }

    private async Task<bool> WriteAsync(LocalDate day, string step, IReadOnlyList<TierToWrite> tiers, CancellationToken cancellationToken)
    {
        // No transaction is open while another system is asked.
        var outcome = await crm.WriteAsync(tiers, cancellationToken).ConfigureAwait(false);
        if (outcome is WriteBackOutcome.Failed)
        {
            return false;
        }

        await DoneAsync(
            day,
            step,
            async stop =>
            {
                if (outcome is WriteBackOutcome.Written)
                {
                    await records.RecordAsync(AuditActions.ReviewWrittenBack, Actor.Program, day, tiers.Select(static one => (one.Partner, one.Tier)), stop).ConfigureAwait(false);
                }
            },
            cancellationToken).ConfigureAwait(false);
        return true;
    }

    private async Task LettersAsync(LocalDate day, CancellationToken cancellationToken)
    {
        if (IsDone(day, "letters"))
        {
            return;
        }

        var bound = (await bindings.ReadAsync(cancellationToken).ConfigureAwait(false)).All.Where(static binding => binding.Channel is not null).Select(static binding => binding.Partner).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        foreach (var chunk in bound.Chunk(LetterSize))
        {
            // Who moved since the day judged has had the letter that holds.
            var told = chunk.Where(partner => board.Decided.Tiers.GetValueOrDefault(partner) is { } tier && tier.Review <= day).ToList();
            List<Push> letters = [.. (await store.FindAsync(day, told, cancellationToken).ConfigureAwait(false)).Select(telling.Letter)];
            await records.TogetherAsync(
                async stop =>
                {
                    await records.TellAsync(letters, stop).ConfigureAwait(false);
                    return true;
                },
                cancellationToken).ConfigureAwait(false);
        }

        await DoneAsync(day, "letters", static _ => Task.CompletedTask, cancellationToken).ConfigureAwait(false);
    }

    private IEnumerable<Push> Qbrs(LocalDate day)
    {
        var top = Picture(day).Rules!.Tiers[^1].Id;
        var on = WorkingDay(Picture(day).Order!.On.PlusDays(QbrDays));
        var now = records.Now;
        foreach (var partner in board.Facts.Snapshot.Partners)
        {
            if (partner.Partner.Manager is { Length: > 0 } manager && board.Decided.Tiers.GetValueOrDefault(partner.Partner.Id) is { } tier && tier.Review >= day && tier.Tier == top)
            {
                yield return new Push(
                    ReviewPushes.Prefix(ReviewPushes.Qbr, day, partner.Partner.Id) + "manager",
                    ReviewPushes.Qbr,
                    PushJson.Write(new QbrPush(day, partner.Partner.Id, on) { Link = files?.LinkFor(new QbrPush(day, partner.Partner.Id, on), manager) }),
                    new Addressee.Person(manager),
                    now,
                    now)
                { Partner = partner.Partner.Id };
            }
        }
    }

    private static LocalDate WorkingDay(LocalDate day) => day.DayOfWeek switch { IsoDayOfWeek.Saturday => day.PlusDays(2), IsoDayOfWeek.Sunday => day.PlusDays(1), _ => day };

    private async Task ToldAsync(LocalDate day, string step, Func<IEnumerable<Push>> pushes, CancellationToken cancellationToken)
    {
        if (!IsDone(day, step))
        {
            List<Push> all = [.. pushes()];
            await DoneAsync(day, step, stop => records.TellAsync(all, stop), cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task DoneAsync(LocalDate day, string step, Func<CancellationToken, Task> with, CancellationToken cancellationToken, ReviewFigures? figures = null)
    {
        await records.TogetherAsync(
            async stop =>
            {
                if (await records.TryAddAsync(ReviewRecords.Key(day, "step/" + step), ReviewRecords.Step, null, Actor.Program, new StepDone(day, step) { Figures = figures }, stop).ConfigureAwait(false) is not null)
                {
                    await with(stop).ConfigureAwait(false);
                }

                return true;
            },
            cancellationToken).ConfigureAwait(false);
        await reader.ReadToTheEndAsync(cancellationToken).ConfigureAwait(false);
    }
}
