using NodaTime;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Audit;
using PartnerTiers.Operations.Confirmations;
using PartnerTiers.Operations.Ledger;
using PartnerTiers.Operations.Moves;
using PartnerTiers.Operations.Outbox;
using PartnerTiers.Operations.Reviews.Pushes;
using PartnerTiers.Operations.Standings;

namespace PartnerTiers.Operations.Reviews;

/// <summary>
/// Decisions about partners in the review under way: by their managers, by approvers about any. Of two at once the first counts, by the key of its entry; the second gets what counts. A demotion from certain tiers takes
/// an approver's second word; who refuses it says why and decides otherwise, and the case is open again as far as that asks for a second word too.
/// </summary>
public sealed class ReviewOffice(Board board, IReviewStore store, LedgerReader reader, ReviewLedger records, ReviewTelling telling, MoveFinder moves, MoveWriter writer)
{
    /// <summary>The longest reason.</summary>
    public const int LongestReason = 500;

    /// <summary>How things stand for this person; decides nothing.</summary>
    /// <param name="partner">The partner's id.</param>
    /// <param name="otherwise">What is chosen instead of the proposal; null: the proposal.</param>
    /// <param name="reason">Why; null: as proposed.</param>
    /// <param name="by">Who.</param>
    /// <param name="review">The quarter's last day, or that of a move between reviews; null: what is under way for this partner.</param>
    public DecisionOutcome Look(string partner, CaseChoice? otherwise, string? reason, Admission by, LocalDate? review = null)
    {
        var reviews = board.Decided.Reviews;
        var isApprover = by.Has(Roles.Approver);
        if (!isApprover && !Manages(by, partner))
        {
            return new DecisionOutcome.NotAllowed();
        }

        if ((review is { } day ? reviews.Of(day) : reviews.OpenFor(partner)) is not { EvaluatedAt: not null } picture || (review is null && !picture.IsOpen))
        {
            return new DecisionOutcome.NotOpen();
        }

        if (!picture.Cases.TryGetValue(partner, out var one))
        {
            return new DecisionOutcome.NoCase();
        }

        if (one.Ended is not null || (picture.IsBetween && one.MadeOn is null && IsOver(one.Row)))
        {
            return new DecisionOutcome.Over(one);
        }

        if (one.Row.IsSettled)
        {
            return new DecisionOutcome.Settled(one);
        }

        if (one.IsDecided || !picture.IsOpen)
        {
            return one.IsDecided ? new DecisionOutcome.Already(one) : new DecisionOutcome.NotOpen();
        }

        if (one.WaitsForSignature && !isApprover)
        {
            return new DecisionOutcome.Already(one);
        }

        if (one.WaitsForSignature && Signatures.IsSame(one.Decision!.By, by.Asker))
        {
            return new DecisionOutcome.SamePerson(one);
        }

        return otherwise is not null && !IsChoice(one, picture, otherwise) ? new DecisionOutcome.NoChoice(one)
            : otherwise is not null && (string.IsNullOrWhiteSpace(reason) || reason.Length > LongestReason) ? new DecisionOutcome.NoReason(one)
            : new DecisionOutcome.Ready(one, one.WaitsForSignature && otherwise is null);
    }

    /// <summary>Decides, or gives the second signature to what is decided.</summary>
    /// <inheritdoc cref="Look"/>
    public async Task<DecisionOutcome> DecideAsync(string partner, CaseChoice? otherwise, string? reason, Admission by, LocalDate? review, CancellationToken cancellationToken)
    {
        await reader.ReadToTheEndAsync(cancellationToken).ConfigureAwait(false);
        if (Look(partner, otherwise, reason, by, review) is not DecisionOutcome.Ready ready)
        {
            return Look(partner, otherwise, reason, by, review);
        }

        var isFirst = await IsFirstAsync(ready, otherwise, reason?.Trim(), by, cancellationToken).ConfigureAwait(false);
        await reader.ReadToTheEndAsync(cancellationToken).ConfigureAwait(false);
        var picture = board.Decided.Reviews.Of(ready.Case.Row.Review);
        return picture is null || !picture.Cases.TryGetValue(partner, out var now) ? new DecisionOutcome.NotOpen()
            : isFirst ? new DecisionOutcome.Done(now)
            : now.Ended is not null ? new DecisionOutcome.Over(now)
            : now.Decision is null ? new DecisionOutcome.NotOpen()
            : new DecisionOutcome.Already(now);
    }

    private async Task<bool> IsFirstAsync(DecisionOutcome.Ready ready, CaseChoice? otherwise, string? reason, Admission by, CancellationToken cancellationToken)
    {
        try
        {
            return await records.TogetherAsync(stop => WriteAsync(ready, otherwise, reason, by, stop), cancellationToken).ConfigureAwait(false);
        }
        catch (OvertakenException)
        {
            return false;
        }
    }

    /// <summary>Writes it inside a transaction. False: somebody was faster, or the review was closed.</summary>
    /// <exception cref="OvertakenException">The same, and the transaction is not to be kept.</exception>
    internal async Task<bool> WriteAsync(DecisionOutcome.Ready ready, CaseChoice? otherwise, string? reason, Admission by, CancellationToken cancellationToken)
    {
        var (one, row) = (ready.Case, ready.Case.Row);
        // The word to publish closes all cases, and a case that is written before it is seen by whoever gives it.
        if (await records.FindAsync(ReviewRecords.Key(row.Review, "ordered"), cancellationToken).ConfigureAwait(false) is not null
            || !await AddAsync(ready, otherwise, reason, Actor.Of(by.Asker, by.Room), cancellationToken).ConfigureAwait(false))
        {
            return false;
        }

        var round = one.Refusals + (!ready.Signs && one.WaitsForSignature ? 2 : 1);
        var mark = ready.Signs ? $"signed/{round}" : $"decided/{round}";
        if (await store.FindAsync(row.Review, row.Partner, cancellationToken).ConfigureAwait(false) is { } frozen)
        {
            await MoveAsync(ready, otherwise, frozen, Actor.Of(by.Asker, by.Room), cancellationToken).ConfigureAwait(false);
            await records.TellAgainAsync(telling.Cards(frozen, records.Now), mark, elseNew: false, cancellationToken).ConfigureAwait(false);
            await records.TellAgainAsync(ReviewPushes.Prefix(ReviewPushes.Signature, row.Review, row.Partner), mark, cancellationToken).ConfigureAwait(false);
            if (!ready.Signs && NeedsSecond(row, otherwise ?? CaseChoice.Proposed(row)))
            {
                await records.TellAsync([.. telling.Signature(frozen, round, by.Asker.Email)], cancellationToken).ConfigureAwait(false);
            }
        }

        return true;
    }

    // What was decided between reviews is in force with the last word that it takes.
    private async Task MoveAsync(DecisionOutcome.Ready ready, CaseChoice? otherwise, FrozenInputs frozen, Actor by, CancellationToken cancellationToken)
    {
        var row = frozen.Row;
        var choice = ready is { Signs: true, Case.Decision.Made: var made } ? new CaseChoice(made.Kind, made.To, made.Until) : otherwise ?? CaseChoice.Proposed(row);
        if (board.Decided.Reviews.Of(row.Review) is not { IsBetween: true } || (!ready.Signs && NeedsSecond(row, choice)))
        {
            return;
        }

        if (!await writer.MadeAsync(frozen, choice, by, cancellationToken).ConfigureAwait(false))
        {
            throw new OvertakenException("A case was decided or ended elsewhere between the look and the decision.");
        }

        await writer.TellAsync([(row, choice)], cancellationToken).ConfigureAwait(false);
    }

    // The quarter ended, and its review decides; or the tier is another by now.
    private bool IsOver(ReviewRow row) => row.Review <= ReviewCalendar.Last(board.ViewFor(Doorkeeper.Operator).Book, records.Today) || !moves.IsFrom(row);

    private bool NeedsSecond(ReviewRow row, CaseChoice choice) => Signatures.Needs(board.Decided.Reviews.Of(row.Review)!.Rules!, row.Before, choice.To);

    private async Task<bool> AddAsync(DecisionOutcome.Ready ready, CaseChoice? otherwise, string? reason, Actor actor, CancellationToken cancellationToken)
    {
        var (one, row) = (ready.Case, ready.Case.Row);
        var round = one.Refusals + 1;
        if (ready.Signs)
        {
            return await SayAsync(row, round, new SignatureGiven(row.Review, Agrees: true, null), actor, cancellationToken).ConfigureAwait(false);
        }

        if (one.WaitsForSignature)
        {
            // Both words on one decision have one key: the first of them counts.
            if (!await SayAsync(row, round, new SignatureGiven(row.Review, Agrees: false, reason), actor, cancellationToken).ConfigureAwait(false))
            {
                return false;
            }

            round++;
        }

        var choice = otherwise ?? CaseChoice.Proposed(row);
        var made = new DecisionMade(row.Review, choice.Kind, choice.To, choice.Until, otherwise is null ? null : reason, NeedsSecond(row, choice));
        if (await records.TryAddAsync(ReviewRecords.Key(row.Review, row.Partner, $"decision/{round}"), ReviewRecords.Decided, row.Partner, actor, made, cancellationToken).ConfigureAwait(false) is null)
        {
            return false;
        }

        await records.RecordAsync(AuditActions.ReviewDecided, actor, row.Partner, row.Review, row.Before, PushJson.Write(made), cancellationToken).ConfigureAwait(false);
        return true;
    }

    private async Task<bool> SayAsync(ReviewRow row, int round, SignatureGiven word, Actor actor, CancellationToken cancellationToken)
    {
        if (await records.TryAddAsync(ReviewRecords.Key(row.Review, row.Partner, $"signature/{round}"), ReviewRecords.SecondWord, row.Partner, actor, word, cancellationToken).ConfigureAwait(false) is null)
        {
            return false;
        }

        await records.RecordAsync(AuditActions.ReviewSigned, actor, row.Partner, row.Review, null, PushJson.Write(word), cancellationToken).ConfigureAwait(false);
        return true;
    }

    /// <summary>Whether the facts of now name this person as the partner's manager.</summary>
    public bool Manages(Admission by, string partner) => by.Alone is Audience.Home { Email: { Length: > 0 } email }
        && string.Equals(board.Facts.Snapshot.Find(partner)?.Partner.Manager, email, StringComparison.OrdinalIgnoreCase);

    private static bool IsChoice(ReviewCase one, ReviewPicture picture, CaseChoice choice) =>
        CaseChoice.Otherwise(one.Row, picture.Rules!).Contains(choice) || (one.WaitsForSignature && choice == CaseChoice.Proposed(one.Row));
}
