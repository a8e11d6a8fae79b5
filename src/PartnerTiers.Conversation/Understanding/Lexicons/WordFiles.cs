using System.Collections.Immutable;
using PartnerTiers.Conversation.Questions.Count;
using PartnerTiers.Conversation.Questions.Filters;
using PartnerTiers.Conversation.Understanding.Text;
using PartnerTiers.Conversation.Words;

namespace PartnerTiers.Conversation.Understanding.Lexicons;

/// <summary>The words of all languages.</summary>
internal static class WordFiles
{
    private const double Unlikely = 0.2;
    private static readonly string[] SmallTalk = ["greeting", "thanks"];

    /// <summary>By language code.</summary>
    public static ImmutableSortedDictionary<string, WordFile> All { get; } = EmbeddedFiles.All("words")
        .ToImmutableSortedDictionary(EmbeddedFiles.LanguageOf, static path => EmbeddedFiles.ReadYaml<WordFile>(path), StringComparer.Ordinal);

    /// <summary>Every name of a concept.</summary>
    public static ImmutableHashSet<string> ConceptNames { get; } = [.. All.Values.SelectMany(static file => file.Concepts.Keys)];

    /// <summary>Words before what somebody has.</summary>
    public static ImmutableHashSet<string> HavingWords { get; } = [.. All.Values.SelectMany(static file => file.Having)];

    /// <summary>What begins what is asked of the bot itself.</summary>
    public static ImmutableHashSet<string> AddressingWords { get; } = [.. All.Values.SelectMany(static file => file.Addressing)];

    /// <summary>Words that right before a tier mean to come to it.</summary>
    public static ImmutableHashSet<string> MakingWords { get; } = [.. All.Values.SelectMany(static file => file.Making)];

    /// <summary>Words between the ends of a range.</summary>
    public static ImmutableHashSet<string> RangeWords { get; } = [.. All.Values.SelectMany(static file => file.Range)];

    /// <summary>Words that leave somebody out.</summary>
    public static ImmutableHashSet<string> ExceptWords { get; } = [.. All.Values.SelectMany(static file => file.Except).SelectMany(Folding.Spellings)];

    /// <summary>Words behind which a verb stands.</summary>
    public static ImmutableHashSet<string> SubjectWords { get; } = [.. All.Values.SelectMany(static file => file.Subjects).SelectMany(Folding.Spellings)];

    /// <summary>Words of order that count something.</summary>
    public static ImmutableHashSet<string> CountingWords { get; } = [.. All.Values.SelectMany(static file => file.Counting).SelectMany(Folding.Spellings)];

    /// <summary>Words of order that judge: "worst".</summary>
    public static ImmutableHashSet<string> JudgingWords { get; } = [.. All.Values.SelectMany(static file => file.Judging).SelectMany(Folding.Spellings)];

    /// <summary>Words of order behind what is ordered by.</summary>
    public static ImmutableHashSet<string> Directions { get; } = [.. All.Values.SelectMany(static file => file.Directions).SelectMany(Folding.Spellings)];

    /// <summary>Words that point at the partner spoken of.</summary>
    public static ImmutableHashSet<string> PointingWords { get; } = [.. All.Values.SelectMany(static file => file.Pointing).SelectMany(Folding.Spellings)];

    /// <summary>Those that are articles as well.</summary>
    public static ImmutableHashSet<string> PointingAloneWords { get; } = [.. All.Values.SelectMany(static file => file.PointingAlone).SelectMany(Folding.Spellings)];

    /// <summary>Words before a tier that is still to be reached.</summary>
    public static ImmutableHashSet<string> TowardsWords { get; } = [.. All.Values.SelectMany(static file => file.Towards).SelectMany(Folding.Spellings)];

    /// <summary>Words for anybody at all.</summary>
    public static ImmutableHashSet<string> AnybodyWords { get; } = [.. All.Values.SelectMany(static file => file.Anybody).SelectMany(Folding.Spellings)];

    /// <summary>Words for one thing that are articles as well, by language.</summary>
    public static ImmutableSortedDictionary<string, ImmutableHashSet<string>> Ones { get; } = ByLanguage(static file => file.Ones);

    /// <summary>Words that stand even within what belongs together, by language.</summary>
    public static ImmutableSortedDictionary<string, ImmutableHashSet<string>> Particles { get; } = ByLanguage(static file => file.Particles);

    /// <summary>Words that before a number mean fewer.</summary>
    public static ImmutableHashSet<string> FewerWords { get; } = [.. All.Values.SelectMany(static file => file.Fewer).SelectMany(Folding.Spellings)];

    /// <summary>"Than".</summary>
    public static ImmutableHashSet<string> ThanWords { get; } = [.. All.Values.SelectMany(static file => file.Than).SelectMany(Folding.Spellings)];

    /// <summary>"More" before what is compared.</summary>
    public static ImmutableHashSet<string> MoreOfWords { get; } = [.. All.Values.SelectMany(static file => file.MoreOf).SelectMany(Folding.Spellings)];

    /// <summary>"Less" before what is compared.</summary>
    public static ImmutableHashSet<string> LessOfWords { get; } = [.. All.Values.SelectMany(static file => file.LessOf).SelectMany(Folding.Spellings)];

    /// <summary>Words that part what a share is of from what it is: "what share of our resellers is Select".</summary>
    public static ImmutableHashSet<string> PartingWords { get; } = [.. All.Values.SelectMany(static file => file.Parting).SelectMany(Folding.Spellings)];

    /// <summary>Words that go on denying.</summary>
    public static ImmutableHashSet<string> NorWords { get; } = [.. All.Values.SelectMany(static file => file.Nor).SelectMany(Folding.Spellings)];

    private static ImmutableSortedDictionary<string, ImmutableHashSet<string>> ByLanguage(Func<WordFile, List<string>> words) =>
        All.ToImmutableSortedDictionary(static file => file.Key, file => words(file.Value).SelectMany(Folding.Spellings).ToImmutableHashSet(StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>Adds what stands in the files and needs no facts.</summary>
    public static void AddTo(Lexicon lexicon)
    {
        foreach (var (language, file) in All)
        {
            Add(file.Filler, new Meaning.Filler());
            Add(file.Plain, new Meaning.Filler(), isOnlyAsTyped: true);
            Add(file.Beside, new Meaning.Filler(Filling.Beside));
            Add(file.Things, new Meaning.Filler(Filling.Thing));
            Add(file.Managed, new Meaning.Filler(Filling.Managed));
            Add(file.Figures, new Meaning.Filler(Filling.Figure));
            AddNamed(file.Soft, static name => new Meaning.Soft(name));
            AddNamed(file.Concepts, static name => new Meaning.Concept(name));
            AddNamed(file.Compare, static name => new Meaning.Operator(Enum.Parse<Comparison>(name, true)));
            AddNamed(file.CompareAfter, static name => new Meaning.After(Enum.Parse<Comparison>(name, true)));
            AddNamed(file.Slices, static name => new Meaning.Sliced(Enum.Parse<Grouping>(name, true)));
            AddNamed(file.Dimensions, static name => new Meaning.Dimension(Enum.Parse<Grouping>(name, true)));
            foreach (var small in SmallTalk)
            {
                // "Hi, how is Acme doing? Thanks": small talk alone is a question of its own, around one it is nothing.
                Add(file.Concepts.GetValueOrDefault(small) ?? [], new Meaning.Filler(), 0.1);
            }

            foreach (var (value, words) in file.Numbers)
            {
                // "Half a million" is money as "500k" is.
                Add(words, new Meaning.Number(new Quantity(value, value >= 1000, false, false)));
            }

            // Between two numbers it makes a range; elsewhere it says nothing.
            Add(file.Range, new Meaning.Filler());
            Add(file.Not, new Meaning.Not());
            Add(file.Or, new Meaning.Or());
            Add(file.And, new Meaning.And());
            Add(file.Highest, new Meaning.Superlative(false));
            Add(file.Lowest, new Meaning.Superlative(true));
            Add(file.Oldest, new Meaning.ByJoining(true));
            Add(file.Newest, new Meaning.ByJoining(false));
            Add(file.ByName, new Meaning.ByName());
            foreach (var (place, before) in file.Placed)
            {
                Add(Joined(before, file.Highest), new Meaning.Superlative(false, place));
                Add(Joined(before, file.Lowest), new Meaning.Superlative(true, place));
                Add(Joined(before, file.Oldest), new Meaning.ByJoining(true, place));
                Add(Joined(before, file.Newest), new Meaning.ByJoining(false, place));
            }

            Add(file.Except, new Meaning.Not());
            Add(file.Fewer, new Meaning.Not());
            Add(file.By, new Meaning.By(false));
            Add(file.Each, new Meaning.By(true));
            Add(file.Mine, new Meaning.Term(new FilterTerm.OneOf(Trait.Manager, ["me"])));
            Add(file.NotMine, new Meaning.Term(new FilterTerm.OneOf(Trait.Manager, ["me"]) { Not = true }));
            Add(file.Pronouns, new Meaning.Pronoun());
            Add(file.Earned, new Meaning.Earned());
            // "Certified in" says more than "certified".
            Add(file.Certified, new Meaning.Certified(), -0.2);
            foreach (var (name, words) in file.States)
            {
                // "Who is close to Elite" is a question of its own, so the state is the second thought.
                var state = Enum.Parse<State>(name, true);
                Add(words, new Meaning.Term(new FilterTerm.HasState(state)), state is State.Near or State.AtRisk ? 0.3 : 0);
            }

            foreach (var (place, words) in file.Ordinals)
            {
                Add(words, new Meaning.Ordinal(place));
            }

            foreach (var period in file.Periods)
            {
                lexicon.Add(period, new LexiconEntry(new Meaning.Period(period), language));
            }

            foreach (var words in file.NoAnswer)
            {
                lexicon.Add(words, new LexiconEntry(new Meaning.NoAnswer(words), language));
            }

            static IEnumerable<string> Joined(List<string> before, List<string> words) => before.SelectMany(first => words.Where(static word => !word.Contains(' ', StringComparison.Ordinal)).Select(word => first + word));

            void Add(IEnumerable<string> words, Meaning meaning, double cost = 0, bool isOnlyAsTyped = false)
            {
                foreach (var word in words)
                {
                    // "mean?": only where nothing else is likely.
                    var isUnlikely = word.EndsWith('?');
                    var text = isUnlikely ? word[..^1] : word;
                    var entry = new LexiconEntry(meaning, language, isUnlikely ? cost + Unlikely : cost, isOnlyAsTyped);
                    lexicon.Add(text, entry);

                    // A sentence's contractions are written out before it is read: "beim letzten Mal" is "bei dem letzten Mal" by then.
                    if (text.Contains(' ', StringComparison.Ordinal) && text.Split(' ') is var parts && parts.Any(file.Contractions.ContainsKey))
                    {
                        lexicon.Add(string.Join(' ', parts.Select(part => file.Contractions.GetValueOrDefault(part, part))), entry);
                    }
                }
            }

            void AddNamed(Dictionary<string, List<string>> named, Func<string, Meaning> meaning)
            {
                foreach (var (name, words) in named)
                {
                    Add(words, meaning(name));
                }
            }
        }
    }
}
