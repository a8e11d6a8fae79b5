using System.Collections.Frozen;
using System.Collections.Immutable;
using PartnerTiers.Conversation.Questions.Count;
using PartnerTiers.Conversation.Questions.Filters;
using PartnerTiers.Conversation.Understanding.Lexicons;
using PartnerTiers.Conversation.Understanding.Phrases;
using PartnerTiers.Conversation.Understanding.Senses;
using PartnerTiers.Conversation.Understanding.Text;
using PartnerTiers.Conversation.Words;

namespace PartnerTiers.Conversation.Understanding.Weighing;

/// <summary>
/// How likely each kind of question is by what a sentence speaks of, names and figures taken out: naive Bayes over the phrases of all kinds, trained at the start. It answers
/// nothing by itself; it says whether a reading that leaves little words over is what was meant.
/// </summary>
internal sealed class Weigher
{
    // One phrase more or less of a kind says nothing.
    private const double Smoothing = 0.5;

    private readonly ImmutableArray<string> kinds;
    private readonly FrozenDictionary<string, double[]> logs;
    private readonly double[] unseen;
    private readonly FrozenSet<string> light;
    private readonly FrozenSet<string> common;
    private readonly FrozenSet<(string Kind, string Concept)> idle;

    /// <summary>Learns from the phrases, and from what is no question for this.</summary>
    public Weigher(PhraseBook book, Lexicon lexicon)
    {
        var none = NoneOfOurs.Read(lexicon);
        List<LightFile> files = [.. EmbeddedFiles.All("light").Select(EmbeddedFiles.ReadYaml<LightFile>)];
        light = files.SelectMany(static file => file.Light).SelectMany(Folding.Spellings).ToFrozenSet(StringComparer.Ordinal);
        common = files.SelectMany(static file => file.Common).SelectMany(Folding.Spellings).ToFrozenSet(StringComparer.Ordinal);
        kinds = [.. book.All.Select(static phrase => phrase.Kind).Append(NoneOfOurs.Kind).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var seen = new Dictionary<string, double[]>(StringComparer.Ordinal);
        var sums = new double[kinds.Length];

        // Every kind weighs the same, however many phrases it has.
        var phrases = book.All.GroupBy(static phrase => phrase.Kind).ToDictionary(static same => same.Key, static same => same.Count(), StringComparer.Ordinal);
        foreach (var phrase in book.All)
        {
            Learn(phrase.Kind, Features(phrase), 100.0 / phrases[phrase.Kind]);
        }

        foreach (var example in none)
        {
            Learn(NoneOfOurs.Kind, example, 100.0 / none.Length);
        }

        unseen = [.. sums.Select(sum => Math.Log(Smoothing / (sum + (Smoothing * seen.Count))))];
        logs = seen.ToFrozenDictionary(
            static entry => entry.Key,
            entry => entry.Value.Select((count, kind) => Math.Log((count + Smoothing) / (sums[kind] + (Smoothing * seen.Count)))).ToArray(),
            StringComparer.Ordinal);
        idle = Idle(book).ToFrozenSet();

        void Learn(string name, IEnumerable<string> features, double weight)
        {
            var kind = kinds.IndexOf(name);
            foreach (var feature in features)
            {
                if (!seen.TryGetValue(feature, out var counts))
                {
                    seen[feature] = counts = new double[kinds.Length];
                }

                counts[kind] += weight;
                sums[kind] += weight;
            }
        }
    }

    /// <summary>Whether a word says little wherever it stands.</summary>
    public bool IsLight(string word) => light.Contains(Folding.Of(word));

    /// <summary>Whether a word is one of the language, and no name.</summary>
    public bool IsCommon(string word) => Folding.Of(word) is var folded && (light.Contains(folded) || common.Contains(folded));

    /// <summary>Whether the phrases of the kind show that this concept may as well be left out: one says the same with it and without.</summary>
    public bool IsIdle(string kind, string concept) => idle.Contains((kind, concept));

    /// <summary>The kinds with how likely they are, 0 to 1, the likeliest first.</summary>
    public ImmutableArray<(string Kind, double Share)> Weigh(Sense sense)
    {
        var scores = new double[kinds.Length];
        foreach (var feature in Features(sense))
        {
            var own = logs.GetValueOrDefault(feature) ?? unseen;
            for (var kind = 0; kind < scores.Length; kind++)
            {
                scores[kind] += own[kind];
            }
        }

        var most = scores.Max();
        var total = scores.Sum(score => Math.Exp(score - most));
        return [.. kinds.Select((kind, at) => (kind, Math.Exp(scores[at] - most) / total)).OrderByDescending(static pair => pair.Item2)];
    }

    /// <summary>What the kind was told by, the most telling first.</summary>
    public IEnumerable<string> Telling(string kind, Sense sense)
    {
        var at = kinds.IndexOf(kind);
        return Features(sense).Where(logs.ContainsKey).OrderByDescending(feature => logs[feature][at] - logs[feature].Average());
    }

    private static string[] Concepts(AskPhrase phrase) => phrase.Concepts.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<(string Kind, string Concept)> Idle(PhraseBook book)
    {
        foreach (var same in book.All.GroupBy(static phrase => phrase.Kind + '\n' + string.Join(' ', phrase.Set.Select(static member => member.Key + "=" + member.Value).Order(StringComparer.Ordinal)), StringComparer.Ordinal))
        {
            var keys = same.Select(static phrase => phrase.Concepts).ToHashSet(StringComparer.Ordinal);
            foreach (var phrase in same)
            {
                foreach (var concept in Concepts(phrase))
                {
                    if (keys.Contains(AskPhrase.KeyOf(Concepts(phrase).Where(other => other != concept))) && phrase.Concepts != concept)
                    {
                        yield return (phrase.Kind, concept);
                    }
                }
            }
        }
    }

    // A filter takes a tier as well as any other condition.
    private static IEnumerable<string> Features(AskPhrase phrase) => Concepts(phrase).Concat(phrase.Softs.Order(StringComparer.Ordinal).Select(static soft => "soft:" + soft))
        .Concat(phrase.Gaps.SelectMany(static gap => gap.Name switch
        {
            "filter" => ["said:tier", "said:filter"],
            "type" or "region" or "state" => ["said:filter"],
            "since" or "on" or "within" => ["said:time"],
            var name => ImmutableArray.Create("said:" + name),
        }));

    private IEnumerable<string> Features(Sense sense)
    {
        foreach (var concept in sense.Concepts)
        {
            yield return concept;
        }

        foreach (var soft in sense.Softs)
        {
            yield return "soft:" + soft;
        }

        if (sense.Names.Count > 0)
        {
            yield return sense.Names.Count > 1 ? "said:partners" : "said:partner";
        }

        foreach (var kind in sense.Terms.Select(static said => said.Condition is FilterTerm.OneOf { Trait: Trait.Tier } ? "said:tier" : "said:filter").Distinct())
        {
            yield return kind;
        }

        if (sense.Criteria.Count > 0)
        {
            yield return "said:criterion";
        }

        if (sense.Times.Count > 0)
        {
            yield return "said:time";
        }

        if (sense.Amount is not null)
        {
            yield return "said:amount";
        }

        if (sense.Grouping != Grouping.None)
        {
            yield return "said:group";
        }

        if (sense.UnknownWords.Exists(word => !IsLight(word)))
        {
            yield return NoneOfOurs.Unknown;
        }
    }
}
