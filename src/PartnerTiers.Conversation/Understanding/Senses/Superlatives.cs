using PartnerTiers.Conversation.Questions.Filters;
using PartnerTiers.Conversation.Questions.Count;
using PartnerTiers.Conversation.Understanding.Lexicons;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Conversation.Understanding.Senses;

/// <summary>Where somebody stands among all: "the top tier", "second best", "oldest".</summary>
internal static class Superlatives
{
    /// <summary>"Top tier", "lowest level": that tier itself, unless the tier of somebody is spoken of.</summary>
    public static List<Span> TiersAtTheEnds(RuleBookVersion rules, List<Span> spans)
    {
        if (spans.Exists(static span => span.Meaning is Meaning.Names or Meaning.Pronoun))
        {
            return spans;
        }

        for (var at = 0; at + 1 < spans.Count; at++)
        {
            if (spans[at].Meaning is Meaning.Superlative { Place: null } end && spans[at + 1].Meaning is Meaning.Dimension { Grouping: Grouping.Tier } && (at == 0 || spans[at - 1].Meaning is not Meaning.By))
            {
                var tier = end.Ascending ? rules.Tiers[0] : rules.Tiers[^1];
                spans[at] = new Span(spans[at].From, spans[at + 1].To, new Meaning.Term(new FilterTerm.OneOf(Trait.Tier, [tier.Id])), spans[at].Cost + spans[at + 1].Cost, "a tier at the end");
                spans.RemoveAt(at + 1);
            }
        }

        return spans;
    }

    /// <summary>"Second best", "zweitgrößte": one place of an order. The first place is what the superlative says anyway.</summary>
    public static void ReadPlace(List<Span> spans, bool[] used, Sense sense, int at, int? place)
    {
        if (place is null && at > 0 && !used[at - 1] && spans[at - 1].Meaning is Meaning.Ordinal { Place: > 1 } before)
        {
            used[at - 1] = true;
            place = before.Place;
        }

        sense.Place = place ?? sense.Place;
    }

    /// <summary>"Our three newest partners", "the oldest reseller": by the day of joining.</summary>
    public static void ReadJoining(List<Span> spans, bool[] used, Sense sense, bool isOfOne)
    {
        for (var at = 0; at < spans.Count && sense.Order is null; at++)
        {
            if (used[at] || spans[at].Meaning is not Meaning.ByJoining joining)
            {
                continue;
            }

            used[at] = true;
            ReadPlace(spans, used, sense, at, joining.Place);
            foreach (var beside in new[] { at + 1, at - 1 })
            {
                if (beside >= 0 && beside < spans.Count && !used[beside] && sense.Limit is null
                    && spans[beside].Meaning is Meaning.Number { Quantity: { IsMoney: false, IsShare: false, OrMore: false, Value: >= 1 and <= 1000 } count } && decimal.IsInteger(count.Value))
                {
                    used[beside] = true;
                    sense.Limit = (int)count.Value;
                }
            }

            sense.Order = new Order(null, joining.EarliestFirst, OrderDate.Joined);
            sense.Limit ??= isOfOne && sense.Place is null ? 1 : null;
        }
    }

    /// <summary>"Sorted by name", "from A to Z".</summary>
    public static void ReadByName(List<Span> spans, bool[] used, Sense sense)
    {
        var at = spans.FindIndex(static span => span.Meaning is Meaning.ByName);
        if (at >= 0 && !used[at] && sense.Order is null)
        {
            used[at] = true;
            sense.Order = new Order(null, Ascending: true);
        }
    }
}
