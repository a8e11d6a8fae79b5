using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Measures;
using PartnerTiers.Programme.Standings;

namespace PartnerTiers.Conversation.Questions.Receipt;

/// <summary>The facts of a receipt, a line each.</summary>
internal static class FactLines
{
    public static int Counted(CriterionResult result) => result.Parts.Sum(part => part.Receipt.Counted.Length);

    public static int Excluded(CriterionResult result) => result.Parts.Sum(part => part.Receipt.Excluded.Length);

    /// <summary>The criterion's value; of alternatives one figure a part.</summary>
    public static Phrase Total(Speech speech, CriterionResult result) =>
        Phrase.Join(" / ", result.Parts.Select(part => part.Value is { } value ? Shown.Exact(part.Unit, value, speech.View.ReviewRules.Currency) : speech.Say("no-data")));

    /// <summary>Those that counted, then those that did not, in the order of their day.</summary>
    public static List<ReceiptLine> Of(Speech speech, PartnerFacts partner, CriterionResult result, bool excludedOnly)
    {
        List<ReceiptLine> lines = [];
        if (!excludedOnly)
        {
            lines.AddRange(result.Parts.SelectMany(part => part.Receipt.Counted.Select(fact => Counted(speech, partner, part, fact))));
        }

        lines.AddRange(result.Parts.SelectMany(part => part.Receipt.Excluded.Select(fact => Excluded(speech, partner, part, fact))));
        return lines;
    }

    private static ReceiptLine Counted(Speech speech, PartnerFacts partner, PartResult part, CountedFact fact)
    {
        List<Phrase> notes = [.. Day(fact.On)];
        if (fact.Kind is "certification" or "feedback" && Second(partner, fact.Kind, fact.Id, fact.About) is { } second)
        {
            notes.Add(second);
        }

        notes.AddRange(fact.Roles.Select((role, at) => speech.Say(at == 0 ? "receipt.role" : "receipt.role.also", ("role", speech.Has($"role.{role}") ? speech.Say($"role.{role}") : Phrase.OfOthers(role)))));
        if (fact.Amount is { } amount && fact.Currency is { } currency && (fact.Rate is not null || fact.Share is not null || fact.Weight is not null))
        {
            var money = Phrase.Of(new Value.Money(amount, currency));
            notes.Add(fact.Rate is { } rate ? speech.Say("receipt.rate", ("amount", money), ("rate", Phrase.Of(new Value.Number(rate)))) : money);
        }

        if (fact.Share is { } share && share != 1m)
        {
            notes.Add(speech.Say("receipt.share", ("share", Phrase.Of(new Value.Share(share)))));
        }

        if (fact.Weight is { } weight && weight != 1m)
        {
            notes.Add(speech.Say("receipt.weight", ("weight", Phrase.Of(new Value.Share(weight)))));
        }

        if (fact.ExpiresOn is { } last)
        {
            notes.Add(speech.Say("receipt.until", ("day", last)));
        }

        return new ReceiptLine(What(speech, partner, fact.Kind, fact.Id, fact.About), Value(speech, part, fact), Phrase.Join(" · ", notes), Counted: true);
    }

    private static ReceiptLine Excluded(Speech speech, PartnerFacts partner, PartResult part, ExcludedFact fact)
    {
        var reason = fact.Reason == ExclusionReason.OutsideWindow && part.Receipt.From is { } from && fact.On < from
            ? speech.Say("reason.before-window", ("day", from))
            : speech.SayFirst([$"reason.{fact.Reason}"], ("day", part.Receipt.To), ("least", part.Part.Measure.MinAmount is { } least ? Phrase.Of(new Value.Money(least, speech.View.ReviewRules.Currency)) : Phrase.Empty));
        List<Phrase> notes = [reason, .. Day(fact.On)];
        if (fact.Amount is { } amount && fact.Currency is { } currency)
        {
            notes.Add(Phrase.Of(new Value.Money(amount, currency)));
        }

        if (fact.Kind is "certification" && Second(partner, fact.Kind, fact.Id, fact.About) is { } second)
        {
            notes.Add(second);
        }

        return new ReceiptLine(What(speech, partner, fact.Kind, fact.Id, fact.About), null, Phrase.Join(" · ", notes), Counted: false);
    }

    // People and pieces count one each; saying so on every line is noise.
    private static Phrase? Value(Speech speech, PartResult part, CountedFact fact) => part.Unit is Unit.Money or Unit.Score or Unit.Points or Unit.Number or Unit.Months
        ? Shown.Exact(part.Unit, fact.Value, speech.View.ReviewRules.Currency)
        : null;

    private static Phrase What(Speech speech, PartnerFacts partner, string kind, string id, string? about) => kind switch
    {
        "deal" => Deal(partner, id) is { } deal && deal.Name is { Length: > 0 } name ? Phrase.OfOthers(name) : Phrase.OfOthers(about ?? id),
        "certification" => Phrase.OfOthers(about ?? id),
        "feedback" => about is { Length: > 0 } customer ? Phrase.OfOthers(customer) : speech.Say("receipt.answer"),
        "tenure" => speech.Say("receipt.joined"),
        _ => id.Length > 0 ? Phrase.OfOthers(id) : Phrase.OfOthers(about ?? kind),
    };

    private static Phrase? Second(PartnerFacts partner, string kind, string id, string? about) =>
        kind == "certification" ? (about is null ? null : Phrase.OfOthers(id))
        : Deal(partner, id)?.Name is { Length: > 0 } name ? Phrase.OfOthers(name)
        : null;

    private static Deal? Deal(PartnerFacts partner, string id) => partner.Deals.FirstOrDefault(deal => deal.Id == id);

    private static IEnumerable<Phrase> Day(NodaTime.LocalDate? on) => on is { } day ? [Phrase.Of(new Value.Day(day))] : [];
}
