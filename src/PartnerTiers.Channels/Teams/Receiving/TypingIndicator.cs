using PartnerTiers.Channels.Teams.Activities;
using PartnerTiers.Channels.Teams.Connector;

namespace PartnerTiers.Channels.Teams.Receiving;

/// <summary>Shows that the bot is working for as long as it does. A client shows it for about three seconds, and in chats alone.</summary>
internal sealed class TypingIndicator(ConnectorClient connector, TimeProvider time)
{
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(3);

    /// <summary>Waits for <paramref name="work"/>; the last indicator has left before this returns, so the answer comes after it.</summary>
    public async Task<T> WhileAsync<T>(Task<T> work, ConversationReference where, CancellationToken cancellationToken)
    {
        if (where.Conversation.ConversationType == "channel" || where.BaseId != where.Conversation.Id)
        {
            // Teams shows nobody typing in a channel, and the Agents Playground then leaves the reply out of the thread.
            return await work.WaitAsync(cancellationToken);
        }

        do
        {
            await connector.SendToConversationAsync(where.ServiceUrl, where.Conversation.Id!, TeamsReply.Typing(where), cancellationToken);
        }
        while (await Task.WhenAny(work, Task.Delay(Again, time, cancellationToken)) != work && !cancellationToken.IsCancellationRequested);

        // A stopping host doesn't wait for work that doesn't stop.
        return await work.WaitAsync(cancellationToken);
    }
}
