using System.Collections.Immutable;
using PartnerTiers.Conversation.Understanding.Lexicons;
using PartnerTiers.Conversation.Understanding.Phrases;
using PartnerTiers.Conversation.Understanding.Senses;
using PartnerTiers.Conversation.Understanding.Text;

namespace PartnerTiers.Conversation.Understanding.Names;

/// <summary>Words that nothing knows and that may be the name of a partner whom nobody knows.</summary>
internal static class UnknownNames
{
    private const double Cost = 1;
    private const int LongestName = 5;

    // "Who can do quantum computing" wants partners, not one of that name: beyond what the words and the name cost by themselves.
    private const double NameTooFar = 2;

    // Two of them can be compared; more are no names.
    private const int Most = 2;

    /// <summary>The partner that an unknown name stands for; a number follows.</summary>
    public const string Mark = "?";

    private static readonly ImmutableHashSet<string> WithinWords = [.. WordFiles.All.Values.SelectMany(static file => file.Within).SelectMany(Folding.Spellings)];

    /// <summary>The spans that such names would be, the shortest first; empty: the unknown words are no names.</summary>
    /// <param name="tokens">The words.</param>
    /// <param name="sense">How the sentence is read.</param>
    /// <param name="isCommon">Whether a word is one of the language; written with a capital inside a sentence it may be a name all the same.</param>
    public static ImmutableArray<ImmutableArray<Span>> Find(ImmutableArray<Token> tokens, Sense sense, Func<string, bool> isCommon)
    {
        var isShouted = Token.AreShouted(tokens);
        var runs = Runs([.. sense.Spans.Where(static span => span.Meaning is Meaning.Unknown).Select(static span => span.From)]);
        // "What if Fizzlewick closes another 200k": one is a name, the other a word.
        runs.RemoveAll(run => tokens[run.From..run.To].All(token => isCommon(token.Word) && (run.From == 0 || char.IsLower(token.Raw[0]) || isShouted)));
        if (runs.Count is 0 or > Most || runs.Exists(run => run.To - run.From > LongestName || IsWithin(tokens, run.From, sense)))
        {
            return [];
        }

        var plain = Spans(runs);
        var longer = Spans([.. runs.Select(run => (run.From, To: Longer(tokens, run)))]);
        return plain.SequenceEqual(longer) ? [plain] : [plain, longer];
    }

    /// <summary>Whether somebody who uses capitals wrote the name without.</summary>
    public static bool IsSmall(ImmutableArray<Token> tokens, ImmutableArray<Span> names) =>
        char.IsUpper(tokens[0].Raw[0]) && names.Any(span => char.IsLower(tokens[span.From].Raw[0]));

    /// <summary>Whether a question wants a partner there. Without a concept almost anything would be "{partner}": that is no word written small by somebody who uses capitals. Two are compared only where it is said.</summary>
    public static bool IsWanted(Bound item, bool isSmall, double costs) => item.Cost - costs < NameTooFar && (item.Values.ContainsKey("partners") ? item.Phrase.Concepts.Contains("compare", StringComparison.Ordinal) : item.Phrase.Concepts.Length > 0 || (!isSmall && !item.Phrase.Softs.Contains("who")));

    /// <summary>Those that a reading took.</summary>
    public static IEnumerable<string> In(Dictionary<string, object> values) =>
        (values.GetValueOrDefault("partner") is string partner ? [partner] : values.GetValueOrDefault("partners") is ImmutableArray<string> partners ? partners : []).Where(static id => id.StartsWith(Mark, StringComparison.Ordinal));

    private static ImmutableArray<Span> Spans(IEnumerable<(int From, int To)> runs) =>
        [.. runs.Select((run, at) => new Span(run.From, run.To, new Meaning.Names([Mark + at]), Cost, "unknown name"))];

    private static List<(int From, int To)> Runs(ImmutableArray<int> places)
    {
        var runs = new List<(int From, int To)>();
        foreach (var at in places)
        {
            if (runs.Count > 0 && runs[^1].To == at)
            {
                runs[^1] = (runs[^1].From, at + 1);
            }
            else
            {
                runs.Add((at, at + 1));
            }
        }

        return runs;
    }

    // "Fizzlewick Industries", "Blubberfisch AG": a legal form, or capitals as in the name.
    private static int Longer(ImmutableArray<Token> tokens, (int From, int To) run)
    {
        var to = run.To;
        var isCapital = char.IsUpper(tokens[run.From].Raw[0]) && !Token.AreShouted(tokens);
        while (to < tokens.Length && tokens[to].Quantity is null && (LegalForms.Is(tokens[to].Word) || (isCapital && char.IsUpper(tokens[to].Raw[0]))))
        {
            to++;
        }

        return to;
    }

    // "In Atlantis", "in the CRM": a place or a field.
    private static bool IsWithin(ImmutableArray<Token> tokens, int at, Sense sense)
    {
        for (at--; at >= 0 && sense.Spans.Any(span => span.From == at && span.Meaning is Meaning.Filler); at--)
        {
            if (WithinWords.Contains(tokens[at].Word))
            {
                return true;
            }
        }

        return at >= 0 && (WithinWords.Contains(tokens[at].Word) || sense.Spans.Any(span => span.To == at + 1 && span.Meaning is Meaning.Certified));
    }
}
