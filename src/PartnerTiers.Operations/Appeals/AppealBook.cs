using System.Collections.Immutable;
using NodaTime;
using PartnerTiers.Operations.Ledger;
using PartnerTiers.Operations.Outbox;
using PartnerTiers.Operations.Standings;

namespace PartnerTiers.Operations.Appeals;

/// <summary>All appeals, as the ledger tells; each partner's last one is put on the board for every answer.</summary>
public sealed class AppealBook(Board board) : ILedgerFold
{
    private ImmutableDictionary<(string Partner, LocalDate Review), AppealCase> cases = ImmutableDictionary<(string, LocalDate), AppealCase>.Empty;

    /// <summary>The appeal of a partner in a review; null: none was filed.</summary>
    public AppealCase? Of(string partner, LocalDate review) => Volatile.Read(ref cases).GetValueOrDefault((partner, review));

    /// <summary>Those that wait for an answer, the first due first.</summary>
    public IReadOnlyList<AppealCase> Open => [.. Volatile.Read(ref cases).Values.Where(static one => one.IsOpen).OrderBy(static one => one.Filed.DueOn).ThenBy(static one => one.Partner, StringComparer.Ordinal)];

    /// <inheritdoc/>
    public Task TakeAsync(IReadOnlyList<LedgerEntry> entries, CancellationToken cancellationToken)
    {
        var before = Volatile.Read(ref cases);
        var next = entries.Aggregate(before, Take);
        if (next != before)
        {
            Volatile.Write(ref cases, next);
            var last = next.Values.GroupBy(static one => one.Partner).ToImmutableDictionary(static group => group.Key, static group => group.MaxBy(static one => one.Filed.Review)!);
            board.Decide(decided => decided with { Appeals = last });
        }

        return Task.CompletedTask;
    }

    private static ImmutableDictionary<(string Partner, LocalDate Review), AppealCase> Take(ImmutableDictionary<(string Partner, LocalDate Review), AppealCase> all, LedgerEntry entry)
    {
        if (entry.Partner is not { } partner)
        {
            return all;
        }

        switch (entry.Kind)
        {
            case AppealRecords.Filed:
                var filed = PushJson.Read<AppealFiled>(entry.Payload);
                // The same entries come again where a later fold failed.
                return all.ContainsKey((partner, filed.Review)) ? all : all.Add((partner, filed.Review), new AppealCase(partner, filed, entry.By, entry.At));
            case AppealRecords.Answered:
                var answered = PushJson.Read<AppealAnswered>(entry.Payload);
                return all.GetValueOrDefault((partner, answered.Review)) is { } open ? all.SetItem((partner, answered.Review), open with { Answer = answered, AnsweredBy = entry.By, AnsweredAt = entry.At }) : all;
            case AppealRecords.Reminded:
                var reminded = PushJson.Read<AppealReminded>(entry.Payload);
                return all.GetValueOrDefault((partner, reminded.Review)) is { } waiting ? all.SetItem((partner, reminded.Review), waiting with { RemindedFor = reminded.Day }) : all;
            default:
                return all;
        }
    }
}
