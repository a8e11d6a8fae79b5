using System.Collections.Immutable;
using NodaTime;
using PartnerTiers.Operations.Ledger;
using PartnerTiers.Operations.Outbox;
using PartnerTiers.Operations.Standings;

namespace PartnerTiers.Operations.Grace;

/// <summary>The plans of all graces, as the ledger tells; each partner's last one is put on the board for every answer.</summary>
public sealed class GraceBook(Board board) : ILedgerFold
{
    private ImmutableDictionary<(string Partner, LocalDate Until), GracePlan> plans = ImmutableDictionary<(string, LocalDate), GracePlan>.Empty;

    /// <summary>The plan of a grace; one that was never written is empty.</summary>
    public GracePlan Of(string partner, LocalDate until) => Volatile.Read(ref plans).GetValueOrDefault((partner, until)) ?? new GracePlan(partner, until);

    /// <summary>Of graces that last on <paramref name="day"/>, those with a plan.</summary>
    public IEnumerable<GracePlan> Running(LocalDate day) => Volatile.Read(ref plans).Values.Where(plan => plan.IsWritten && plan.Until >= day).OrderBy(static plan => plan.Partner, StringComparer.Ordinal);

    /// <inheritdoc/>
    public Task TakeAsync(IReadOnlyList<LedgerEntry> entries, CancellationToken cancellationToken)
    {
        var before = Volatile.Read(ref plans);
        var next = entries.Aggregate(before, Take);
        if (next != before)
        {
            Volatile.Write(ref plans, next);
            var last = next.Values.GroupBy(static plan => plan.Partner).ToImmutableDictionary(static group => group.Key, static group => group.MaxBy(static plan => plan.Until)!);
            board.Decide(decided => decided with { Plans = last });
        }

        return Task.CompletedTask;
    }

    private static ImmutableDictionary<(string Partner, LocalDate Until), GracePlan> Take(ImmutableDictionary<(string Partner, LocalDate Until), GracePlan> all, LedgerEntry entry)
    {
        if (entry.Partner is not { } partner)
        {
            return all;
        }

        GracePlan Plan(LocalDate until) => all.GetValueOrDefault((partner, until)) ?? new GracePlan(partner, until);
        switch (entry.Kind)
        {
            case GraceRecords.Planned:
                var written = PushJson.Read<PlanWritten>(entry.Payload);
                return all.SetItem((partner, written.Until), Plan(written.Until) with { Revision = written.Revision, Items = [.. written.Items.OrderBy(static item => item.Due).ThenBy(static item => item.Number)] });
            case GraceRecords.ItemDone:
                var done = PushJson.Read<PlanItemNoted>(entry.Payload);
                return all.SetItem((partner, done.Until), Plan(done.Until).WithDone(done.Number, done.On));
            case GraceRecords.Checkpoint:
                var reminded = PushJson.Read<PlanItemNoted>(entry.Payload);
                return all.SetItem((partner, reminded.Until), Plan(reminded.Until).WithReminded(reminded.Number, reminded.On));
            case GraceRecords.Unplanned:
                var missed = PushJson.Read<GraceNoted>(entry.Payload);
                return all.SetItem((partner, missed.Until), Plan(missed.Until) with { IsMissed = true });
            default:
                return all;
        }
    }
}
