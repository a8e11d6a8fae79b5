using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Programme.Measures;
using PartnerTiers.Programme.Standings;

namespace PartnerTiers.Conversation.Questions.Gaps;

/// <summary>What ages out by itself: certificates and evidence before the review, revenue on the day after it.</summary>
internal static class AgingWords
{
    private const int MostNamed = 3;

    /// <summary>Whole sentences about one criterion; empty where nothing ages out.</summary>
    public static Phrase Of(Speech speech, Cliff cliff, string criterionId) => Speech.Sentences(Expiring(speech, cliff, criterionId), Leaving(speech, cliff, criterionId));

    private static Phrase Expiring(Speech speech, Cliff cliff, string criterionId)
    {
        var items = cliff.Expiring.Where(item => Same(item.CriterionId, criterionId)).ToList();
        return items switch
        {
            [] => Phrase.Empty,
            [var only] => speech.Say("aging.renew.one", ("what", What(speech, only)), ("day", Speech.Day(only.LastDay))),
            _ => speech.Say("aging.renew.some", ("list", speech.Some([.. items.Select(item => speech.Say("aging.item", ("what", What(speech, item)), ("day", Speech.Day(item.LastDay))))], MostNamed))),
        };
    }

    private static Phrase Leaving(Speech speech, Cliff cliff, string criterionId) =>
        cliff.Leaving.FirstOrDefault(item => Same(item.CriterionId, criterionId) && item.Value > 0m) is { } leaving
            ? speech.Say("aging.leaves", ("amount", Shown.Exact(Unit.Money, leaving.Value, speech.View.ReviewRules.Currency)), ("day", Speech.Day(leaving.On)))
            : Phrase.Empty;

    private static Phrase What(Speech speech, ExpiringFact item) => item.Person is { Length: > 0 } person
        ? speech.Say("aging.certificate", ("person", Phrase.OfOthers(person)), ("credential", Phrase.OfOthers(item.Id)))
        : speech.Say("aging.evidence", ("title", Phrase.OfOthers(item.Id)));

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
