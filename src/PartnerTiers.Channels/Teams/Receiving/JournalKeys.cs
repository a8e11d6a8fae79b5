using System.Security.Cryptography;
using System.Text;
using PartnerTiers.Channels.Teams.Activities;

namespace PartnerTiers.Channels.Teams.Receiving;

/// <summary>Keys of the journal. Hashed: ids are foreign text of any length.</summary>
internal static class JournalKeys
{
    /// <summary>The journal's channel of what is asked.</summary>
    public const string Turns = "teams";

    /// <summary>The journal's channel of welcomes; apart, because these keys must outlive the trimming of old messages.</summary>
    public const string Welcomes = "teams-welcome";

    /// <summary>Of an activity: its conversation and id; without an id, what it says.</summary>
    public static string Of(Activity activity, string payload) => Hash(activity.Conversation?.Id + "\n" + (activity.Id ?? payload));

    /// <summary>Of a conversation's welcome.</summary>
    public static string OfWelcome(ConversationReference reference) => Hash(reference.BaseId);

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
