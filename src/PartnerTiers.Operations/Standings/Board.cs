using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Sync;
using PartnerTiers.Operations.Time;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Operations.Standings;

/// <summary>The current facts, and what the rules make of them. A view taken from it stays whole while a sync swaps the facts underneath.</summary>
public sealed class Board(RuleBook book, ProgrammeClock clock)
{
    private volatile StandingSheet sheet = new(book, new FactsInForce(Snapshot.Empty, null), default);

    /// <summary>The facts in force.</summary>
    public FactsInForce Facts => sheet.Facts;

    /// <summary>Puts the facts of a sync in force, all at once.</summary>
    public void Swap(Snapshot snapshot, SyncRecord sync) => sheet = new StandingSheet(book, new FactsInForce(snapshot, sync), clock.Today);

    /// <summary>What <paramref name="audience"/> may see.</summary>
    public ProgrammeView ViewFor(Audience audience)
    {
        var current = sheet;
        var today = clock.Today;
        if (current.Today != today)
        {
            // A new day judges anew; two readers that race both come to the same sheet.
            sheet = current = new StandingSheet(book, current.Facts, today);
        }

        return new ProgrammeView(current, audience);
    }
}
