using System.Collections.Immutable;
using PartnerTiers.Conversation.Understanding.Spelling;
using PartnerTiers.Conversation.Understanding.Text;
using PartnerTiers.Programme.Facts;

namespace PartnerTiers.Conversation.Understanding.Names;

/// <summary>All names and aliases of the partners that an audience may see, for look-up by words. Built once per snapshot; a look-up touches only names that share a word.</summary>
internal sealed class NameIndex
{
    // A word in more names than this tells nothing.
    private const int TooCommon = 400;
    private const int LongestName = 8;

    private readonly Dictionary<string, List<int>> whole = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> rearranged = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> byWord = new(StringComparer.Ordinal);
    private readonly List<(int Partner, string[] Words)> names = [];
    private readonly ImmutableArray<PartnerFacts> partners;
    private readonly Lazy<SpellingIndex> spelling;

    public NameIndex(ImmutableArray<PartnerFacts> partners)
    {
        this.partners = partners;
        for (var id = 0; id < partners.Length; id++)
        {
            var partner = partners[id].Partner;
            foreach (var name in partner.Aliases.Prepend(partner.Name))
            {
                foreach (var spelling in Folding.Spellings(name))
                {
                    AddName(id, [.. Tokens.Of(spelling).Select(static token => token.Word).Where(static word => word.Length > 0 && !IsAnd(word))]);
                }
            }

            Add(whole, Folding.Of(partner.Id), id);
        }

        spelling = new Lazy<SpellingIndex>(() => new SpellingIndex(byWord.Keys));
    }

    /// <summary>Every stretch of the sentence that names partners, each with those that fit best.</summary>
    /// <param name="tokens">The sentence.</param>
    /// <param name="isWord">Whether a word is one of the language: misspelt it never stands for the names that hold it.</param>
    /// <param name="isOrdinary">Whether the n-th word is one of the language or of another lexicon: alone it never names a partner in part or misspelt.</param>
    public IEnumerable<NameMatch> Find(ImmutableArray<Token> tokens, Func<int, bool> isOrdinary, Func<string, bool> isWord)
    {
        for (var from = 0; from < tokens.Length; from++)
        {
            for (var to = from + 1; to <= Math.Min(tokens.Length, from + LongestName); to++)
            {
                if (FindWhole(tokens, from, to) is { } match)
                {
                    yield return match;
                }
            }

            if (!isOrdinary(from) && tokens[from].Quantity is null)
            {
                foreach (var match in FindAround(tokens, from, isOrdinary, isWord))
                {
                    yield return match;
                }
            }
        }
    }

    /// <summary>Ids of the partners whose names come nearest to a text that names none.</summary>
    public ImmutableArray<string> Nearest(string text, int most)
    {
        var words = Tokens.Of(text).Select(static token => token.Word).Where(static word => word.Length > 1).ToList();
        return
        [
            .. words.SelectMany(word => spelling.Value.Find(word, Math.Clamp(word.Length / 3, 1, 2)))
                .OrderBy(static near => near.Errors)
                .SelectMany(near => byWord.GetValueOrDefault(near.Word) ?? [])
                .Select(name => names[name].Partner)
                .Distinct()
                .Take(most)
                .Select(id => partners[id].Partner.Id),
        ];
    }

    private NameMatch? FindWhole(ImmutableArray<Token> tokens, int from, int to)
    {
        if (IsAnd(tokens[from].Word) || IsAnd(tokens[to - 1].Word))
        {
            return null;
        }

        var words = Enumerable.Range(from, to - from).Select(at => tokens[at].Word).Where(static word => !IsAnd(word)).ToArray();
        if (whole.TryGetValue(string.Join(' ', words), out var exact))
        {
            return Match(from, to, exact, NameFit.Exact);
        }

        var cut = LegalForms.CountAtEnd(words);
        if (cut > 0 && whole.TryGetValue(string.Join(' ', words.SkipLast(cut)), out exact))
        {
            // With its legal form it is the name that has it, if one has: "Acme GmbH" is not "Acme Ltd", "Acme SpA" is "Acme S.p.A.".
            var same = exact.Where(id => Compact([.. Tokens.Of(Folding.Of(partners[id].Partner.Name)).Select(static token => token.Word).Where(static word => !IsAnd(word))]) == Compact(words)).ToList();
            return Match(from, to, same.Count > 0 ? same : exact, NameFit.Exact);
        }

        if (words.All(static word => word.Length == 1) && words.Length > 1)
        {
            return null;
        }

        return rearranged.TryGetValue(Compact(words), out var other) || (words.Length > 1 && rearranged.TryGetValue(Sorted(words), out other))
            ? Match(from, to, other, NameFit.Rearranged)
            : null;
    }

    private IEnumerable<NameMatch> FindAround(ImmutableArray<Token> tokens, int at, Func<int, bool> isOrdinary, Func<string, bool> isWord)
    {
        var exact = byWord.ContainsKey(tokens[at].Word);
        var anchors = exact ? [(Word: tokens[at].Word, Errors: 0)] : spelling.Value.Find(tokens[at].Word);
        var best = new Dictionary<(int From, int To), (NameFit Fit, int Errors, List<int> Ids)>();
        foreach (var (word, errors) in anchors)
        {
            var holders = byWord[word];
            foreach (var name in holders.Count > TooCommon ? [] : holders)
            {
                // "Coud" may be "could" as well as the Cloud of some name: part of a name that is both is no name.
                if (NameStretch.Around(tokens, at, names[name].Words, isOrdinary) is not { } stretch || (errors > 0 && !stretch.IsWhole && (isWord(word) || word.Length < 5)))
                {
                    continue;
                }

                var key = (stretch.From, stretch.To);
                var fit = (stretch.IsWhole, stretch.Errors) switch
                {
                    (true, 0) => NameFit.Rearranged,
                    (true, _) => NameFit.Misspelt,
                    (_, 0) => NameFit.Partial,
                    _ => NameFit.PartlyMisspelt,
                };
                if (!best.TryGetValue(key, out var before) || (fit, stretch.Errors).CompareTo((before.Fit, before.Errors)) < 0)
                {
                    best[key] = (fit, stretch.Errors, [names[name].Partner]);
                }
                else if (before.Fit == fit && before.Errors == stretch.Errors)
                {
                    before.Ids.Add(names[name].Partner);
                }
            }
        }

        return best.Select(entry => Match(entry.Key.From, entry.Key.To, entry.Value.Ids, entry.Value.Fit));
    }

    private void AddName(int partner, string[] all)
    {
        var words = all[..(all.Length - LegalForms.CountAtEnd(all))];
        if (words.Length == 0)
        {
            return;
        }

        Add(whole, string.Join(' ', words), partner);
        Add(whole, string.Join(' ', all), partner);
        Add(rearranged, Compact(words), partner);
        if (words.Length > 1)
        {
            Add(rearranged, Sorted(words), partner);
        }

        if (words.Length > 2)
        {
            Add(rearranged, string.Concat(words.Select(static word => word[0])), partner);
        }

        var name = names.Count;
        names.Add((partner, words));
        foreach (var word in words.Distinct(StringComparer.Ordinal).Where(static word => word.Length > 1))
        {
            Add(byWord, word, name);
        }
    }

    private NameMatch Match(int from, int to, IEnumerable<int> ids, NameFit fit) => new(from, to, [.. ids.Distinct().Select(id => partners[id].Partner.Id)], fit);

    private static void Add(Dictionary<string, List<int>> index, string key, int value)
    {
        if (!index.TryGetValue(key, out var list))
        {
            index[key] = list = [];
        }

        if (list.Count == 0 || list[^1] != value)
        {
            list.Add(value);
        }
    }

    // "Müller & Söhne", "Müller und Söhne", "Müller Söhne" are one name.
    private static bool IsAnd(string word) => word is "&" or "+" or "and" or "und" or "et";

    private static string Compact(string[] words) => string.Concat(words);

    // A blank in front keeps sorted words apart from compact ones.
    private static string Sorted(string[] words) => " " + string.Join(' ', words.Order(StringComparer.Ordinal));
}
