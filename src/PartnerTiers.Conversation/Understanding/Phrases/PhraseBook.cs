using System.Collections.Frozen;
using System.Collections.Immutable;
using PartnerTiers.Conversation.Questions.Count;
using PartnerTiers.Conversation.Understanding.Lexicons;
using PartnerTiers.Conversation.Understanding.Senses;
using PartnerTiers.Conversation.Understanding.Text;
using PartnerTiers.Conversation.Words;

namespace PartnerTiers.Conversation.Understanding.Phrases;

/// <summary>All ways to ask, of all kinds and languages, found by the concepts in them. A German sentence may match an English phrase: concepts have no language.</summary>
internal sealed class PhraseBook
{
    private readonly Dictionary<string, ConceptPhrases> byConcepts;
    private readonly Dictionary<string, ConceptPhrases>.AlternateLookup<ReadOnlySpan<char>> bySpan;
    private readonly int longestKey;

    private readonly FrozenSet<(string Kind, string Word)> light;

    private PhraseBook(ImmutableArray<AskPhrase> all, FrozenDictionary<string, FrozenSet<string>> besides, FrozenSet<(string Kind, string Word)> light)
    {
        All = all;
        Besides = besides;
        this.light = light;
        byConcepts = all.GroupBy(static phrase => phrase.Concepts, StringComparer.Ordinal).ToDictionary(static same => same.Key, ConceptPhrases.Of, StringComparer.Ordinal);
        bySpan = byConcepts.GetAlternateLookup<ReadOnlySpan<char>>();
        longestKey = byConcepts.Keys.Select(static key => key.Length).DefaultIfEmpty().Max();
    }

    /// <summary>Every way to ask.</summary>
    public ImmutableArray<AskPhrase> All { get; }

    /// <summary>By kind, the concepts that may be said as well.</summary>
    public FrozenDictionary<string, FrozenSet<string>> Besides { get; }

    /// <summary>The same, by their concepts.</summary>
    public IReadOnlyCollection<ConceptPhrases> ByConcepts => byConcepts.Values;

    /// <summary>Whether a word says nothing more in a question of this kind.</summary>
    public bool IsLight(string kind, string word) => light.Contains((kind, Folding.Of(word)));

    /// <summary>Reads the files of the kinds there are. Words that no language file has become concepts of their own, in <paramref name="lexicon"/>.</summary>
    public static PhraseBook Read(IEnumerable<string> kinds, Lexicon lexicon)
    {
        var known = kinds.ToHashSet(StringComparer.Ordinal);
        var all = new Dictionary<(string, string, string), AskPhrase>();
        var besides = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var light = new HashSet<(string, string)>();
        foreach (var path in EmbeddedFiles.All("phrases"))
        {
            var (file, language) = (EmbeddedFiles.ReadYaml<PhraseFile>(path), EmbeddedFiles.LanguageOf(path));
            if (!known.Contains(file.Kind))
            {
                throw new InvalidDataException($"{path}: there is no kind of question '{file.Kind}'.");
            }

            if (!besides.TryAdd(file.Kind, file.Besides))
            {
                besides[file.Kind] = [.. besides[file.Kind], .. file.Besides];
            }

            light.UnionWith(file.Light.SelectMany(Folding.Spellings).Select(word => (file.Kind, word)));
            foreach (var group in file.Ask)
            {
                foreach (var form in group.Phrases.SelectMany(PhraseSyntax.Expand))
                {
                    var phrase = Compile(file.Kind, form, language, group.Set, lexicon) with { Language = language, Begin = [.. group.Begin], Alone = group.Alone };
                    all.TryAdd((phrase.Kind, phrase.Concepts + "/" + string.Join(' ', phrase.Softs.Order(StringComparer.Ordinal)), string.Join(' ', phrase.Gaps) + string.Join(' ', group.Set) + string.Join(' ', group.Begin) + group.Alone), phrase);
                }
            }
        }

        return new PhraseBook([.. all.Values.Select(static (phrase, place) => phrase with { Place = place })], besides.ToFrozenDictionary(static pair => pair.Key, static pair => pair.Value.ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal), light.ToFrozenSet());
    }

    /// <summary>The phrases with exactly these concepts, as <see cref="ConceptPhrases.Alike"/>.</summary>
    /// <param name="concepts">The concepts, each once, in order.</param>
    /// <param name="without">Those of them to leave out.</param>
    public ImmutableArray<ImmutableArray<AskPhrase>> With(IEnumerable<string> concepts, Func<string, bool>? without = null)
    {
        Span<char> key = stackalloc char[longestKey];
        var length = 0;
        foreach (var concept in concepts)
        {
            if (without?.Invoke(concept) == true)
            {
                continue;
            }

            if (length + concept.Length + 1 > key.Length + (length == 0 ? 1 : 0))
            {
                return [];
            }

            if (length > 0)
            {
                key[length++] = ' ';
            }

            concept.CopyTo(key[length..]);
            length += concept.Length;
        }

        return bySpan.TryGetValue(key[..length], out var phrases) ? phrases.Alike : [];
    }

    private static AskPhrase Compile(string kind, string form, string language, Dictionary<string, string> set, Lexicon lexicon)
    {
        var gaps = ImmutableArray.CreateBuilder<Gap>();
        var concepts = new List<string>();
        var softs = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        string? before = null;
        foreach (var run in Runs(form))
        {
            if (run[0] == '{')
            {
                var name = run.Trim('{', '}');
                gaps.Add(new Gap(name.TrimEnd('-', '!', '~'), !name.EndsWith('-'), name.EndsWith('!'), before, name.EndsWith('~')));
                before = null;
                continue;
            }

            foreach (var meaning in MeaningsOf(run, language, lexicon))
            {
                switch (meaning)
                {
                    case Meaning.Concept concept:
                        concepts.Add(concept.Name);
                        break;
                    case Meaning.Dimension dimension:
                        concepts.Add("dimension:" + dimension.Grouping);
                        break;
                    case Meaning.Soft soft:
                        softs.Add(soft.Name);
                        break;
                    case Meaning.Filler or Meaning.And or Meaning.By:
                        break;
                    default:
                        throw new InvalidDataException($"{kind}, '{form}': '{run}' holds words of {meaning.GetType().Name}, which phrases take through gaps.");
                }
            }

            before = Folding.Of(run.Split(' ')[^1]);
        }

        return new AskPhrase(kind, form, AskPhrase.KeyOf(concepts), softs.ToImmutable(), gaps.ToImmutable(), set);
    }

    private static IEnumerable<string> Runs(string form)
    {
        var words = new List<string>();
        foreach (var word in form.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word[0] != '{')
            {
                words.Add(word);
                continue;
            }

            if (words.Count > 0)
            {
                yield return string.Join(' ', words);
                words.Clear();
            }

            yield return word;
        }

        if (words.Count > 0)
        {
            yield return string.Join(' ', words);
        }
    }

    // A phrase may use a concept's name itself ("howmany"), and "dimension:tier" for a word that stands for tiers as such.
    private static IEnumerable<Meaning> MeaningsOf(string run, string language, Lexicon lexicon)
    {
        var words = new List<string>();
        foreach (var word in run.Split(' ').Append(string.Empty))
        {
            var isName = word.StartsWith("dimension:", StringComparison.Ordinal) || WordFiles.ConceptNames.Contains(word);
            if ((isName || word.Length == 0) && words.Count > 0)
            {
                foreach (var span in WordsOf(string.Join(' ', words), language, lexicon))
                {
                    yield return span.Meaning;
                }

                words.Clear();
            }

            if (isName)
            {
                yield return new Meaning.Concept(word.StartsWith("dimension:", StringComparison.Ordinal) ? "dimension:" + Enum.Parse<Grouping>(word["dimension:".Length..], true) : word);
            }
            else if (word.Length > 0)
            {
                words.Add(word);
            }
        }
    }

    private static ImmutableArray<Span> WordsOf(string run, string language, Lexicon lexicon)
    {
        var tokens = Tokens.Of(run);
        if (TakeApart(tokens, language, lexicon) is { IsDefault: false } known)
        {
            return known;
        }

        // A word that no file has is a concept of its own, from now on.
        foreach (var token in tokens.Where(token => lexicon.Find(token.Word, language).IsEmpty))
        {
            lexicon.Add(token.Word, new LexiconEntry(new Meaning.Concept(token.Word), language));
        }

        return TakeApart(tokens, language, lexicon) is { IsDefault: false } spans
            ? spans
            : throw new InvalidDataException($"'{run}' cannot be taken apart into words, only through gaps.");
    }

    private static ImmutableArray<Span> TakeApart(ImmutableArray<Token> tokens, string language, Lexicon lexicon)
    {
        var spans = new List<Span>();
        for (var from = 0; from < tokens.Length; from++)
        {
            for (var to = from + 1; to <= Math.Min(tokens.Length, from + lexicon.Longest); to++)
            {
                var stretch = string.Join(' ', tokens[from..to].Select(static token => token.Word));
                spans.AddRange(lexicon.Find(stretch, language)
                    .Where(static entry => entry.Meaning is Meaning.Concept or Meaning.Soft or Meaning.Filler or Meaning.And or Meaning.By or Meaning.Dimension)
                    .Select(entry => new Span(from, to, entry.Meaning, entry.Cost + (entry.Meaning is Meaning.Filler ? 0.01 : 0), string.Empty)));
            }
        }

        return Paths.Through(tokens.Length, spans).FirstOrDefault().Spans;
    }
}
