using System.Collections.Immutable;
using PartnerTiers.Conversation.Understanding.Lexicons;
using PartnerTiers.Conversation.Understanding.Names;
using PartnerTiers.Conversation.Understanding.Spelling;
using PartnerTiers.Conversation.Understanding.Text;

namespace PartnerTiers.Conversation.Understanding.Senses;

/// <summary>Finds every meaning that any stretch of a sentence can have.</summary>
internal sealed class SpanFinder(Lexicon lexicon, NameIndex names, SpellingIndex spelling)
{
    private const string ReadAs = "read as";
    // "US" in capitals is the country rather than "us".
    private const double InCapitals = -0.3;
    private const double ErrorCost = 0.5;
    private const double UnknownCost = 3;
    private const double DoubtfulCost = 2.7;

    // A name made of words of the language is one only where the sentence needs one.
    private const double OrdinaryNameCost = 0.8;

    public List<Span> Find(ImmutableArray<Token> tokens, string language)
    {
        var spans = new List<Span>();
        var variants = tokens.Select(Variants).ToArray();
        for (var from = 0; from < tokens.Length; from++)
        {
            for (var to = from + 1; to <= Math.Min(tokens.Length, from + lexicon.Longest); to++)
            {
                FindWords(variants, from, to, language, spans);
            }

            if (tokens[from].Quantity is { } quantity)
            {
                spans.Add(new Span(from, from + 1, new Meaning.Number(quantity), 0, "number"));
            }

            if (tokens[from].IsCapitals)
            {
                spans.AddRange(lexicon.Find(FactWords.CodeKey(tokens[from].Word), language).Select(entry => new Span(from, from + 1, entry.Meaning, InCapitals, "code")));
            }
        }

        DropWithin(spans);
        foreach (var match in names.Find(tokens, IsOrdinary, lexicon.Knows))
        {
            spans.Add(new Span(match.From, match.To, new Meaning.Names(match.Partners), CostOf(match), $"name, {match.Fit}"));
        }

        for (var at = 0; at < tokens.Length; at++)
        {
            if (!spans.Exists(span => span.From <= at && at < span.To && span.To - span.From == 1 && !span.Note.StartsWith(ReadAs, StringComparison.Ordinal) && span.Cost < ErrorCost))
            {
                spans.Add(new Span(at, at + 1, new Meaning.Unknown(tokens[at].Raw), UnknownCost, "unknown"));
            }
        }

        return spans;

        bool IsOrdinary(int at) => lexicon.Knows(tokens[at].Word);

        double CostOf(NameMatch match)
        {
            var ordinary = Enumerable.Range(match.From, match.To - match.From).All(IsOrdinary);
            return match.Fit switch
            {
                NameFit.Exact => ordinary ? OrdinaryNameCost : 0,
                NameFit.Rearranged => ordinary ? OrdinaryNameCost + 0.3 : 0.1,
                NameFit.Partial => 0.2,
                NameFit.Misspelt => 0.5,
                _ => 0.7,
            };
        }
    }

    // "In May", "did we lose": the words of a stretch that no question takes may not be read one by one as words that say nothing.
    private static void DropWithin(List<Span> spans)
    {
        foreach (var whole in spans.Where(static span => span.Meaning is Meaning.NoAnswer && span.To - span.From > 1).ToList())
        {
            spans.RemoveAll(span => span.From >= whole.From && span.To <= whole.To && span.To - span.From < whole.To - whole.From);
        }
    }

    private ImmutableArray<(string Word, int Errors)> Variants(Token token)
    {
        if (token.Quantity is not null || lexicon.Knows(token.Word))
        {
            return [(token.Word, 0)];
        }

        return [(token.Word, 0), .. spelling.Find(token.Word).Take(4)];
    }

    private void FindWords(ImmutableArray<(string Word, int Errors)>[] variants, int from, int to, string language, List<Span> spans)
    {
        foreach (var (text, errors) in Stretches(variants, from, to))
        {
            foreach (var entry in lexicon.Find(text, language).Where(entry => errors == 0 || MayBeMeant(entry, language, to - from > 1 ? text.Length : variants[from][0].Word.Length)))
            {
                // "Bali" may be Mali or not, "cost" is not "lost": of four letters one is too many to go on without asking.
                var isDoubtful = errors > 0 && text.Length <= 4 && entry.Meaning is not (Meaning.Soft or Meaning.Filler);
                spans.Add(new Span(from, to, entry.Meaning, entry.Cost + (isDoubtful ? DoubtfulCost : errors * ErrorCost), errors == 0 ? string.Empty : $"{ReadAs} '{text}'") { ReadAs = errors == 0 ? null : text });
            }
        }
    }

    // A misspelt word is one of this sentence's language; and hardly one that says nothing, or "gold" would be read as "told" and dropped.
    private static bool MayBeMeant(LexiconEntry entry, string language, int length) =>
        !entry.OnlyAsTyped && (entry.Language is null || entry.Language == language)
        && (length >= 5 || entry.Meaning is not (Meaning.Filler or Meaning.Pronoun or Meaning.Soft { Name: "partner" or "show" or "all" or "there" }));

    private static IEnumerable<(string Text, int Errors)> Stretches(ImmutableArray<(string Word, int Errors)>[] variants, int from, int to)
    {
        IEnumerable<(string Text, int Errors)> stretches = variants[from];
        for (var at = from + 1; at < to; at++)
        {
            var next = variants[at];
            stretches = stretches.SelectMany(stretch => next.Select(word => (stretch.Text + " " + word.Word, stretch.Errors + word.Errors)));
        }

        return stretches.Take(27);
    }
}
