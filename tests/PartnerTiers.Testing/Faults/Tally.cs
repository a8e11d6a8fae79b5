namespace PartnerTiers.Testing.Faults;

/// <summary>How many pushes were to arrive, and did.</summary>
/// <param name="Expected">To arrive.</param>
/// <param name="Delivered">Of these, at least once.</param>
/// <param name="Doubled">Of these, more than once.</param>
/// <param name="InOrder">Whether each place has them in the order in which they were written.</param>
public sealed record Tally(int Expected, int Delivered, int Doubled, bool InOrder = true)
{
    public int Lost => Expected - Delivered;

    public static Tally operator +(Tally one, Tally other) => new(one.Expected + other.Expected, one.Delivered + other.Delivered, one.Doubled + other.Doubled, one.InOrder && other.InOrder);

    /// <summary>Compares what is to stand in a place with what stands there.</summary>
    public static Tally Of(IReadOnlyList<string> expected, IReadOnlyList<string> standing)
    {
        var first = standing.Where(expected.Contains).Distinct().ToList();
        return new Tally(expected.Count, first.Count, expected.Count(one => standing.Count(text => text == one) > 1), first.SequenceEqual(expected.Where(first.Contains)));
    }
}
