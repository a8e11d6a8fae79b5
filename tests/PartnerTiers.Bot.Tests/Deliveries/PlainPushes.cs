using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Pushes;
using PartnerTiers.Conversation.Words;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Outbox;

namespace PartnerTiers.Bot.Tests.Deliveries;

/// <summary>Says the payload of a push, and nothing where it is empty.</summary>
internal sealed class PlainPushes : IPushDesk
{
    public Answer? Compose(Push push, Admission admission, string? languageHint)
    {
        if (push.Payload.Length == 0)
        {
            return null;
        }

        var text = Phrase.Of(push.Payload);
        return push.Payload == "broken" ? throw new InvalidOperationException("a bug") : new Answer("plain", Languages.Default, text, [new Paragraph(text)]) { For = new Admitted(admission.Audience, null) };
    }
}
