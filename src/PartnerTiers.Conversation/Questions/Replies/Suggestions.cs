using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions.Wording;

namespace PartnerTiers.Conversation.Questions.Replies;

/// <summary>Questions that work for whoever asks, made by the catalogue's kinds from what may be seen.</summary>
internal static class Suggestions
{
    /// <summary>One a kind, in the catalogue's order.</summary>
    public static IReadOnlyList<Question> All(Speech speech) => [.. QuestionCatalogue.All.Select(kind => kind.Example(speech.Turn)).OfType<Question>()];

    /// <summary>The first few as buttons; null where nothing works.</summary>
    public static Actions? Buttons(Speech speech, int most)
    {
        // Not two about much the same: scorecard, find and near are what people ask most, and short enough for a phone.
        var chosen = All(speech).OrderBy(example => Order(QuestionCatalogue.KindOf(example).Id)).Take(most).ToList();
        return chosen.Count == 0 ? null : new Actions([.. chosen.Select(speech.Button)]);
    }

    private static int Order(string kind) => kind switch { "scorecard" => 0, "find" => 1, "near" => 2, "need" => 3, _ => 4 };
}
