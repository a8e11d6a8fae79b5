using PartnerTiers.Conversation.Answers;

namespace PartnerTiers.Channels.Inbound;

/// <summary>The one sentence for who asks too much at once.</summary>
internal static class WaitAMinute
{
    /// <summary>In the person's language by the platform.</summary>
    public static Answer Compose(string? languageHint) => Answer.OfChannel("wait", languageHint, "channel.waitAMinute");
}
