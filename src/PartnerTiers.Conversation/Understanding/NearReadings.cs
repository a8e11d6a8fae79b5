using System.Collections.Immutable;
using PartnerTiers.Conversation.Understanding.Phrases;
using PartnerTiers.Conversation.Understanding.Senses;

namespace PartnerTiers.Conversation.Understanding;

/// <summary>Readings that leave something over or want something more: for offering, never for answering.</summary>
internal sealed class NearReadings(Grammar grammar)
{
    private const double TooFar = 3.2;
    private const int Senses = 6;

    public IEnumerable<Bound> Find(IEnumerable<Sense> senses, PhraseBinder binder, string? inMind)
    {
        foreach (var sense in senses.Take(Senses))
        {
            var found = new List<Bound>();
            foreach (var phrases in grammar.Book.ByConcepts)
            {
                var shared = 0;
                foreach (var concept in phrases.Concepts)
                {
                    shared += sense.Concepts.Contains(concept) ? 1 : 0;
                }

                var apart = phrases.Concepts.Length - shared + sense.Concepts.Count - shared;
                if (apart <= 2 && (shared > 0 || sense.Names.Count + sense.Terms.Count + sense.Criteria.Count > 0))
                {
                    AddNear(phrases, sense, shared, apart, binder, inMind, found);
                }
            }

            foreach (var bound in found.OrderBy(static bound => bound.Phrase.Place))
            {
                yield return bound;
            }
        }
    }

    // What is left over may be words that say little anywhere, or concepts that this kind says as well without.
    private bool SaysLittle(ImmutableArray<string> left, AskPhrase phrase, Sense sense, PhraseBinder binder)
    {
        // A name beside a tier may be anything: "move Acme to Select".
        var isTold = phrase.Concepts.Length > 0 || phrase.HasFilter;
        var idle = binder.Typed(sense, sense.Concepts.Where(concept => grammar.Weigher.IsIdle(phrase.Kind, concept))).ToList();
        return !sense.Spans.Any(static span => span.Meaning is Lexicons.Meaning.NoAnswer) && left.All(text => idle.Contains(text) || (IsLight(text) && !sense.Concepts.Contains("loose:" + text)));

        bool IsLight(string text) => grammar.Weigher.IsLight(text) || (isTold && grammar.Book.IsLight(phrase.Kind, text));
    }

    private void AddNear(ConceptPhrases phrases, Sense sense, int shared, int apart, PhraseBinder binder, string? inMind, List<Bound> found)
    {
        // What it may cost at most, should nothing more be left over than is anyway; of a long sentence that rules out nearly all.
        var most = TooFar + (3 * sense.UnknownWords.Count) - apart - (sense.Leftovers.Count * 0.8);
        foreach (var alike in phrases.Alike)
        {
            // Small talk and help are not what somebody meant who named a partner or a tier.
            if ((alike[0].Gaps.Length > 0 || shared > 0) && binder.Bind(alike, sense, inMind, whole: false, most) is { NeedsPartner: false } bound)
            {
                var doubt = bound.Cost - (3 * sense.UnknownWords.Count) + apart + (bound.Left.Length * 0.8);
                if (doubt <= TooFar)
                {
                    ImmutableArray<string> left = [.. bound.Left, .. binder.Typed(sense, sense.Concepts.Except(phrases.Concepts))];
                    found.Add(bound with { Cost = doubt, Left = left, NearTo = sense, LeavesLittle = shared == phrases.Concepts.Length && SaysLittle(left, bound.Phrase, sense, binder) });
                }
            }
        }
    }
}
