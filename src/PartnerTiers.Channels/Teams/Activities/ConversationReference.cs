namespace PartnerTiers.Channels.Teams.Activities;

/// <summary>What is needed to say something in a conversation later.</summary>
/// <param name="ServiceUrl">The connector.</param>
/// <param name="Conversation">Where, with the thread.</param>
/// <param name="Bot">As whom.</param>
/// <param name="User">Whom the bot answers; null: nobody.</param>
/// <param name="ActivityId">What it answers; null: nothing.</param>
/// <param name="Locale">The person's language.</param>
public sealed record ConversationReference(string ServiceUrl, ConversationAccount Conversation, ChannelAccount? Bot, ChannelAccount? User, string? ActivityId, string? Locale)
{
    /// <summary>Where to answer <paramref name="activity"/>; null when it doesn't say.</summary>
    public static ConversationReference? Of(Activity activity) => activity is { ServiceUrl: { Length: > 0 } serviceUrl, Conversation: { Id.Length: > 0 } conversation }
        ? new ConversationReference(serviceUrl, conversation, activity.Recipient, activity.From, activity.Id, activity.Locale)
        : null;

    /// <summary>The conversation's id without its thread.</summary>
    public string BaseId => ThreadlessId(Conversation.Id ?? string.Empty);

    /// <summary><c>19:x@thread.tacv2;messageid=1</c> → <c>19:x@thread.tacv2</c>.</summary>
    public static string ThreadlessId(string conversationId) =>
        conversationId.IndexOf(";messageid=", StringComparison.OrdinalIgnoreCase) is var at and >= 0 ? conversationId[..at] : conversationId;
}
