using System.Text.Json;
using Microsoft.Extensions.Logging;
using PartnerTiers.Channels.Inbound;
using PartnerTiers.Channels.Teams.Activities;
using PartnerTiers.Channels.Teams.AdaptiveCards;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Desk;

namespace PartnerTiers.Channels.Teams.Receiving;

/// <summary>Answers an activity: looks up who asks, asks the desk, sends the answer.</summary>
internal sealed class TurnRunner(IConversationDesk desk, Delivery delivery, MemberDirectory members, TypingIndicator typing, IInboundJournal journal, ILogger<TurnRunner> log)
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
        // A process that stood still for long may have been taken for dead while it composed: another one answers then.
        return await journal.IsOursAsync(entry.Channel, entry.Key, cancellationToken) ? await delivery.SendAsync(answer, activity, reference, cancellationToken) : TurnOutcome.TryAgain;
    }

    /// <summary>The desk's answer; when something of ours is broken, that it is, so that nobody waits for nothing.</summary>
    public async Task<Answer> AnswerAsync(Activity activity, ConversationReference reference, CancellationToken cancellationToken)
    {
        try
        {
            var message = await ReadAsync(activity, reference, cancellationToken);
            return await StillAdmittedAsync(await desk.AnswerAsync(message, cancellationToken), message, activity, reference, cancellationToken);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            Log.AnswerFailed(log, activity.Id, failure);
            return Answer.Broken(activity.Locale);
        }
    }

    /// <summary>What a reply refers to: a message, or the card whose button was pressed.</summary>
    public static string? RepliesTo(Activity activity) => activity.Type == ActivityTypes.Message && activity.Value is null ? activity.Id : activity.ReplyToId;

    private async Task<Answer> WelcomeAsync(Activity activity, ConversationReference reference, CancellationToken cancellationToken) =>
        await desk.WelcomeAsync(await ReadAsync(activity, reference, cancellationToken), cancellationToken);

    // Composing takes its time, and somebody may have come into the room meanwhile.
    private async Task<Answer> StillAdmittedAsync(Answer answer, IncomingMessage message, Activity activity, ConversationReference reference, CancellationToken cancellationToken) =>
        await desk.AdmitAgainAsync(answer, message with { Where = message.Where with { HasOutsiders = await members.HasOutsidersAsync(activity, reference, cancellationToken) } }, cancellationToken);

    private async Task<IncomingMessage> ReadAsync(Activity activity, ConversationReference reference, CancellationToken cancellationToken)
    {
        var asker = await members.AskerAsync(activity, reference, cancellationToken);
        return IncomingReading.Read(activity, asker, await members.HasOutsidersAsync(activity, reference, cancellationToken));
    }
}
