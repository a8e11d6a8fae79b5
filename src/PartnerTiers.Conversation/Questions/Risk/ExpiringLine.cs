using NodaTime;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions.Scorecard;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Standings;

namespace PartnerTiers.Conversation.Questions.Risk;

/// <summary>A certificate or piece of evidence that expires before the review; once, however many criteria it counts for.</summary>
internal sealed record ExpiringLine(PartnerFacts Partner, string Id, string? Person, LocalDate LastDay)
{
    /// <summary>The earliest first.</summary>
    public static IEnumerable<ExpiringLine> Of(Speech speech, IEnumerable<PartnerFacts> partners) => partners
        .SelectMany(partner => speech.View.CliffOf(partner).Expiring.Select((ExpiringFact item) => new ExpiringLine(partner, item.Id, item.Person, item.LastDay)))
        .Distinct()
        .OrderBy(line => line.LastDay);

    public Item Show(Speech speech) => new(
        Person is { Length: > 0 } person
            ? speech.Say("aging.certificate", ("person", Phrase.OfOthers(person)), ("credential", Phrase.OfOthers(Id)))
            : speech.Say("aging.evidence", ("title", Phrase.OfOthers(Id))),
        Speech.Day(LastDay),
        PartnerWords.Name(Partner),
        speech.Button(new ScorecardQuestion(Partner.Partner.Id)));
}
