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
    private const int SameBeginning = 4;
    private const int MostBeginnings = 10;

    private readonly ImmutableArray<PartnerFacts> partners;
    private readonly NameKeys whole;
    private readonly NameKeys rearranged;
    private readonly NameWords names;
    private readonly Lazy<SpellingIndex> spelling;

    public NameIndex(ImmutableArray<PartnerFacts> partners)
    {
        this.partners = partners;
        var builder = new NameIndexBuilder(partners.Length);
        for (var id = 0; id < partners.Length; id++)
        {
            builder.Add(id, partners[id].Partner);
        }

        (whole, rearranged, names) = builder.Build();
        spelling = new Lazy<SpellingIndex>(() => new SpellingIndex(names.Telling));
    }

    /// <summary>Makes now what a first misspelt name would have to wait for.</summary>
    public void Prepare() => _ = spelling.Value;

    /// <summary>Every stretch of the sentence that names partners, each with those that fit best.</summary>
    /// <param name="tokens">The sentence.</param>
    /// <param name="isWord">Whether a word is one of the language: misspelt it never stands for the names that hold it.</param>
    /// <param name="isOrdinary">Whether the n-th word is one of the language or of another lexicon: alone it never names a partner in part or misspelt.</param>
    /// <param name="memo">What was found for misspelt words of the same message; null: nothing yet.</param>
    public IEnumerable<NameMatch> Find(ImmutableArray<Token> tokens, Func<int, bool> isOrdinary, Func<string, bool> isWord, SpellingMemo? memo = null)
    {
        memo ??= new SpellingMemo();
        var matches = new List<NameMatch>();
        var words = new string[tokens.Length];
        tokens = WithoutPossessives(tokens, isOrdinary);
        for (var from = 0; from < tokens.Length; from++)
        {
            FindWhole(tokens, from, words, matches);
            FindSpelled(tokens, from, matches);
            if (!isOrdinary(from) && tokens[from].Quantity is null)
            {
                FindAround(tokens, from, isOrdinary, isWord, memo, matches);
            }
        }

        return matches;
    }

    /// <summary>Whether a word belongs to a name as it stands.</summary>
    public bool Holds(string word) => !names.With(word).IsEmpty;

    /// <summary>Whether a word belongs to a name, or is one written together.</summary>
    public bool Knows(string word) => !names.With(word).IsEmpty || rearranged.Find(TextKey.Spread(TextKey.With(TextKey.Empty, word))) is not null;

    /// <summary>Ids of the partners whose names come nearest to a text that names none.</summary>
    public ImmutableArray<string> Nearest(string text, int most)
    {
        var words = Tokens.Of(text).Select(static token => token.Word).Where(static word => word.Length > 1).ToList();
        return
        [
            .. words.SelectMany(word => spelling.Value.Find(word, Math.Clamp(word.Length / 3, 1, 2)) is { IsEmpty: false } near ? near : BeginningLike(word))
                .OrderBy(static near => near.Errors)
                .SelectMany(near => names.With(near.Word).ToArray())
                .Select(names.PartnerOf)
                .Distinct()
                .Take(most)
                .Select(id => partners[id].Partner.Id),
        ];
    }

    // "Larkstead" may be meant for Larkfield.
    private ImmutableArray<(string Word, int Errors)> BeginningLike(string word) => word.Length <= SameBeginning ? [] :
    [
        .. names.Telling.Where(known => known.AsSpan().StartsWith(word.AsSpan(0, SameBeginning), StringComparison.Ordinal))
            .Select(known => (known, Errors: Edits.Between(word, known, word.Length)))
            .OrderBy(static near => near.Errors)
            .ThenBy(static near => near.known, StringComparer.Ordinal)
            .Take(MostBeginnings),
    ];

    // "Acmes scorecard": the apostrophe is left out as often as not.
    private ImmutableArray<Token> WithoutPossessives(ImmutableArray<Token> tokens, Func<int, bool> isOrdinary)
    {
        for (var at = 0; at < tokens.Length; at++)
        {
            if (tokens[at].Word is { Length: > 3 } word && word[^1] == 's' && !isOrdinary(at) && names.With(word).IsEmpty && !names.With(word[..^1]).IsEmpty)
            {
                tokens = tokens.SetItem(at, tokens[at] with { Word = word[..^1] });
            }
        }

        return tokens;
    }

    // "Eff five" is F5; as long as letters follow one another.
    private void FindSpelled(ImmutableArray<Token> tokens, int from, List<NameMatch> matches)
    {
        var (key, count) = (TextKey.Empty, 0);
        var isSpoken = false;
        for (var at = from; at < tokens.Length && SpokenLetters.At(tokens, at) is var (letter, to, isSaid); at = to)
        {
            key = TextKey.With(key, letter);
            isSpoken |= isSaid;
            if (++count > 1 && isSpoken && rearranged.Find(TextKey.Spread(key)) is { } ids)
            {
                matches.Add(Match(from, to, ids, NameFit.Misspelt));
            }
        }
    }

    // The keys of ever longer stretches from here grow by a word each.
    private void FindWhole(ImmutableArray<Token> tokens, int from, string[] words, List<NameMatch> matches)
    {
        if (NameIndexBuilder.IsAnd(tokens[from].Word))
        {
            return;
        }

        Span<ulong> keys = stackalloc ulong[LongestName + 1];
        keys[0] = TextKey.Empty;
        var (count, compact, sum, isInitials) = (0, TextKey.Empty, 0ul, true);
        for (var to = from + 1; to <= Math.Min(tokens.Length, from + LongestName); to++)
        {
            var word = tokens[to - 1].Word;
            if (NameIndexBuilder.IsAnd(word))
            {
                continue;
            }

            keys[count + 1] = TextKey.With(count == 0 ? keys[0] : TextKey.With(keys[count], ' '), word);
            compact = TextKey.With(compact, word);
            sum = unchecked(sum + TextKey.OfOne(word));
            isInitials &= word.Length == 1;
            words[count++] = word;
            if (FindWhole(words.AsSpan(0, count), keys, compact, sum, isInitials) is var (ids, fit))
            {
                matches.Add(Match(from, to, ids, fit));
            }
        }
    }

    private (IEnumerable<int> Ids, NameFit Fit)? FindWhole(ReadOnlySpan<string> words, ReadOnlySpan<ulong> keys, ulong compact, ulong sum, bool isInitials)
    {
        if (whole.Find(TextKey.Spread(keys[words.Length])) is { } exact)
        {
            return (exact, NameFit.Exact);
        }

        var cut = LegalForms.CountAtEnd(words);
        if (cut > 0 && whole.Find(TextKey.Spread(keys[words.Length - cut])) is { } bare)
        {
            // With its legal form it is the name that has it, if one has: "Acme GmbH" is not "Acme Ltd", "Acme SpA" is "Acme S.p.A.".
            var typed = string.Concat(words);
            var same = bare.Where(id => string.Concat(NameIndexBuilder.WordsOf(Folding.Of(partners[id].Partner.Name))) == typed).ToList();
            return (same.Count > 0 ? same : bare, NameFit.Exact);
        }

        if (isInitials && words.Length is > 1 and < NameIndexBuilder.FewestInitials)
        {
            return null;
        }

        return (rearranged.Find(TextKey.Spread(compact)) ?? (words.Length > 1 ? rearranged.Find(TextKey.OfSet(sum)) : null)) is { } other ? (other, NameFit.Rearranged) : null;
    }

    private void FindAround(ImmutableArray<Token> tokens, int at, Func<int, bool> isOrdinary, Func<string, bool> isWord, SpellingMemo memo, List<NameMatch> matches)
    {
        var anchors = names.With(tokens[at].Word).IsEmpty ? memo.Find(spelling.Value, tokens[at].Word) : [(tokens[at].Word, 0)];
        List<(int From, int To, NameFit Fit, int Errors, List<int> Ids)>? best = null;
        foreach (var (word, errors) in anchors)
        {
            var holders = names.With(word);
            foreach (var name in holders.Length > TooCommon ? [] : holders)
            {
                // "Coud" may be "could" as well as the Cloud of some name: part of a name that is both is no name.
                if (NameStretch.Around(tokens, at, names.Of(name), isOrdinary) is not { } stretch || (errors > 0 && !stretch.IsWhole && (isWord(word) || word.Length < 5)))
                {
                    continue;
                }

                var fit = (stretch.IsWhole, stretch.Errors) switch
                {
                    (true, 0) => NameFit.Rearranged,
                    (true, _) => NameFit.Misspelt,
                    (_, 0) => NameFit.Partial,
                    _ => NameFit.PartlyMisspelt,
                };
                best ??= [];
                var known = best.FindIndex(item => item.From == stretch.From && item.To == stretch.To);
                if (known < 0)
                {
                    best.Add((stretch.From, stretch.To, fit, stretch.Errors, [names.PartnerOf(name)]));
                }
                else if ((fit, stretch.Errors).CompareTo((best[known].Fit, best[known].Errors)) is var order && order < 0)
                {
                    best[known] = (stretch.From, stretch.To, fit, stretch.Errors, [names.PartnerOf(name)]);
                }
                else if (order == 0)
                {
                    best[known].Ids.Add(names.PartnerOf(name));
                }
            }
        }

        foreach (var (from, to, fit, _, ids) in best ?? [])
        {
            matches.Add(Match(from, to, ids, fit));
        }
    }

    private NameMatch Match(int from, int to, IEnumerable<int> ids, NameFit fit) => new(from, to, [.. ids.Distinct().Select(id => partners[id].Partner.Id)], fit);
}
