using System.Text.Json;
using Microsoft.Extensions.Logging;
using PartnerTiers.Channels.Inbound;
using PartnerTiers.Channels.Teams.Activities;
using PartnerTiers.Channels.Teams.AdaptiveCards;
using PartnerTiers.Channels.Teams.Connector;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Desk;
using PartnerTiers.Conversation.Words;

namespace PartnerTiers.Channels.Teams.Receiving;

/// <summary>Answers an activity: looks up who asks, asks the desk, sends the answer.</summary>
internal sealed class TurnRunner(IConversationDesk desk, ConnectorClient connector, MemberDirectory members, TypingIndicator typing, ILogger<TurnRunner> log)
{
    /// <summary>Answers an entry of the journal through the connector.</summary>
    public async Task<TurnOutcome> RunAsync(InboundEntry entry, CancellationToken cancellationToken)
    {
        if (JsonSerializer.Deserialize<Activity>(entry.Payload, AdaptiveJson.Options) is not { } activity || ConversationReference.Of(activity) is not { } reference)
        {
            return TurnOutcome.Finished;
        }

        var work = entry.Channel == JournalKeys.Welcomes ? WelcomeAsync(activity, reference, cancellationToken) : AnswerAsync(activity, reference, cancellationToken);
        var answer = await typing.WhileAsync(work, reference, cancellationToken);
        return await SendAsync(TeamsReply.Of(answer, reference, RepliesTo(activity)), reference, cancellationToken);
    }

    /// <summary>The desk's answer; when something of ours is broken, that it is, so that nobody waits for nothing.</summary>
    public async Task<Answer> AnswerAsync(Activity activity, ConversationReference reference, CancellationToken cancellationToken)
    {
        try
        {
            return await desk.AnswerAsync(await ReadAsync(activity, reference, cancellationToken), cancellationToken);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            Log.AnswerFailed(log, activity.Id, failure);
            var language = Languages.Find(activity.Locale) ?? Languages.Default;
            return new Answer("broken", language, Phrase.Of(language.Text("chat.broken")), []);
        }
    }

    /// <summary>Sends a reply.</summary>
    public async Task<TurnOutcome> SendAsync(Activity reply, ConversationReference reference, CancellationToken cancellationToken)
    {
        // An answer names what it answers by the connector's own call for that; a welcome answers nothing.
        var outcome = reply.ReplyToId is { } answered
            ? await connector.ReplyToActivityAsync(reference.ServiceUrl, reference.Conversation.Id!, answered, reply, cancellationToken)
            : await connector.SendToConversationAsync(reference.ServiceUrl, reference.Conversation.Id!, reply, cancellationToken);
        if (outcome is not ConnectorOutcome<ResourceResponse>.Done)
        {
            Log.NotSent(log, reference.BaseId, outcome.ToString());
        }

        return outcome is ConnectorOutcome<ResourceResponse>.Unavailable ? TurnOutcome.TryAgain : TurnOutcome.Finished;
    }

    /// <summary>What a reply refers to: a message, or the card whose button was pressed.</summary>
    public static string? RepliesTo(Activity activity) => activity.Type == ActivityTypes.Message && activity.Value is null ? activity.Id : activity.ReplyToId;

    private async Task<Answer> WelcomeAsync(Activity activity, ConversationReference reference, CancellationToken cancellationToken) =>
        await desk.WelcomeAsync(await ReadAsync(activity, reference, cancellationToken), cancellationToken);

    private async Task<IncomingMessage> ReadAsync(Activity activity, ConversationReference reference, CancellationToken cancellationToken)
    {
        var asker = await members.AskerAsync(activity, reference, cancellationToken);
        return IncomingReading.Read(activity, asker, await members.HasOutsidersAsync(activity, reference, cancellationToken));
    }
}
