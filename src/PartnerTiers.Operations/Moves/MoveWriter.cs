using PartnerTiers.Operations.Audit;
using PartnerTiers.Operations.Outbox;
using PartnerTiers.Operations.Reviews;
using PartnerTiers.Operations.Reviews.Pushes;
using PartnerTiers.Programme.Reviews;

namespace PartnerTiers.Operations.Moves;

/// <summary>Writes how a move between reviews ended, inside the transaction of what ends it. Of two ends the first counts.</summary>
public sealed class MoveWriter(ReviewLedger records, ReviewTelling telling)
{
    /// <summary>The move is decided: from today on it is in force, and its partner and the sellers are told. False: it has ended already.</summary>
    /// <param name="frozen">What was found.</param>
    /// <param name="choice">What was decided.</param>
    /// <param name="by">Who decided last.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<bool> MadeAsync(FrozenInputs frozen, CaseChoice choice, Actor by, CancellationToken cancellationToken)
    {
        var (row, today) = (frozen.Row, records.Today);
        var made = new MoveMade(row.Review, choice.Kind, row.Before, choice.To, choice.To == row.Before ? row.Since : today, choice.Kind == ProposalKind.Grace ? choice.Until : null, today);
        if (await records.TryAddAsync(MoveRecords.KeyOfEnd(row), MoveRecords.Made, row.Partner, by, made, cancellationToken).ConfigureAwait(false) is null)
        {
            return false;
        }

        if (made.IsChange)
        {
            await records.RecordAsync(AuditActions.MoveMade, by, row.Partner, row.Review, row.Before, PushJson.Write(made), cancellationToken).ConfigureAwait(false);
            await records.TellAsync([telling.Letter(frozen)], cancellationToken).ConfigureAwait(false);
        }

        return true;
    }

    /// <summary>Tells sellers' channels who moved, region by region.</summary>
    public Task TellAsync(IEnumerable<(ReviewRow Row, CaseChoice Choice)> made, CancellationToken cancellationToken) =>
        records.TellAsync([.. made.Where(static one => one.Choice.To != one.Row.Before).GroupBy(static one => one.Row.Region, StringComparer.OrdinalIgnoreCase).Select(region => telling.Moves([.. region.Select(static one => one.Row)]))], cancellationToken);

    /// <summary>Nothing comes of the move; whoever was asked reads so. False: it has ended already.</summary>
    public Task<bool> EndAsync(FrozenInputs frozen, MoveEnd why, CancellationToken cancellationToken) => records.TogetherAsync(
        async stop =>
        {
            var row = frozen.Row;
            var ended = new MoveEnded(row.Review, why, records.Today);
            if (await records.TryAddAsync(MoveRecords.KeyOfEnd(row), MoveRecords.Ended, row.Partner, Actor.Program, ended, stop).ConfigureAwait(false) is null)
            {
                return false;
            }

            await records.RecordAsync(AuditActions.MoveEnded, Actor.Program, row.Partner, row.Review, null, PushJson.Write(ended), stop).ConfigureAwait(false);
            await records.TellAgainAsync(telling.Cards(frozen, records.Now), "ended", elseNew: false, stop).ConfigureAwait(false);
            await records.TellAgainAsync(ReviewPushes.Prefix(ReviewPushes.Signature, row.Review, row.Partner), "ended", stop).ConfigureAwait(false);
            return true;
        },
        cancellationToken);
}
