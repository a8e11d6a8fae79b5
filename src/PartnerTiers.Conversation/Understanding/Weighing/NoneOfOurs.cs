using System.Collections.Immutable;
using PartnerTiers.Conversation.Understanding.Lexicons;
using PartnerTiers.Conversation.Understanding.Text;
using PartnerTiers.Conversation.Words;

namespace PartnerTiers.Conversation.Understanding.Weighing;

/// <summary>What sentences speak of that are no questions for this, for the weighing to learn from.</summary>
internal static class NoneOfOurs
{
    /// <summary>The kind that they are of.</summary>
    public const string Kind = "none";

    /// <summary>A word that nothing knows.</summary>
    public const string Unknown = "word:unknown";

    /// <summary>The features of every example.</summary>
    public static ImmutableArray<ImmutableArray<string>> Read(Lexicon lexicon) =>
    [
        .. from path in EmbeddedFiles.All("examples")
           from sentence in EmbeddedFiles.ReadYaml<ExampleFile>(path).None
           select Features(sentence, EmbeddedFiles.LanguageOf(path), lexicon).Distinct(StringComparer.Ordinal).ToImmutableArray(),
    ];

    private static IEnumerable<string> Features(string sentence, string language, Lexicon lexicon)
    {
        foreach (var part in sentence.Split('{', '}').Select(static (text, at) => (Text: text, IsGap: at % 2 == 1)))
        {
            if (part.IsGap)
            {
                yield return "said:" + part.Text;
                continue;
            }

            foreach (var feature in Words(Tokens.Of(part.Text), language, lexicon))
            {
                yield return feature;
            }
        }
    }

    // The longest stretch that says something; it is enough to learn from, a sentence to answer is read with more care.
    private static IEnumerable<string> Words(ImmutableArray<Token> tokens, string language, Lexicon lexicon)
    {
        for (var at = 0; at < tokens.Length;)
        {
            var to = Enumerable.Range(0, Math.Min(lexicon.Longest, tokens.Length - at)).Select(more => tokens.Length - Math.Max(tokens.Length - at - lexicon.Longest, 0) - more)
                .FirstOrDefault(end => !lexicon.Find(string.Join(' ', tokens[at..end].Select(static token => token.Word)), language).IsEmpty);
            if (to <= at)
            {
                yield return Unknown;
                at++;
                continue;
            }

            var entries = lexicon.Find(string.Join(' ', tokens[at..to].Select(static token => token.Word)), language);
            if (entries.OrderBy(static entry => entry.Cost).First().Meaning switch { Meaning.Concept concept => concept.Name, Meaning.Soft soft => "soft:" + soft.Name, Meaning.Time => "said:time", _ => null } is { } feature)
            {
                yield return feature;
            }

            at = to;
        }
    }
}
