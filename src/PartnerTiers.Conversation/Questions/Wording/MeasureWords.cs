using PartnerTiers.Conversation.Answers;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Conversation.Questions.Wording;

/// <summary>Measures, their windows and their filters in words.</summary>
internal static class MeasureWords
{
    /// <summary>"revenue", "certified people"; an imported figure by its own name.</summary>
    public static Phrase Noun(Speech speech, MeasureRules measure) =>
        measure.Metric is { } metric ? Phrase.OfOthers(metric)
        : speech.Has($"measure.{measure.Measure}") ? speech.Say($"measure.{measure.Measure}")
        : Phrase.OfOthers(measure.Measure);

    /// <summary>What counts, as a plain sentence made from the parts, for criteria without a sentence of their own.</summary>
    public static Phrase Sentence(Speech speech, Criterion criterion)
    {
        if (criterion.OnlyPart is { } only)
        {
            return Speech.Sentence(Part(speech, only.Measure));
        }

        var ways = criterion.Groups.Select(group => speech.And(group.Select(part => Part(speech, part.Measure))));
        return Speech.Sentence(speech.Say("says.any", ("ways", speech.Or(ways))));
    }

    private static Phrase Part(Speech speech, MeasureRules measure)
    {
        var span = TakesWindow(measure.Measure) ? Span(speech, measure.Window ?? new Window.Quarters()) : null;
        var key = speech.Has($"says.{measure.Measure}") ? $"says.{measure.Measure}" : "says.other";
        List<Phrase> words =
        [
            speech.SayFirst([key], ("name", Noun(speech, measure)), ("responses", new Value.Number(measure.MinResponses)), ("kinds", Kinds(speech, measure)), ("roles", Roles(speech, measure))),
        ];
        if (measure.MinAmount is { } least)
        {
            words.Add(speech.Say("says.min-amount", ("amount", new Value.Money(least, speech.View.Rules.Currency))));
        }

        if (measure.NewCustomers)
        {
            words.Add(speech.Say("says.new-customers"));
        }

        if (!measure.Credentials.IsEmpty)
        {
            words.Add(speech.Say("says.credentials", ("credentials", speech.Or(measure.Credentials.Select(Phrase.OfOthers)))));
        }

        if (span is not null)
        {
            words.Add(span);
        }

        words.AddRange(measure.Weights.OrderBy(pair => pair.Key).Select(pair => speech.Say("says.weight", ("role", speech.Say($"role.{pair.Key}")), ("weight", Phrase.Of(new Value.Share(pair.Value))))));
        if (!measure.Items.IsEmpty)
        {
            words.Add(speech.Say("says.items", ("items", speech.And(measure.Items.Select(item => Item(speech, item))))));
        }

        return Phrase.Join(", ", words);
    }

    private static Phrase Item(Speech speech, PointItem item)
    {
        var noun = Noun(speech, item.Measure);
        var words = item.Per == 1m
            ? speech.Say("points.item", ("n", new Value.Number(item.Rate)), ("name", noun))
            : speech.Say("points.item.per", ("n", new Value.Number(item.Rate)), ("per", new Value.Number(item.Per)), ("name", noun));
        return item.Cap is { } cap ? words.Then(speech.Say("points.cap", ("cap", new Value.Number(cap)))) : words;
    }

    private static bool TakesWindow(string measure) => measure is not ("deal_hygiene" or "certified_people" or "metric" or "tenure_months" or "points");

    private static Phrase Span(Speech speech, Window window) => window switch
    {
        Window.Months months => speech.Say("window.months", ("n", months.Count)),
        Window.Days days => speech.Say("window.days", ("n", days.Count)),
        Window.FiscalYear => speech.Say("window.fiscal-year"),
        Window.LastFiscalYear => speech.Say("window.last-fiscal-year"),
        Window.Today => speech.Say("window.today"),
        Window.AllTime => speech.Say("window.all-time"),
        _ => speech.Say("window.quarters", ("n", speech.View.Rules.WindowQuarters)),
    };

    private static Phrase Kinds(Speech speech, MeasureRules measure) => measure.Kinds.IsEmpty
        ? speech.Say("kind.any", ("n", 2))
        : speech.Or(measure.Kinds.Select(kind => speech.Say($"kind.{kind}", ("n", 2))));

    private static Phrase Roles(Speech speech, MeasureRules measure) => measure.Contributions.IsEmpty
        ? speech.Say("role.any")
        : speech.Or(measure.Contributions.Select(role => speech.Say($"role.{role}")));
}
