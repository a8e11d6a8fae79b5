using System.Collections.Immutable;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Routing;
using PartnerTiers.Operations.Sync;
using PartnerTiers.Operations.Time;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Operations.Standings;

/// <summary>The current facts, and what the rules make of them. A view taken from it stays whole while a sync swaps the facts underneath.</summary>
public sealed class Board(RuleBook book, ProgrammeClock clock, RoutingWeights? routing = null)
{
    private ImmutableArray<Action> swapped = [];
    private StandingSheet sheet = new(book, new FactsInForce(Snapshot.Empty, null), clock.Today);

    /// <summary>The facts in force.</summary>
    public FactsInForce Facts => Volatile.Read(ref sheet).Facts;

    /// <summary>Puts the facts of a sync in force, all at once.</summary>
    public void Swap(Snapshot snapshot, SyncRecord sync, RecentSyncs? recent = null)
    {
        Volatile.Write(ref sheet, new StandingSheet(book, new FactsInForce(snapshot, sync) { Recent = recent ?? RecentSyncs.None }, clock.Today));
        foreach (var tell in swapped)
        {
            tell();
        }
    }

    /// <summary>Has <paramref name="tell"/> called after each swap, by whoever swaps: it must neither take long nor throw.</summary>
    public void WhenSwapped(Action tell) => ImmutableInterlocked.Update(ref swapped, static (all, one) => all.Add(one), tell);

    /// <summary>Tells of a sync that left the facts in force as they were. Syncs come one at a time, so no swap can be undone by it.</summary>
    public void Remember(RecentSyncs recent) => Volatile.Write(ref sheet, new StandingSheet(book, Facts with { Recent = recent }, clock.Today));

    /// <summary>What <paramref name="audience"/> may see.</summary>
    public ProgrammeView ViewFor(Audience audience)
    {
        var today = clock.Today;
        var current = Volatile.Read(ref sheet);
        while (current.Today != today)
        {
            // A new day judges anew, on the facts in force: a sync that swaps in between must not be undone by the day it came before.
            var renewed = new StandingSheet(book, current.Facts, today);
            var found = Interlocked.CompareExchange(ref sheet, renewed, current);
            current = found == current ? renewed : found;
        }

        return new ProgrammeView(current, audience) { Routing = routing ?? RoutingWeights.Default };
    }
}
