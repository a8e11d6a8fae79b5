using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Measures;
using PartnerTiers.Programme.Measures.DealHygiene;
using PartnerTiers.Programme.Standings;

namespace PartnerTiers.Conversation.Questions.Receipt;

/// <summary>The facts of a receipt, a line each.</summary>
internal static class FactLines
{
    public static int Counted(CriterionResult result) => result.Parts.Sum(part => part.Receipt.Counted.Length);

    public static int Excluded(CriterionResult result) => result.Parts.Sum(part => part.Receipt.Excluded.Length);

    /// <summary>The one kind of fact (<c>deal</c>, <c>certification</c>) that it is about; null where there are several, or none.</summary>
    public static string? OnlyKind(CriterionResult result) =>
        result.Parts.SelectMany(part => part.Receipt.Counted.Select(fact => fact.Kind).Concat(part.Receipt.Excluded.Select(fact => fact.Kind))).Distinct().ToList() is [var only] ? only : null;

    /// <summary>The criterion's value; of alternatives one figure a part.</summary>
    public static Phrase Total(Speech speech, CriterionResult result) =>
        Phrase.Join(" / ", result.Parts.Select(part => part.Value is { } value ? Shown.Exact(part.Unit, value, speech.View.ReviewRules.Currency) : speech.Say("no-data")));

    /// <summary>Those that counted, in the order of their day; then those that did not: first what somebody can put right in the CRM, then the latest.</summary>
    public static List<ReceiptLine> Of(Speech speech, PartnerFacts partner, CriterionResult result, bool excludedOnly)
    {
        List<ReceiptLine> lines = [];
        if (!excludedOnly)
        {
            lines.AddRange(result.Parts.SelectMany(part => part.Receipt.Counted
                .OrderBy(fact => IsHygiene(part) ? fact.Value : 0m) // What is to be put in order comes first.
                .Select(fact => Of(speech, result, part, Counted(speech, partner, part, fact)))));
        }

        lines.AddRange(result.Parts.SelectMany(part => part.Receipt.Excluded
            .OrderBy(fact => fact.Reason is not (ExclusionReason.NoRate or ExclusionReason.NoAmount or ExclusionReason.NoDate))
            .ThenByDescending(fact => fact.On)
            .Select(fact => Of(speech, result, part, Excluded(speech, partner, part, fact, isOnlyPart: result.Parts.Length == 1)))));
        return lines;
    }

    // Of alternatives a line says for which part it stands.
    private static ReceiptLine Of(Speech speech, CriterionResult result, PartResult part, ReceiptLine line) => result.Criterion.IsAnyOf
        ? line with { Note = Phrase.Join(" · ", [MeasureWords.Noun(speech, part.Part.Measure), line.Note]) }
        : line;

    private static ReceiptLine Counted(Speech speech, PartnerFacts partner, PartResult part, CountedFact fact)
    {
        List<Phrase> notes = [.. Day(fact.On), .. Besides(partner, fact.Kind, fact.Id, fact.About)];
        if (IsHygiene(part))
        {
            notes.AddRange(Order(speech, partner, fact.Id));
        }
        else
        {
            notes.AddRange(fact.Roles.Select((role, at) => speech.Say(at == 0 ? "receipt.role" : "receipt.role.also", ("role", speech.Has($"role.{role}") ? speech.Say($"role.{role}") : Phrase.OfOthers(role)))));
            notes.AddRange(Arithmetic(speech, fact));
        }

        if (part.Unit == Unit.People && fact.Value == 0m)
        {
            notes.Add(speech.Say("receipt.again"));
        }

        if (fact.ExpiresOn is { } last)
        {
            notes.Add(speech.Say("receipt.until", ("day", last)));
        }

        return new ReceiptLine(What(speech, partner, fact.Kind, fact.Id, fact.About), Value(speech, part, fact), Phrase.Join(" · ", notes), Counted: true);
    }

    private static ReceiptLine Excluded(Speech speech, PartnerFacts partner, PartResult part, ExcludedFact fact, bool isOnlyPart)
    {
        List<Phrase> notes = [.. Day(fact.On), Reason(speech, partner, part, fact, isOnlyPart), .. Besides(partner, fact.Kind, fact.Id, fact.About)];
        if (fact.Amount is { } amount && fact.Currency is { } currency)
        {
            notes.Add(Phrase.Of(new Value.Money(amount, currency)));
        }

        return new ReceiptLine(What(speech, partner, fact.Kind, fact.Id, fact.About), null, Phrase.Join(" · ", notes), Counted: false);
    }

    // Only where the amount differs from what it added is there anything to work out.
    private static IEnumerable<Phrase> Arithmetic(Speech speech, CountedFact fact)
    {
        var (share, weight) = (fact.Share ?? 1m, fact.Weight ?? 1m);
        if (fact is { Amount: { } amount, Currency: { } currency } && (fact.Rate is not null || share != 1m || weight != 1m))
        {
            var money = Phrase.Of(new Value.Money(amount, currency));
            yield return fact.Rate is { } rate ? speech.Say("receipt.rate", ("amount", money), ("rate", Phrase.Of(new Value.Number(rate)))) : money;
        }

        if (share != 1m)
        {
            yield return speech.Say("receipt.share", ("share", Phrase.Of(new Value.Share(share))));
        }

        if (weight != 1m)
        {
            yield return speech.Say("receipt.weight", ("weight", Phrase.Of(new Value.Share(weight))));
        }
    }

    private static bool IsHygiene(PartResult part) => part.Part.Measure.Measure == "deal_hygiene";

    private static IEnumerable<Phrase> Order(Speech speech, PartnerFacts partner, string dealId)
    {
        var faults = OpenDeals.OutOfOrder(partner, speech.View.Today).FirstOrDefault(entry => entry.Deal.Id == dealId).Faults;
        return faults == HygieneFault.None
            ? [speech.Say("receipt.in-order")]
            : Enum.GetValues<HygieneFault>().Where(fault => fault != HygieneFault.None && faults.HasFlag(fault)).Select(fault => speech.Say($"fault.{fault}"));
    }

    private static Phrase Reason(Speech speech, PartnerFacts partner, PartResult part, ExcludedFact fact, bool isOnlyPart)
    {
        if (fact.Reason == ExclusionReason.OutsideWindow && part.Receipt.From is { } from && fact.On < from)
        {
            // The window of a criterion with one part stands above its list.
            return isOnlyPart ? speech.Say("reason.before-window") : speech.Say("reason.before-day", ("day", from));
        }

        if (fact.Reason == ExclusionReason.Expired && LastDay(partner, fact) is { } last)
        {
            return speech.Say(last < speech.View.Today ? "reason.Expired" : "reason.expires", ("day", last));
        }

        var least = part.Part.Measure.MinAmount is { } amount ? Phrase.Of(new Value.Money(amount, speech.View.ReviewRules.Currency)) : Phrase.Empty;
        return speech.SayFirst([$"reason.{fact.Reason}"], ("day", speech.View.ReviewDay), ("least", least));
    }

    private static NodaTime.LocalDate? LastDay(PartnerFacts partner, ExcludedFact fact) => fact.Kind == "certification"
        ? partner.Certifications.FirstOrDefault(item => item.Credential == fact.Id && item.Person == fact.About && item.EarnedOn == fact.On)?.ExpiresOn
        : partner.Evidence.FirstOrDefault(item => item.Title == fact.Id && item.On == fact.On)?.ExpiresOn;

    // People and pieces count one each; saying so on every line is noise.
    private static Phrase? Value(Speech speech, PartResult part, CountedFact fact) => part.Unit is Unit.Money or Unit.Score or Unit.Points or Unit.Number or Unit.Months
        ? Shown.Exact(part.Unit, fact.Value, speech.View.ReviewRules.Currency)
        : null;

    private static Phrase What(Speech speech, PartnerFacts partner, string kind, string id, string? about) => kind switch
    {
        "deal" => Phrase.OfOthers(Deal(partner, id)?.Name is { Length: > 0 } name ? name : about ?? id),
        "certification" => Phrase.OfOthers(about ?? id),
        "feedback" when about is { Length: > 0 } => Phrase.OfOthers(about),
        "feedback" => speech.Say(id.Split(' ')[0] switch { "renewal" => "receipt.renewal", "escalation" => "receipt.escalation", _ => "receipt.answer" }),
        "tenure" => speech.Say("receipt.joined"),
        _ => Phrase.OfOthers(id.Length > 0 ? id : about ?? kind),
    };

    // A certificate is told by its holder, so its credential stands beside.
    private static IEnumerable<Phrase> Besides(PartnerFacts partner, string kind, string id, string? about) =>
        kind == "certification" && about is not null ? [Phrase.OfOthers(id)]
        : kind == "feedback" && id.Split(' ') is [_, var deal] && Deal(partner, deal)?.Name is { Length: > 0 } name ? [Phrase.OfOthers(name)]
        : [];

    private static Deal? Deal(PartnerFacts partner, string id) => partner.Deals.FirstOrDefault(deal => deal.Id == id);

    private static IEnumerable<Phrase> Day(NodaTime.LocalDate? on) => on is { } day ? [Phrase.Of(new Value.Day(day))] : [];
}
