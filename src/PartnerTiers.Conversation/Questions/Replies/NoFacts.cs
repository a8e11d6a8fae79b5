using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Words;

namespace PartnerTiers.Conversation.Questions.Replies;

/// <summary>Before the first good sync nothing is known, and "none found" would be untrue.</summary>
internal static class NoFacts
{
    public static Answer Compose(Language language)
    {
        var text = language.Say("no-facts");
        return new Answer("no-facts", language, text, [new Paragraph(text)]);
    }
}
