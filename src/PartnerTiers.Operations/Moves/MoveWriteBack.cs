using PartnerTiers.Operations.Audit;
using PartnerTiers.Operations.Ledger;
using PartnerTiers.Operations.Reviews;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Operations.WriteBack;

namespace PartnerTiers.Operations.Moves;

/// <summary>Writes moves between reviews, and corrections of them, back to the CRM: the tier that is in force then. What the CRM does not take is tried again.</summary>
public sealed class MoveWriteBack(Board board, LedgerReader reader, ReviewLedger records, ICrmWriteBack crm)
{
    private const int AtOnce = 100;

    /// <summary>Writes what is not written.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var chunk in board.Decided.Reviews.Between.Values.SelectMany(Steps).Chunk(AtOnce))
        {
            List<TierToWrite> tiers = [.. chunk.Select(static step => step.Partner).Distinct(StringComparer.Ordinal)
                .Select(partner => board.Decided.Tiers.GetValueOrDefault(partner) is { } tier ? new TierToWrite(partner, tier.Tier, tier.Since, tier.GraceUntil) : null).OfType<TierToWrite>()];
            // No transaction is open while another system is asked.
            var outcome = await crm.WriteAsync(tiers, cancellationToken).ConfigureAwait(false);
            if (outcome is WriteBackOutcome.Failed)
            {
                return;
            }

            await records.TogetherAsync(
                async stop =>
                {
                    foreach (var (day, step, partner) in chunk)
                    {
                        if (await records.TryAddAsync(ReviewRecords.Key(day.Review, "step/" + step), ReviewRecords.Step, partner, Actor.Program, new StepDone(day.Review, step), stop).ConfigureAwait(false) is not null
                            && outcome is WriteBackOutcome.Written && tiers.Find(tier => tier.Partner == partner) is { } written)
                        {
                            await records.RecordAsync(AuditActions.ReviewWrittenBack, Actor.Program, partner, day.Review, null, written.Tier, stop).ConfigureAwait(false);
                        }
                    }

                    return true;
                },
                cancellationToken).ConfigureAwait(false);
            await reader.ReadToTheEndAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The step in which the CRM is told of a partner's move.</summary>
    public static string StepOf(string partner) => "writeback/" + partner;

    private static IEnumerable<(ReviewPicture Day, string Step, string Partner)> Steps(ReviewPicture day) => day.Cases.Values
        .Where(static one => one.IsMoved).Select(one => (day, StepOf(one.Row.Partner), one.Row.Partner))
        .Concat(day.Corrections.Select((one, number) => (day, ReviewPicture.CorrectionStep(number + 1), one.Partner)))
        .Where(step => !day.Steps.Contains(step.Item2));
}
