using System.Collections.Immutable;
using PartnerTiers.Conversation.Understanding.Lexicons;
using PartnerTiers.Operations.Standings;

namespace PartnerTiers.Conversation.Understanding;

/// <summary>Partners that a text names which somebody wrote to somebody else; nothing in it is a question to us.</summary>
internal sealed class NamesInText(Grammar grammar, ReaderIndexes indexes)
{
    private const int MostSentences = 40;

    // A name that is also a word of the language, or is only alike, is none where nothing asks for one.
    private const double Sure = 0.5;

    private static readonly char[] Ends = ['.', '!', '?', '\n', ';', ':', '•'];

    /// <summary>Ids, in the order of the text, each once; a name that several partners have stands for all of them.</summary>
    public ImmutableArray<string> Find(string text, ProgrammeView view)
    {
        var index = indexes.For(view);
        var found = new List<string>();
        foreach (var sentence in text.Split(Ends, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(MostSentences))
        {
            var tokens = grammar.TokensOf(sentence);
            var names = index.Spans.Find(tokens, grammar.LanguageOf(tokens, Words.Languages.Default.Code))
                .Where(static span => span.Meaning is Meaning.Names && span.Cost < Sure)
                .OrderByDescending(static span => span.To - span.From).ThenBy(static span => span.Cost);
            var taken = new bool[tokens.Length];
            foreach (var span in names.Where(span => !taken.AsSpan(span.From, span.To - span.From).Contains(true)).ToList())
            {
                if (!taken.AsSpan(span.From, span.To - span.From).Contains(true))
                {
                    taken.AsSpan(span.From, span.To - span.From).Fill(true);
                    found.AddRange(((Meaning.Names)span.Meaning).Partners);
                }
            }
        }

        return [.. found.Distinct(StringComparer.Ordinal)];
    }
}
