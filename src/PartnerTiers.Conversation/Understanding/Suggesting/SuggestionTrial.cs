using PartnerTiers.Conversation.Questions;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Conversation.Understanding.Suggesting;

/// <summary>A harmless sentence, to try whether a language model is of use.</summary>
public static class SuggestionTrial
{
    private const string Sentence = "how many more sleeps until the quarter is over";

    /// <summary>What to send.</summary>
    public static SuggestionRequest Request(RuleBookVersion rules) => new SuggestionGuide(new Grammar(QuestionCatalogue.All)).For(rules, Sentence);

    /// <summary>Whether the reply has the right form: a question, or none. Which one is no matter here.</summary>
    public static bool IsUsable(string reply) => SuggestedReadings.TryParse(reply, out _);
}
