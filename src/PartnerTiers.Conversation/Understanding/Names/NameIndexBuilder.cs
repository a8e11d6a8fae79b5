using PartnerTiers.Conversation.Understanding.Text;
using PartnerTiers.Programme.Facts;

namespace PartnerTiers.Conversation.Understanding.Names;

/// <summary>Gathers the names of partners, each in the ways in which people write it.</summary>
/// <param name="count">How many partners there are about.</param>
internal sealed class NameIndexBuilder(int count)
{
    /// <summary>Fewer letters are too often something else.</summary>
    public const int FewestInitials = 3;

    private readonly List<(ulong Key, int Partner)> whole = new(3 * count);
    private readonly List<(ulong Key, int Partner)> rearranged = new(3 * count);
    private readonly NameWords.Builder names = new(count);

    /// <summary>"Müller &amp; Söhne", "Müller und Söhne", "Müller Söhne" are one name.</summary>
    public static bool IsAnd(string word) => word is "&" or "+" or "and" or "und" or "et";

    /// <summary>The words of a folded name.</summary>
    public static string[] WordsOf(string spelling)
    {
        var tokens = Tokens.Of(spelling);
        var words = new string[tokens.Length];
        var length = 0;
        foreach (var token in tokens)
        {
            if (token.Word.Length > 0 && !IsAnd(token.Word))
            {
                words[length++] = token.Word;
            }
        }

        return length == words.Length ? words : words[..length];
    }

    /// <summary>Adds the names of a partner.</summary>
    public void Add(int id, Partner partner)
    {
        AddName(id, partner.Name);
        foreach (var alias in partner.Aliases)
        {
            AddName(id, alias);
        }

        whole.Add((TextKey.Spread(TextKey.With(TextKey.Empty, Folding.Of(partner.Id))), id));
    }

    /// <summary>What was added.</summary>
    public (NameKeys Whole, NameKeys Rearranged, NameWords Names) Build() => (new NameKeys(whole), new NameKeys(rearranged), names.Build());

    private void AddName(int partner, string name)
    {
        AddWords(partner, name);
        if (LegalForms.WithoutJoined(name) is { } bare)
        {
            AddWords(partner, bare);
        }
    }

    private void AddWords(int partner, string name)
    {
        foreach (var spelling in Folding.Spellings(name))
        {
            var all = WordsOf(spelling);
            var length = all.Length - LegalForms.CountAtEnd(all);
            if (length > 0)
            {
                Add(partner, all, all.AsSpan(0, length));
            }
        }
    }

    // "C.H.O. Consulting" is "C.H.O." and "CHO", "A+B Systemhaus" is "A+B".
    private void AddLetters(int partner, ReadOnlySpan<string> words)
    {
        var (apart, together, count) = (TextKey.Empty, TextKey.Empty, 0);
        while (count < words.Length && words[count].Length == 1)
        {
            apart = TextKey.With(count == 0 ? apart : TextKey.With(apart, ' '), words[count]);
            together = TextKey.With(together, words[count++]);
        }

        if (count >= 2 && count < words.Length)
        {
            whole.Add((TextKey.Spread(apart), partner));
            if (count >= FewestInitials)
            {
                rearranged.Add((TextKey.Spread(together), partner));
            }
        }
    }

    private void Add(int partner, ReadOnlySpan<string> all, ReadOnlySpan<string> words)
    {
        var (text, compact, initials, sum) = (TextKey.Empty, TextKey.Empty, TextKey.Empty, 0ul);
        for (var at = 0; at < all.Length; at++)
        {
            text = TextKey.With(at == 0 ? text : TextKey.With(text, ' '), all[at]);
            if (at == words.Length - 1)
            {
                whole.Add((TextKey.Spread(text), partner));
            }

            if (at < words.Length)
            {
                compact = TextKey.With(compact, all[at]);
                initials = TextKey.With(initials, all[at][0]);
                sum = unchecked(sum + TextKey.OfOne(all[at]));
            }
        }

        if (all.Length > words.Length)
        {
            whole.Add((TextKey.Spread(text), partner));
        }

        rearranged.Add((TextKey.Spread(compact), partner));
        if (words.Length > 1)
        {
            rearranged.Add((TextKey.OfSet(sum), partner));
        }

        if (words.Length > 2)
        {
            rearranged.Add((TextKey.Spread(initials), partner));
        }

        AddLetters(partner, words);

        names.Add(partner, words);
    }
}
