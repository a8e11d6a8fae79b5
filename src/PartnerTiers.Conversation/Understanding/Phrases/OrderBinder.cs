using PartnerTiers.Conversation.Understanding.Senses;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Conversation.Understanding.Phrases;

/// <summary>Gives a question the order, the place in it and the limit that a sentence says.</summary>
internal sealed class OrderBinder(QuestionMaker maker, RuleBookVersion rules)
{
    // A route names three.
    private const int MostRouted = 3;

    /// <summary>Puts them into <paramref name="values"/> where the kind takes them, otherwise into <paramref name="left"/>.</summary>
    public void Bind(AskPhrase phrase, Sense sense, Dictionary<string, object> values, List<string> left)
    {
        var takes = phrase.HasFilter && maker.Takes(phrase.Kind, "order");
        if (sense is { IsOrderBare: true, IsOrderCounting: false, Order.Ascending: false, Place: null, Limit: null or <= MostRouted } && maker.Takes(phrase.Kind, "amount") && (phrase.Has("amount") || sense.Concepts.Contains("route")))
        {
            // "The best partner for an €80k deal": whom to bring into a deal is ranked anyway.
            return;
        }

        if (sense.Order is not null && takes)
        {
            values["order"] = sense.Order;
        }
        else if (sense.Order is { Criterion: { } by } && phrase.Has("partners") && values.TryAdd("criterion", by))
        {
            // "Compare Acme and Globex by revenue": it says on what, not in which order.
        }
        else if (sense.Order is not null)
        {
            left.Add(sense.Order.Criterion is { } criterion ? rules.FindCriterion(criterion)?.Name ?? criterion : "order");
        }

        if (sense.Place is { } place && takes && sense.Order is not null && maker.Takes(phrase.Kind, "place"))
        {
            values["place"] = place;
        }
        else if (sense.Place is { } unplaced)
        {
            left.Add("#" + unplaced.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        if (sense.Limit is { } limit && takes)
        {
            values["limit"] = limit;
        }
        else if (sense.Limit is { } number && !(number == 1 && phrase.Has("partners")))
        {
            left.Add(number.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
    }
}
