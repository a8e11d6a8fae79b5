using System.Collections.Frozen;
using System.Collections.Immutable;
using PartnerTiers.Conversation.Questions;
using PartnerTiers.Conversation.Understanding.Clauses;
using PartnerTiers.Conversation.Understanding.Lexicons;
using PartnerTiers.Conversation.Understanding.Phrases;
using PartnerTiers.Conversation.Understanding.Spelling;
using PartnerTiers.Conversation.Understanding.Text;
using PartnerTiers.Conversation.Understanding.Weighing;
using PartnerTiers.Conversation.Words;

namespace PartnerTiers.Conversation.Understanding;

/// <summary>What the reader knows without facts: words and phrases of all languages. Read once, at the start; a mistake in a file stops it.</summary>
internal sealed class Grammar
{
    private readonly FrozenDictionary<string, ImmutableArray<Token>> contractions;
    private readonly FrozenDictionary<string, FrozenSet<string>> separable = WordFiles.All.Values.SelectMany(static file => file.Separable)
        .DistinctBy(static pair => Folding.Of(pair.Key))
        .ToFrozenDictionary(static pair => Folding.Of(pair.Key), static pair => pair.Value.SelectMany(Folding.Spellings).ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);

    private readonly FrozenSet<string> outOfScope = WordFiles.All.Values.SelectMany(static file => file.OutOfScope).ToFrozenSet(StringComparer.Ordinal);

    private readonly FrozenSet<string> we = WordFiles.All.Values.SelectMany(static file => file.We).SelectMany(Folding.Spellings).ToFrozenSet(StringComparer.Ordinal);

    private readonly FrozenSet<string> and = WordFiles.All.Values.SelectMany(static file => file.And).SelectMany(Folding.Spellings).ToFrozenSet(StringComparer.Ordinal);

    private readonly FrozenSet<string> clauses = WordFiles.All.Values.SelectMany(static file => file.Subordinate).SelectMany(Folding.Spellings).ToFrozenSet(StringComparer.Ordinal);

    private readonly FrozenSet<string> everyday = EmbeddedFiles.All("everyday").Select(EmbeddedFiles.ReadYaml<EverydayFile>).SelectMany(static file => file.Words).SelectMany(Folding.Spellings).ToFrozenSet(StringComparer.Ordinal);

    private readonly LanguageCues languages = new();

    public Grammar(IReadOnlyCollection<IQuestionKind> kinds)
    {
        Kinds = kinds;
        WordFiles.AddTo(Words);
        Book = PhraseBook.Read(kinds.Select(static kind => kind.Id), Words);
        Weigher = new Weigher(Book, Words);
        Maker = new QuestionMaker(kinds);
        contractions = WordFiles.All.Values.SelectMany(static file => file.Contractions)
            .DistinctBy(static pair => Folding.Of(pair.Key))
            .ToFrozenDictionary(static pair => Folding.Of(pair.Key), static pair => Text.Tokens.Of(pair.Value), StringComparer.Ordinal);
        Spelling = new SpellingIndex(Words.Words);
        var around = new ClauseWords();
        Clauses = new ClauseCutter(around, TokensOf);
        Courtesies = new Courtesies(around, PartsOf, stretch => !Words.Find(stretch, string.Empty).IsEmpty);
    }

    /// <summary>The kinds of questions there are.</summary>
    public IReadOnlyCollection<IQuestionKind> Kinds { get; }

    /// <summary>Words of all languages.</summary>
    public Lexicon Words { get; } = new();

    /// <summary>Finds words of all languages by misspelt ones.</summary>
    public SpellingIndex Spelling { get; }

    /// <summary>Whether a word is one that everybody uses: then it is meant, and stands for no other, misspelt.</summary>
    public bool IsEveryday(string word) => everyday.Contains(word) || Weigher.IsCommon(word);

    /// <summary>The phrases.</summary>
    public PhraseBook Book { get; }

    /// <summary>Says how likely each kind is.</summary>
    public Weigher Weigher { get; }

    /// <summary>Makes questions.</summary>
    public QuestionMaker Maker { get; }

    /// <summary>Cuts what was typed into clauses.</summary>
    public ClauseCutter Clauses { get; }

    /// <summary>Takes greetings and thanks off a message.</summary>
    public Courtesies Courtesies { get; }

    /// <summary>Whether somebody speaks of themselves.</summary>
    public bool SaysWe(ImmutableArray<Token> tokens) => tokens.Any(token => we.Contains(token.Word));

    /// <summary>Whether a word adds something to what was said.</summary>
    public bool IsAnd(Token token) => and.Contains(token.Word);

    /// <summary>Whether a concept belongs to what no question takes.</summary>
    public bool IsOutOfScope(string concept) => outOfScope.Contains(concept);

    /// <summary>The words of a sentence, contractions written out.</summary>
    public ImmutableArray<Token> TokensOf(string sentence)
    {
        var tokens = Text.Tokens.Of(sentence);
        return Joined(tokens.Any(token => PartsOf(token) is not null) ? [.. tokens.SelectMany((token, at) => IsOfSign(tokens, at) ? [token] : PartsOf(token) ?? [token]).Take(Text.Tokens.Most)] : tokens);
    }

    // "R&R" is no "are".
    private static bool IsOfSign(ImmutableArray<Token> tokens, int at) => tokens[at].Word.Length == 1 && ((at > 0 && tokens[at - 1].Word == "&") || (at + 1 < tokens.Length && tokens[at + 1].Word == "&"));

    private ImmutableArray<Token>? PartsOf(Token token)
    {
        // Only a number and a word with an apostrophe are not the word that was typed.
        var typed = token.Quantity is null && !token.Raw.Contains('\'', StringComparison.Ordinal) ? token.Word : Folding.Of(token.Raw);
        return !contractions.TryGetValue(typed, out var parts) ? null
            : token.IsCapitals ? [.. parts.Select(static part => part with { Raw = part.Raw.ToUpperInvariant() })] : parts;
    }

    // "Was läuft bald ab": the end of the sentence belongs to the verb; "was hätte Acme davon, Select zu werden": that of the main clause.
    private ImmutableArray<Token> Joined(ImmutableArray<Token> tokens)
    {
        for (var end = tokens.Length - 1; end > 0; end--)
        {
            if (!separable.TryGetValue(tokens[end].Word, out var verbs) || !(end == tokens.Length - 1 || tokens.Skip(end + 1).Any(token => clauses.Contains(token.Word))))
            {
                continue;
            }

            for (var at = end - 1; at >= 0; at--)
            {
                if (verbs.Contains(tokens[at].Word))
                {
                    var (verb, part) = (tokens[at], tokens[end]);
                    return tokens.SetItem(at, new Token($"{verb.Raw} {part.Raw}", part.Word + verb.Word, null)).RemoveAt(end);
                }
            }
        }

        return tokens;
    }

    /// <summary>The language that the words speak for; where they don't tell, <paramref name="otherwise"/>.</summary>
    public string LanguageOf(ImmutableArray<Token> tokens, string otherwise) => languages.Of(tokens, otherwise);
}
