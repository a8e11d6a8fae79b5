using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Words;

namespace PartnerTiers.Conversation.Questions.Replies;

/// <summary>The one sentence of every refusal: the same whatever was asked, so that it tells nobody whether the thing exists.</summary>
internal static class Refusal
{
    public static Answer Compose(Language language)
    {
        var text = language.Say("refusal");
        return new Answer("refusal", language, text, [new Paragraph(text)]);
    }
}
