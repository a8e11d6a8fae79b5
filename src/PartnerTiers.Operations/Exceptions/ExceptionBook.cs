using System.Collections.Immutable;
using NodaTime;
using PartnerTiers.Operations.Ledger;
using PartnerTiers.Operations.Outbox;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Operations.Time;

namespace PartnerTiers.Operations.Exceptions;

/// <summary>All exceptions that were ever granted, as the ledger tells; those in force are put on the board for every answer.</summary>
public sealed class ExceptionBook(Board board, ProgrammeClock clock) : ILedgerFold
{
    private ImmutableDictionary<string, ImmutableArray<ExceptionCase>> cases = ImmutableDictionary<string, ImmutableArray<ExceptionCase>>.Empty;

    /// <summary>By the partner's id, each partner's in the order of their numbers.</summary>
    public ImmutableDictionary<string, ImmutableArray<ExceptionCase>> Cases => Volatile.Read(ref cases);

    /// <summary>Those that hold on <paramref name="day"/>, the first to lapse first.</summary>
    public IReadOnlyList<ExceptionCase> InForce(LocalDate day) =>
        [.. Cases.Values.Select(static all => all[^1]).Where(one => one.HoldsOn(day)).OrderBy(static one => one.Grant.Until).ThenBy(static one => one.Grant.Partner, StringComparer.Ordinal)];

    /// <summary>A partner's, the oldest first; empty: none was ever granted.</summary>
    public ImmutableArray<ExceptionCase> Of(string partner) => Cases.GetValueOrDefault(partner, []);

    /// <inheritdoc/>
    public Task TakeAsync(IReadOnlyList<LedgerEntry> entries, CancellationToken cancellationToken)
    {
        var next = entries.Aggregate(Cases, Take);
        if (next != Cases)
        {
            Volatile.Write(ref cases, next);
            var known = next.Values.Select(static all => all[^1]).Where(static one => one.EndedOn is null).ToImmutableDictionary(static one => one.Grant.Partner, static one => one.Grant);
            board.Decide(decided => decided with { Exceptions = known });
        }

        return Task.CompletedTask;
    }

    private ImmutableDictionary<string, ImmutableArray<ExceptionCase>> Take(ImmutableDictionary<string, ImmutableArray<ExceptionCase>> all, LedgerEntry entry)
    {
        if (entry.Partner is not { } partner || !entry.Kind.StartsWith("exception.", StringComparison.Ordinal))
        {
            return all;
        }

        var own = all.GetValueOrDefault(partner, []);
        if (entry.Kind == ExceptionRecords.Granted)
        {
            var granted = PushJson.Read<ExceptionGranted>(entry.Payload);
            // The same entries come again where a later fold failed.
            if (granted.Number <= own.Length)
            {
                return all;
            }

            var before = own.IsEmpty || own[^1].EndedOn is not null ? own : own.SetItem(own.Length - 1, own[^1] with { EndedOn = clock.DayOf(entry.At), EndedBy = entry.By });
            return all.SetItem(partner, before.Add(new ExceptionCase(granted.Number, new ExceptionGrant(partner, granted.Tier, granted.Reason, entry.By, entry.At, granted.Until))));
        }

        var noted = PushJson.Read<ExceptionNoted>(entry.Payload);
        if (noted.Number < 1 || noted.Number > own.Length)
        {
            return all;
        }

        var one = own[noted.Number - 1];
        return all.SetItem(partner, own.SetItem(noted.Number - 1, entry.Kind switch
        {
            ExceptionRecords.Ended => one with { EndedOn = noted.On, EndedBy = entry.By },
            ExceptionRecords.Warned => one with { IsWarned = true },
            ExceptionRecords.Lapsed => one with { IsLapseNoted = true },
            _ => one,
        }));
    }
}
