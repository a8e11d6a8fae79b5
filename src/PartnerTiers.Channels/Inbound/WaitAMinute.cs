using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Words;

namespace PartnerTiers.Channels.Inbound;

/// <summary>The one sentence for who asks too much at once.</summary>
internal static class WaitAMinute
{
    /// <summary>In the person's language by the platform.</summary>
    public static Answer Compose(string? languageHint)
    {
        var language = Languages.Find(languageHint) ?? Languages.Default;
        var text = Phrase.Of(language.Text("channel.waitAMinute"));
        return new Answer("wait", language, text, [new Paragraph(text)]);
    }
}
