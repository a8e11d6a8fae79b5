using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Programme.Measures;
using PartnerTiers.Programme.Standings;

namespace PartnerTiers.Conversation.Questions.Filters;

/// <summary>A filter in words, so that everyone sees what was understood: "Elite partners · EMEA".</summary>
internal static class FilterWords
{
    /// <summary>The pieces, the noun first.</summary>
    public static IReadOnlyList<Phrase> Pieces(Speech speech, Filter filter)
    {
        var pieces = Pieces(speech, filter, 2, inSentence: false);
        return [Speech.Capital(pieces[0]), .. pieces.Skip(1)];
    }

    /// <summary>The filter inside a sentence: "Elite partners in EMEA".</summary>
    public static Phrase InSentence(Speech speech, Filter filter, int number = 2) => Phrase.Join(" ", Pieces(speech, filter, number, inSentence: true));

    private static List<Phrase> Pieces(Speech speech, Filter filter, int number, bool inSentence)
    {
        // The first term on tiers and the first on types make the noun; all others stand beside it.
        var tiers = filter.Terms.OfType<FilterTerm.OneOf>().FirstOrDefault(term => term is { Trait: Trait.Tier, Not: false });
        var types = filter.Terms.OfType<FilterTerm.OneOf>().FirstOrDefault(term => term is { Trait: Trait.Type, Not: false });
        var noun = types is null ? speech.Say("partners", ("n", number)) : speech.Or(types.Values.Select(type => PartnerWords.Type(speech, type, number)));
        var lead = tiers is null ? noun : speech.Say("filter.lead", ("tiers", JoinTiers(speech, tiers)), ("noun", noun));
        var mine = inSentence ? filter.Terms.FirstOrDefault(IsMine) : null;
        return [mine is null ? lead : speech.Say("filter.my", ("what", lead)), .. filter.Terms.Where(term => term != tiers && term != types && term != mine).Select(term => Term(speech, term, inSentence))];
    }

    /// <summary>The pieces on one line, with the total.</summary>
    public static Phrase Header(IEnumerable<Phrase> pieces, int total) => Phrase.Join(" · ", [.. pieces, Phrase.Of(new Value.Number(total))]);

    /// <summary>The unit that a criterion's values are compared in.</summary>
    public static Unit UnitOf(Speech speech, string criterion) => speech.View.Partners
        .Select(partner => speech.View.TodayOf(partner).Of(criterion))
        .OfType<CriterionResult>()
        .Select(result => (Unit?)result.Unit)
        .FirstOrDefault() ?? Unit.Number;

    /// <summary>A criterion's name.</summary>
    public static Phrase CriterionName(Speech speech, string criterion) => Phrase.OfOthers(speech.View.Rules.FindCriterion(criterion)?.Name ?? criterion);

    private static Phrase JoinTiers(Speech speech, FilterTerm.OneOf term)
    {
        var names = term.Values.Select(value => TierName(speech, value)).ToList();
        return names.Count == 1 ? names[0] : Phrase.Join(speech.Language.Text("filter.tiers.or"), names);
    }

    private static Phrase Term(Speech speech, FilterTerm term, bool inSentence)
    {
        var words = term switch
        {
            FilterTerm.OneOf { Label: { } label } => Phrase.OfOthers(label),
            FilterTerm.OneOf oneOf => OneOf(speech, oneOf, inSentence),
            FilterTerm.HasState state => speech.Say($"state.{state.State}"),
            FilterTerm.Compared compared => Compared(speech, compared),
            FilterTerm.Joined joined => Joined(speech, joined),
            FilterTerm.AnyOf any => speech.Or(any.Terms.Select(one => Term(speech, one, inSentence))),
            _ => Phrase.Empty,
        };
        words = inSentence && term is FilterTerm.OneOf { Trait: Trait.Region or Trait.Country } ? speech.Say("filter.in", ("what", words)) : words;
        return term.Not ? speech.Say("filter.not", ("what", words)) : words;
    }

    private static Phrase OneOf(Speech speech, FilterTerm.OneOf term, bool inSentence)
    {
        var values = speech.Or(term.Values.Select(value => term.Trait switch
        {
            Trait.Tier or Trait.EarnedTier => TierName(speech, value),
            Trait.Country => PartnerWords.Country(speech, value),
            Trait.Type => PartnerWords.Type(speech, value, 2),
            Trait.Partner => speech.View.Find(value) is { } partner ? PartnerWords.Name(partner) : Phrase.OfOthers(value),
            Trait.Manager when string.Equals(value, FilterCheck.Me, StringComparison.OrdinalIgnoreCase) => speech.Say("filter.you"),
            Trait.Manager => PartnerWords.Person(value),
            _ => Phrase.OfOthers(value),
        }));
        return inSentence && speech.Has($"filter.{term.Trait}.in") ? speech.SayFirst([$"filter.{term.Trait}.in"], ("what", values))
            : speech.Has($"filter.{term.Trait}") ? speech.Say($"filter.{term.Trait}", ("what", values)) : values;
    }

    // "This year" goes on: what is to come of it says nothing.
    private static Phrase Joined(Speech speech, FilterTerm.Joined term) => term.From is not { } from ? speech.Say("filter.joined.until", ("day", term.To ?? speech.View.Today))
        : term.To is not { } to || to >= speech.View.Today ? speech.Say("filter.joined.since", ("day", from))
        : speech.Say("filter.joined.in", ("span", SpanWords.Of(speech, from, to)));

    private static bool IsMine(FilterTerm term) => term is FilterTerm.OneOf { Trait: Trait.Manager, Not: false, Values: [var only] } && string.Equals(only, FilterCheck.Me, StringComparison.OrdinalIgnoreCase);

    private static Phrase Compared(Speech speech, FilterTerm.Compared term)
    {
        var unit = UnitOf(speech, term.Criterion);
        var currency = speech.View.Rules.Currency;
        List<(string, Words.Argument)> arguments =
        [
            ("name", CriterionName(speech, term.Criterion)),
            ("value", Shown.Exact(unit, term.Value, currency)),
        ];
        if (term.Comparison == Comparison.Between)
        {
            arguments.Add(("upper", Shown.Exact(unit, term.Upper ?? term.Value, currency)));
        }

        return speech.Say($"compared.{term.Comparison}", [.. arguments]);
    }

    private static Phrase TierName(Speech speech, string id) => Phrase.OfOthers(speech.View.Rules.FindTier(id)?.Name ?? id);
}
