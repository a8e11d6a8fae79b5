using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions.Wording;

namespace PartnerTiers.Conversation.Questions.Replies;

/// <summary>A question that names a tier or criterion which the rule book doesn't have: a button older than the rules.</summary>
internal static class Outdated
{
    public static Answer Compose(Speech speech)
    {
        var text = speech.Say("outdated");
        return new Answer("not-understood", speech.Language, text, Suggestions.Buttons(speech, 3) is { } buttons ? [new Paragraph(text), buttons] : [new Paragraph(text)]);
    }
}
