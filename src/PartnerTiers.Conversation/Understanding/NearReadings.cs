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
            foreach (var phrase in grammar.Book.All)
            {
                var wanted = phrase.Concepts.Length == 0 ? [] : phrase.Concepts.Split(' ');
                var shared = wanted.Count(sense.Concepts.Contains);
                var apart = wanted.Length - shared + sense.Concepts.Count - shared;
                if (apart > 2 || (shared == 0 && sense.Names.Count + sense.Terms.Count + sense.Criteria.Count == 0))
                {
                    continue;
                }

                // Small talk and help are not what somebody meant who named a partner or a tier.
                if (binder.Bind(phrase, sense, inMind) is { NeedsPartner: false } bound && (phrase.Gaps.Length > 0 || shared > 0))
                {
                    var doubt = bound.Cost - (3 * sense.UnknownWords.Count) + apart + (bound.Left.Length * 0.8);
                    if (doubt <= TooFar)
                    {
                        yield return bound with { Cost = doubt, Left = [.. bound.Left, .. binder.Typed(sense, sense.Concepts.Except(wanted))] };
                    }
                }
            }
        }
    }
}
