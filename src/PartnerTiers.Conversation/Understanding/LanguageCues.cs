using System.Collections.Frozen;
using System.Collections.Immutable;
using PartnerTiers.Conversation.Understanding.Lexicons;
using PartnerTiers.Conversation.Understanding.Text;
using PartnerTiers.Conversation.Words;

namespace PartnerTiers.Conversation.Understanding;

/// <summary>
/// Tells the language of a sentence by its words. The little words decide ("zeig mir partners with revenue" is German): nouns are borrowed, little words hardly ever.
/// </summary>
internal sealed class LanguageCues
{
    private const int OfLittleWord = 3;
    private const int OfOtherWord = 1;

    private static readonly ImmutableArray<string> Languages = [.. WordFiles.All.Keys];

    private readonly FrozenDictionary<string, (int Language, int Weight)> words;

    /// <summary>Reads the files.</summary>
    public LanguageCues()
    {
        var weights = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        foreach (var (language, file) in WordFiles.All)
        {
            Add(language, OfLittleWord, file.Filler.Concat(file.Plain).Concat(file.Soft.Values.SelectMany(static list => list)).Concat(file.Not).Concat(file.Or).Concat(file.And).Concat(file.By).Concat(file.Each)
                .Concat(file.Pronouns).Concat(file.We).Concat(file.Mine).Concat(file.Having).Concat(file.Range).Concat(file.Contractions.Keys));
            Add(language, OfOtherWord, new[] { file.Concepts, file.Measures, file.Types, file.Regions, file.Groups, file.Countries, file.Offers, file.Compare, file.CompareAfter, file.Dimensions, file.States, file.Evidence }
                .SelectMany(static named => named.Values).SelectMany(static list => list).Concat(file.Highest).Concat(file.Lowest).Concat(file.Periods));
        }

        foreach (var (language, name) in CountryNames.Named)
        {
            Add(language, OfOtherWord, [name]);
        }

        words = weights.Where(static entry => entry.Value.Count == 1)
            .ToFrozenDictionary(static entry => entry.Key, static entry => (Languages.IndexOf(entry.Value.First().Key), entry.Value.First().Value), StringComparer.Ordinal);

        void Add(string language, int weight, IEnumerable<string> stretches)
        {
            // Words inside a stretch are no cue: they are borrowed ("make elite", "head of").
            foreach (var word in stretches.SelectMany(Folding.Spellings).Select(static stretch => stretch.TrimEnd('?')))
            {
                if (!weights.TryGetValue(word, out var byLanguage))
                {
                    weights[word] = byLanguage = new Dictionary<string, int>(StringComparer.Ordinal);
                }

                byLanguage[language] = Math.Max(weight, byLanguage.GetValueOrDefault(language));
            }
        }
    }

    /// <summary>The language whose words weigh most; where none does, <paramref name="otherwise"/>. A word of several languages says nothing.</summary>
    public string Of(ImmutableArray<Token> tokens, string otherwise)
    {
        Span<int> votes = stackalloc int[Languages.Length];
        foreach (var token in tokens)
        {
            if (words.TryGetValue(token.Word, out var cue))
            {
                votes[cue.Language] += cue.Weight;
            }
        }

        var (best, most) = (otherwise, Languages.IndexOf(otherwise) is >= 0 and var asked ? votes[asked] : 0);
        for (var at = 0; at < votes.Length; at++)
        {
            (best, most) = votes[at] > most ? (Languages[at], votes[at]) : (best, most);
        }

        return best;
    }
}
