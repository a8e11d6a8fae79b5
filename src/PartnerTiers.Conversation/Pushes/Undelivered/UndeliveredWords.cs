using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Questions.Wording;

namespace PartnerTiers.Conversation.Pushes.Undelivered;

/// <summary>Why something is not delivered, and what to do.</summary>
internal static class UndeliveredWords
{
    /// <summary>A sentence for the reasons that we know, the platform's own word for others.</summary>
    public static Phrase Reason(Speech speech, string reason) =>
        speech.Has($"push.reason.{reason}") ? speech.Say($"push.reason.{reason}") : speech.Say("push.reason.other", ("reason", Phrase.OfOthers(reason)));
}
