namespace PartnerTiers.Conversation.Understanding.Spelling;

/// <summary>How many typing errors lie between two words.</summary>
internal static class Edits
{
    /// <summary>How many errors a word of this length forgives: short words differ by one letter and mean another thing.</summary>
    public static int Allowed(int length) => length switch
    {
        < 4 => 0,
        < 8 => 1,
        _ => 2,
    };

    /// <summary>Letters put in, left out, replaced or swapped with a neighbour; <paramref name="most"/> + 1 when there are more.</summary>
    public static int Between(string left, string right, int most)
    {
        if (Math.Abs(left.Length - right.Length) > most || left.Length > 64 || right.Length > 64)
        {
            return left == right ? 0 : most + 1;
        }

        Span<int> before = stackalloc int[right.Length + 1];
        Span<int> last = stackalloc int[right.Length + 1];
        Span<int> row = stackalloc int[right.Length + 1];
        for (var column = 0; column <= right.Length; column++)
        {
            last[column] = column;
        }

        for (var line = 1; line <= left.Length; line++)
        {
            row[0] = line;
            var best = line;
            for (var column = 1; column <= right.Length; column++)
            {
                var same = left[line - 1] == right[column - 1];
                var cost = Math.Min(Math.Min(row[column - 1], last[column]) + 1, last[column - 1] + (same ? 0 : 1));
                if (line > 1 && column > 1 && left[line - 1] == right[column - 2] && left[line - 2] == right[column - 1])
                {
                    cost = Math.Min(cost, before[column - 2] + 1);
                }

                row[column] = cost;
                best = Math.Min(best, cost);
            }

            if (best > most)
            {
                return most + 1;
            }

            last.CopyTo(before);
            row.CopyTo(last);
        }

        return Math.Min(last[right.Length], most + 1);
    }
}
