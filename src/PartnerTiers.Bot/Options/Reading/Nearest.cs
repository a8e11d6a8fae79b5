namespace PartnerTiers.Bot.Options.Reading;

/// <summary>Finds what somebody probably meant.</summary>
internal static class Nearest
{
    /// <summary>The candidate that takes the fewest edits to reach from <paramref name="written"/>, case aside; the first of equals; null without candidates.</summary>
    public static string? To(string written, IEnumerable<string> candidates) =>
        candidates.MinBy(candidate => Edits(written.ToUpperInvariant(), candidate.ToUpperInvariant()));

    /// <summary>The nearest candidate where it is near enough to be meant: a third of its letters differ at most, or one goes on where the other ends.</summary>
    public static string? Meant(string written, IEnumerable<string> candidates) => To(written, candidates) is { } near
        && (Edits(written.ToUpperInvariant(), near.ToUpperInvariant()) <= Math.Max(1, near.Length / 3) || (written.Length > 2 && GoesOn(written, near))) ? near : null;

    private static bool GoesOn(string one, string other) =>
        one.StartsWith(other, StringComparison.OrdinalIgnoreCase) || other.StartsWith(one, StringComparison.OrdinalIgnoreCase);

    private static int Edits(string from, string to)
    {
        from = from.Length > 80 ? from[..80] : from;
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var (corner, left) = (row[0], i);
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                left = Math.Min(Math.Min(left, row[j]) + 1, corner + (from[i - 1] == to[j - 1] ? 0 : 1));
                (corner, row[j]) = (row[j], left);
            }
        }

        return row[to.Length];
    }
}
