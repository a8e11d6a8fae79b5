using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace PartnerTiers.Programme.Facts;

/// <summary>Sorts the facts of one sync into those of each partner; millions of them, so by counting instead of hashing twice.</summary>
internal sealed class FactGroups
{
    private readonly Dictionary<string, int> places;

    /// <param name="partners">The partners in the order of their places; facts of others are left out.</param>
    public FactGroups(IReadOnlyList<Partner> partners)
    {
        places = new Dictionary<string, int>(partners.Count, StringComparer.Ordinal);
        for (var i = 0; i < partners.Count; i++)
        {
            places.Add(partners[i].Id, i);
        }
    }

    /// <summary>The facts of each partner, at its place, in <paramref name="order"/>; equal ones in the order in which they came.</summary>
    private ImmutableArray<T>[] Of<T>(ImmutableArray<T> facts, Func<T, string> partnerOf, IComparer<T> order)
    {
        var (places, counts) = Count(facts, partnerOf);
        var groups = new T[counts.Length][];
        for (var i = 0; i < groups.Length; i++)
        {
            groups[i] = counts[i] == 0 ? [] : new T[counts[i]];
        }

        Array.Clear(counts);
        for (var i = 0; i < facts.Length; i++)
        {
            if (places[i] is var place and >= 0)
            {
                groups[place][counts[place]++] = facts[i];
            }
        }

        return Array.ConvertAll(groups, group => ImmutableCollectionsMarshal.AsImmutableArray(IsSorted(group, order) ? group : [.. group.Order(order)]));
    }

    /// <summary>The facts of each partner, at its place. Its deals in their order, each once (<see cref="Roles"/>).</summary>
    public PartnerFacts[] Of(FactSet facts, ImmutableArray<Partner> partners)
    {
        var certifications = Of(facts.Certifications, item => item.PartnerId, FactOrder.OfCertifications);
        var feedback = Of(facts.Feedback, item => item.PartnerId, FactOrder.OfFeedback);
        var evidence = Of(facts.Evidence, item => item.PartnerId, FactOrder.OfEvidence);
        var metrics = Of(facts.Metrics, item => item.PartnerId, FactOrder.OfMetrics);
        var deals = PlacesOf(facts.Deals);
        var found = new PartnerFacts[partners.Length];
        for (var i = 0; i < found.Length; i++)
        {
            var own = deals[i];
            var read = Array.ConvertAll(own, place => facts.Deals[place]);
            if (Roles.AreSeveral(read))
            {
                found[i] = new PartnerFacts(partners[i], Roles.CountOnce([.. read.Order(FactOrder.OfDeals)]), certifications[i], feedback[i], evidence[i], metrics[i]);
                continue;
            }

            if (!IsSorted(read, FactOrder.OfDeals))
            {
                Array.Sort(read, own, FactOrder.OfDeals);
            }

            found[i] = new PartnerFacts(partners[i], new DealsOfOne(facts.Deals, ImmutableCollectionsMarshal.AsImmutableArray(own)), certifications[i], feedback[i], evidence[i], metrics[i]);
        }

        return found;
    }

    private int[][] PlacesOf(DealList deals)
    {
        // Each partner's id is looked up once.
        var ofId = deals.Partners.Select(id => places.GetValueOrDefault(id, -1)).ToArray();
        var found = new int[deals.Length];
        var counts = new int[places.Count];
        for (var i = 0; i < found.Length; i++)
        {
            found[i] = ofId[deals.PartnerAt(i)];
            if (found[i] >= 0)
            {
                counts[found[i]]++;
            }
        }

        var groups = Array.ConvertAll(counts, static count => count == 0 ? [] : new int[count]);
        Array.Clear(counts);
        for (var i = 0; i < found.Length; i++)
        {
            if (found[i] is var place and >= 0)
            {
                groups[place][counts[place]++] = i;
            }
        }

        return groups;
    }

    private (int[] Places, int[] Counts) Count<T>(ImmutableArray<T> facts, Func<T, string> partnerOf)
    {
        var found = new int[facts.Length];
        var counts = new int[places.Count];
        for (var i = 0; i < found.Length; i++)
        {
            found[i] = places.TryGetValue(partnerOf(facts[i]), out var place) ? place : -1;
            if (found[i] >= 0)
            {
                counts[found[i]]++;
            }
        }

        return (found, counts);
    }

    private static bool IsSorted<T>(T[] group, IComparer<T> order)
    {
        for (var i = 1; i < group.Length; i++)
        {
            if (order.Compare(group[i - 1], group[i]) > 0)
            {
                return false;
            }
        }

        return true;
    }
}
