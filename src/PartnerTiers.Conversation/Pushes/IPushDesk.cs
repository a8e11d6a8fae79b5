using PartnerTiers.Conversation.Answers;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Outbox;

namespace PartnerTiers.Conversation.Pushes;

/// <summary>Says what nobody asked: composes pushes when they are delivered.</summary>
public interface IPushDesk
{
    /// <summary>
    /// The message for those whom the doorkeeper found in the room now; null: there is nothing to say to them. Throws for a kind that this version of the
    /// program does not know.
    /// </summary>
    /// <param name="push">The push.</param>
    /// <param name="admission">Who reads it.</param>
    /// <param name="languageHint">Their language (BCP 47); null: unknown.</param>
    Answer? Compose(Push push, Admission admission, string? languageHint);
}
