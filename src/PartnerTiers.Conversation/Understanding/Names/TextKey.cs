namespace PartnerTiers.Conversation.Understanding.Names;

/// <summary>Keys of texts that grow word by word, without making the text.</summary>
internal static class TextKey
{
    /// <summary>The key of nothing.</summary>
    public const ulong Empty = 14695981039346656037;

    private const ulong Step = 1099511628211;

    /// <summary>The key of a text with <paramref name="more"/> behind it.</summary>
    public static ulong With(ulong key, ReadOnlySpan<char> more)
    {
        foreach (var letter in more)
        {
            key = With(key, letter);
        }

        return key;
    }

    /// <summary>The same with one letter.</summary>
    public static ulong With(ulong key, char more) => unchecked((key ^ more) * Step);

    /// <summary>What a word adds to the key of a set of words, in whatever order they come.</summary>
    public static ulong OfOne(ReadOnlySpan<char> word) => Spread(With(Empty, word));

    /// <summary>The key of a set of words: never that of a text.</summary>
    public static ulong OfSet(ulong sum) => Spread(unchecked(sum + Step));

    /// <summary>Every bit of the key in all of them, so that its upper ones tell texts apart.</summary>
    public static ulong Spread(ulong key)
    {
        unchecked
        {
            key = (key ^ (key >> 33)) * 0xFF51AFD7ED558CCD;
            key = (key ^ (key >> 33)) * 0xC4CEB9FE1A85EC53;
            return key ^ (key >> 33);
        }
    }
}
