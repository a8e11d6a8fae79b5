using System.Collections.Frozen;

namespace PartnerTiers.Conversation.Understanding.Names;

/// <summary>Legal forms at the end of company names, which people leave out.</summary>
internal static class LegalForms
{
    private static readonly FrozenSet<string> Words = new[]
    {
        "inc", "incorporated", "corp", "corporation", "co", "company", "llc", "llp", "lp", "ltd", "limited", "plc", "gmbh", "mbh", "ag", "kg", "ohg", "ug", "se", "ev", "eg", "sa", "sas", "sasu",
        "sarl", "srl", "spa", "sl", "slu", "sau", "bv", "nv", "ab", "as", "asa", "oy", "oyj", "aps", "kft", "zrt", "nyrt", "sro", "doo", "dd", "ad", "ood", "eood", "sia", "uab", "ou", "pty", "pte",
        "pvt", "private", "sdn", "bhd", "kk", "ltda", "eireli", "cv", "sc", "sia", "kgaa", "gesmbh", "bvba", "srls", "holding", "group",
    }.ToFrozenSet(StringComparer.Ordinal);

    // Written with points or blanks: "S. p. A.", "Sp. z o.o.", "B.V.".
    private static readonly string[][] Phrases =
    [
        ["sp", "z", "o", "o"], ["sp", "z", "oo"], ["s", "p", "a"], ["s", "r", "l"], ["s", "a", "s"], ["s", "a"], ["s", "l"], ["b", "v"], ["n", "v"], ["a", "s"], ["s", "r", "o"], ["d", "o", "o"],
        ["s", "a", "r", "l"], ["s", "e"], ["k", "k"], ["l", "l", "c"], ["e", "v"], ["e", "k"], ["de", "c", "v"], ["c", "v"], ["a", "g"], ["l", "p"], ["l", "t", "d"], ["co", "kg"],
    ];

    /// <summary>How many words at the end of a name are legal forms; never all of them.</summary>
    public static int CountAtEnd(IReadOnlyList<string> words)
    {
        var length = words.Count;
        while (length > 1)
        {
            var cut = Phrases.Where(phrase => length > phrase.Length && EndsWith(words, length, phrase)).Select(static phrase => phrase.Length).DefaultIfEmpty(0).Max();
            cut = Math.Max(cut, Words.Contains(words[length - 1]) || words[length - 1] == "&" ? 1 : 0);
            if (cut == 0)
            {
                break;
            }

            length -= cut;
        }

        return words.Count - length;
    }

    /// <summary>Whether a word alone is a legal form.</summary>
    public static bool Is(string word) => Words.Contains(word);

    private static bool EndsWith(IReadOnlyList<string> words, int length, string[] phrase) =>
        !phrase.Where((word, at) => words[length - phrase.Length + at] != word).Any();
}
