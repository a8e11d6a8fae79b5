using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Numerics;

namespace PartnerTiers.Conversation.Understanding.Phrases;

/// <summary>Finds phrases for a sentence that says more than they do, where that changes nothing for their kind: "who could drop a tier at the next review".</summary>
internal sealed class SpareConcepts(PhraseBook book)
{
    /// <summary>What each concept left aside costs: a phrase that has it is likelier.</summary>
    public const double Cost = 0.12;

    // More such words in one sentence and it says something else.
    private const int Most = 4;

    private readonly FrozenSet<string> any = book.Besides.Values.SelectMany(static set => set).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The phrases, as <see cref="ConceptPhrases.Alike"/>, with how many concepts each leaves aside.</summary>
    public IEnumerable<(ImmutableArray<ImmutableArray<AskPhrase>> Phrases, int Aside)> With(IReadOnlyCollection<string> concepts)
    {
        string[] spare = [.. concepts.Where(any.Contains)];
        if (spare.Length is 0 or > Most)
        {
            yield break;
        }

        for (var choice = 1; choice < 1 << spare.Length; choice++)
        {
            // "Next quarter" says nothing of the partner called Next: something must be left.
            if (BitOperations.PopCount((uint)choice) == concepts.Count)
            {
                continue;
            }

            string[] aside = [.. spare.Where((_, at) => (choice & (1 << at)) != 0)];
            var found = book.With(concepts, concept => Array.IndexOf(aside, concept) >= 0);
            ImmutableArray<ImmutableArray<AskPhrase>> mine = [.. found.Where(alike => Array.TrueForAll(aside, book.Besides[alike[0].Kind].Contains))];
            if (!mine.IsEmpty)
            {
                yield return (mine, aside.Length);
            }
        }
    }
}
