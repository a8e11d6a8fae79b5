using System.Collections.Concurrent;
using System.Globalization;
using PartnerTiers.Testing;

namespace PartnerTiers.Bot.Tests.Deliveries;

/// <summary>What went wrong on purpose, and what became of the pushes, one fault a line, in <c>artifacts/delivery-faults.txt</c>.</summary>
internal static class FaultTable
{
    private static readonly ConcurrentDictionary<string, string> Lines = new();
    private static readonly Lock Gate = new();

    /// <summary>Adds or replaces a line, and writes them all.</summary>
    public static void Add(string fault, string platform, int points, Tally tally, string note = "")
    {
        Lines[$"{fault} {platform}"] = string.Create(CultureInfo.InvariantCulture, $"{fault,-58} {platform,-6} {points,6} {tally.Expected,8} {tally.Delivered,9} {tally.Lost,4} {tally.Doubled,7}  {note}").TrimEnd();
        lock (Gate)
        {
            var folder = Directory.CreateDirectory(Repository.PathOf("artifacts"));
            File.WriteAllLines(
                Path.Combine(folder.FullName, "delivery-faults.txt"),
                Lines.OrderBy(static pair => pair.Key, StringComparer.Ordinal).Select(static pair => pair.Value).Prepend($"{"fault",-58} {"to",-6} points expected delivered lost doubled"));
        }
    }
}

/// <summary>How many pushes were to arrive, and did.</summary>
/// <param name="Expected">To arrive.</param>
/// <param name="Delivered">Of these, at least once.</param>
/// <param name="Doubled">Of these, more than once.</param>
/// <param name="InOrder">Whether each place has them in the order in which they were written.</param>
internal sealed record Tally(int Expected, int Delivered, int Doubled, bool InOrder = true)
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
