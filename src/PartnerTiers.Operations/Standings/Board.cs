using System.Collections.Immutable;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Routing;
using PartnerTiers.Operations.Sync;
using PartnerTiers.Operations.Time;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Operations.Standings;

/// <summary>The current facts, what people decided, and what the rules make of them. A view taken from it stays whole while a sync or a decision swaps them underneath.</summary>
public sealed class Board(RuleBook book, ProgrammeClock clock, RoutingWeights? routing = null)
{
    private ImmutableArray<Action> swapped = [];
    private ImmutableArray<Action> toldOfDecisions = [];
    private StandingSheet sheet = new(book, new FactsInForce(Snapshot.Empty, null), Decided.Nothing, clock.Today);

    /// <summary>The facts in force.</summary>
    public FactsInForce Facts => Volatile.Read(ref sheet).Facts;

    /// <summary>What people decided, as far as this process has read.</summary>
    public Decided Decided => Volatile.Read(ref sheet).Decided;

    /// <summary>Puts the facts of a sync in force, all at once.</summary>
    public void Swap(Snapshot snapshot, SyncRecord sync, RecentSyncs? recent = null)
    {
        Change(current => current.With(new FactsInForce(snapshot, sync) { Recent = recent ?? RecentSyncs.None }));
        foreach (var tell in swapped)
        {
            tell();
        }
    }

    /// <summary>Has <paramref name="tell"/> called after each swap, by whoever swaps: it must neither take long nor throw.</summary>
    public void WhenSwapped(Action tell) => ImmutableInterlocked.Update(ref swapped, static (all, one) => all.Add(one), tell);

    /// <summary>Tells of a sync that left the facts in force as they were.</summary>
    public void Remember(RecentSyncs recent) => Change(current => current.With(current.Facts with { Recent = recent }));

    /// <summary>Puts decisions in force. <paramref name="change"/> is pure and changes its own members alone; it may be asked more than once.</summary>
    public void Decide(Func<Decided, Decided> change)
    {
        Change(current => current.With(change(current.Decided)));
        foreach (var tell in toldOfDecisions)
        {
            tell();
        }
    }

    /// <summary>Has <paramref name="tell"/> called after each decision that reached this board, of this process or another, by whoever read it: it must neither take long nor throw.</summary>
    public void WhenDecided(Action tell) => ImmutableInterlocked.Update(ref toldOfDecisions, static (all, one) => all.Add(one), tell);

    /// <summary>What <paramref name="audience"/> may see.</summary>
    public ProgrammeView ViewFor(Audience audience)
    {
        var today = clock.Today;
        var current = Volatile.Read(ref sheet);
        // A new day judges anew.
        return new ProgrammeView(current.Today == today ? current : Change(one => one.Today == today ? one : one.On(today)), audience) { Routing = routing ?? RoutingWeights.Default };
    }

    // Whoever changes one thing leaves the others as they are then: neither a sync nor a decision nor the day undoes another.
    private StandingSheet Change(Func<StandingSheet, StandingSheet> change)
    {
        var current = Volatile.Read(ref sheet);
        while (true)
        {
            var changed = change(current);
            var found = Interlocked.CompareExchange(ref sheet, changed, current);
            if (found == current)
            {
                return changed;
            }

            current = found;
        }
    }
}
