using NodaTime;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions.Scorecard;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Programme.Facts;

namespace PartnerTiers.Conversation.Questions.Aging;

/// <summary>Something that ages out.</summary>
/// <param name="Partner">Whose.</param>
/// <param name="Day">The last day on which it counts; of money the first on which it no longer does.</param>
/// <param name="Id">The credential, the title, or of money the criterion's id.</param>
/// <param name="Person">Who holds the certificate.</param>
/// <param name="Amount">Of money: how much, in the programme's currency.</param>
internal sealed record AgingLine(PartnerFacts Partner, LocalDate Day, string Id, string? Person, decimal? Amount)
{
    /// <summary>What ages out up to a day, the earliest first; a certificate once, however many criteria it counts for.</summary>
    public static IEnumerable<AgingLine> Of(Speech speech, IEnumerable<PartnerFacts> partners, LocalDate from, LocalDate until) => partners
        .SelectMany(partner => speech.View.CalendarOf(partner, until) is var cliff
            ? cliff.Expiring.Select(fact => new AgingLine(partner, fact.LastDay, fact.Id, fact.Person, null)).Distinct().Concat(cliff.Leaving.Select(value => new AgingLine(partner, value.On, value.CriterionId, null, value.Value)))
            : [])
        .Where(line => line.Day >= from)
        .OrderBy(static line => line.Day);

    public Item Show(Speech speech, bool withPartner) => new(
        Amount is { } amount ? speech.Say("aging-out.leaves", ("amount", Phrase.Of(new Value.Money(amount, speech.View.ReviewRules.Currency), ValueStyle.Brief)), ("name", Phrase.OfOthers(speech.View.ReviewRules.FindCriterion(Id)?.Name ?? Id)))
        : Person is { Length: > 0 } person ? speech.Say("aging.certificate", ("person", Phrase.OfOthers(person)), ("credential", Phrase.OfOthers(Id)))
        : speech.Say("aging.evidence", ("title", Phrase.OfOthers(Id))),
        Phrase.Of(new Value.Day(Day)),
        withPartner ? PartnerWords.Name(Partner) : null,
        withPartner ? speech.Button(new ScorecardQuestion(Partner.Partner.Id)) : null);
}
