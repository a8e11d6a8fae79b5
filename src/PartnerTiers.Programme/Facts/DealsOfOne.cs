using System.Collections.Immutable;

namespace PartnerTiers.Programme.Facts;

/// <summary>The deals of one partner: where they stand in the list of all, in the order in which the partner has them.</summary>
internal sealed class DealsOfOne
{
    private readonly DealList all;
    private readonly ImmutableArray<int> places;

    // A partner is judged measure after measure by one thread, and each asks for the same deals.
    [ThreadStatic]
    private static Opened? last;

    public DealsOfOne(DealList all, ImmutableArray<int> places) => (this.all, this.places) = (all, places);

    // Not by the list of all, which would outlive its snapshot in every idle thread.
    private sealed record Opened(ImmutableArray<int> Places, ImmutableArray<Deal> Deals);

    public ImmutableArray<Deal> Open()
    {
        if (last is { } opened && opened.Places == places)
        {
            return opened.Deals;
        }

        var deals = ImmutableArray.CreateBuilder<Deal>(places.Length);
        foreach (var place in places)
        {
            deals.Add(all[place]);
        }

        last = new Opened(places, deals.MoveToImmutable());
        return last.Deals;
    }
}
