using NodaTime;
using PartnerTiers.Operations.Audit;
using PartnerTiers.Operations.Outbox;
using PartnerTiers.Operations.Reviews.Pushes;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Operations.Time;
using PartnerTiers.Programme.Reviews;

namespace PartnerTiers.Operations.Reviews;

/// <summary>Corrects the published decision of one partner, as an overturned one is: its tier, and everything that was told of it.</summary>
public sealed class ReviewCorrections(Board board, IReviewStore store, ReviewLedger records, ReviewTelling telling, ProgrammeClock clock)
{
    /// <summary>
    /// Writes the correction, inside the transaction of what causes it. Letters, movements and summaries that went out are replaced in place, and where they cannot be, told anew; the CRM follows with the next run of the
    /// duty. False: that review published nothing about this partner, or it stands so already.
    /// </summary>
    /// <param name="review">The quarter's last day.</param>
    /// <param name="partner">The partner's id.</param>
    /// <param name="to">What holds instead.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<bool> CorrectAsync(LocalDate review, string partner, CaseChoice to, string reason, Actor by, CancellationToken cancellationToken)
    {
        var decided = board.Decided;
        if (decided.Tiers.GetValueOrDefault(partner) is not { } published || published.Review != review || (published.Tier == to.To && published.GraceUntil == to.Until))
        {
            return false;
        }

        var today = clock.DayOf(clock.Now);
        var before = decided.Reviews.Of(review)?.Cases.GetValueOrDefault(partner)?.Row;
        // A tier that it had before the review it never lost.
        var since = to.To == published.Tier ? published.Since : before is not null && before.Before == to.To ? before.Since : today;
        var made = new CorrectionMade(review, to.Kind, to.To, since, to.Kind is ProposalKind.Grace or ProposalKind.Keep ? to.Until : null, today, reason) { Before = published.Tier };
        var number = 1;
        while (await records.FindAsync(KeyOf(review, partner, number), cancellationToken).ConfigureAwait(false) is not null)
        {
            number++;
        }

        if (await records.TryAddAsync(KeyOf(review, partner, number), ReviewRecords.Corrected, partner, by, made, cancellationToken).ConfigureAwait(false) is null)
        {
            return false;
        }

        await records.RecordAsync(AuditActions.ReviewCorrected, by, partner, review, published.Tier, PushJson.Write(made), cancellationToken).ConfigureAwait(false);
        var mark = $"corrected/{partner}/{number}";
        if (await store.FindAsync(review, partner, cancellationToken).ConfigureAwait(false) is { } frozen)
        {
            await records.TellAgainAsync([telling.Letter(frozen)], mark, elseNew: true, cancellationToken).ConfigureAwait(false);
            await records.TellAgainAsync(telling.Cards(frozen, records.Now), mark, elseNew: false, cancellationToken).ConfigureAwait(false);
            await records.TellAgainAsync(ReviewPushes.Prefix(ReviewPushes.Signature, review, partner), mark, cancellationToken).ConfigureAwait(false);
        }

        if (decided.Reviews.Of(review) is { IsBetween: true })
        {
            await records.TellAgainAsync(ReviewPushes.Prefix(ReviewPushes.Moves, review), mark, cancellationToken).ConfigureAwait(false);
        }
        else if (decided.Reviews.Of(review) is { } picture)
        {
            await records.TellAgainAsync(telling.Movements(picture, records.Now), mark, elseNew: true, cancellationToken).ConfigureAwait(false);
            await records.TellAgainAsync(telling.Summary(review, records.Now), mark, elseNew: true, cancellationToken).ConfigureAwait(false);
        }

        return true;
    }

    private static string KeyOf(LocalDate review, string partner, int number) => ReviewRecords.Key(review, partner, $"correction/{number}");
}
