using Microsoft.Extensions.Logging;
using PartnerTiers.Channels.Encounters;
using PartnerTiers.Channels.Inbound;
using PartnerTiers.Channels.Teams.Activities;

namespace PartnerTiers.Channels.Teams.Receiving;

/// <summary>Decides what a verified activity needs: an answer later, an answer now, a welcome, or nothing.</summary>
internal sealed class Reception(IInboundJournal journal, TurnQueue queue, TurnRunner runner, Delivery delivery, Invokes invokes, MemberDirectory members, IInboundLimits limits, IEncounters encounters, TimeProvider time, ILogger<Reception> log)
{
    /// <summary>Takes an activity in.</summary>
    /// <returns>The body of the HTTP answer; null: none.</returns>
    public async Task<object?> TakeInAsync(Activity activity, ConversationReference reference, string payload, CancellationToken cancellationToken)
    {
        if (activity.Type == ActivityTypes.ConversationUpdate)
        {
            members.ForgetRosters();
        }

        if (IsAsking(activity) && limits.Judge("teams", IncomingReading.TenantOf(activity), activity.From?.Id ?? string.Empty) is var verdict and not InboundVerdict.Answer)
        {
            return await SlowDownAsync(activity, reference, verdict, cancellationToken);
        }

        switch (activity.Type)
        {
            case ActivityTypes.Message when IncomingReading.Asks(activity):
                return await MessageAsync(activity, reference, payload, cancellationToken);
            case ActivityTypes.Invoke:
                return await invokes.AnswerAsync(activity, reference, payload, cancellationToken);
            case ActivityTypes.InstallationUpdate when activity.Action == "add":
            case ActivityTypes.ConversationUpdate when Holds(activity.MembersAdded, activity):
                await AcceptAsync(new InboundEntry(JournalKeys.Welcomes, JournalKeys.OfWelcome(reference), payload, time.GetUtcNow()) { Lane = reference.Conversation.Id }, reference, cancellationToken);
                return null;
            case ActivityTypes.InstallationUpdate when activity.Action == "remove":
            case ActivityTypes.ConversationUpdate when Holds(activity.MembersRemoved, activity):
                await journal.ForgetAsync(JournalKeys.Welcomes, JournalKeys.OfWelcome(reference), cancellationToken);
                await encounters.LeftAsync("teams", reference.BaseId, cancellationToken);
                return null;
            default:
                return null;
        }
    }

    private static bool IsAsking(Activity activity) => activity.Type == ActivityTypes.Invoke || (activity.Type == ActivityTypes.Message && IncomingReading.Asks(activity));

    /// <summary>Answers too much at once: a message once, a press always, because a client waits for its answer.</summary>
    private async Task<object?> SlowDownAsync(Activity activity, ConversationReference reference, InboundVerdict verdict, CancellationToken cancellationToken)
    {
        var answer = WaitAMinute.Compose(activity.Locale);
        if (activity.Type == ActivityTypes.Invoke)
        {
            return invokes.Refuse(activity, answer);
        }

        var isTold = verdict == InboundVerdict.AskToWait;
        var reply = TeamsReply.Of(answer, reference, TurnRunner.RepliesTo(activity));
        if (activity.DeliveryMode == DeliveryModes.ExpectReplies)
        {
            return new ExpectedReplies(isTold ? [reply] : []);
        }

        if (isTold)
        {
            await delivery.SendAsync(reply, reference, cancellationToken);
        }

        return null;
    }

    private async Task<object?> MessageAsync(Activity activity, ConversationReference reference, string payload, CancellationToken cancellationToken)
    {
        var entry = new InboundEntry(JournalKeys.Turns, JournalKeys.Of(activity, payload), payload, time.GetUtcNow());
        if (activity.DeliveryMode != DeliveryModes.ExpectReplies)
        {
            await AcceptAsync(entry with { Lane = reference.Conversation.Id }, reference, cancellationToken);
            return null;
        }

        queue.Claim(entry.Channel, entry.Key);
        try
        {
            return await AnswerAtOnceAsync(activity, reference, entry, cancellationToken);
        }
        finally
        {
            queue.Release(entry.Channel, entry.Key);
        }
    }

    private async Task<object> AnswerAtOnceAsync(Activity activity, ConversationReference reference, InboundEntry entry, CancellationToken cancellationToken)
    {
        if (!await journal.TryAcceptAsync(entry, cancellationToken))
        {
            Log.Repeated(log, entry.Key);
            return new ExpectedReplies([]);
        }

        // The caller waits for this answer and gets no other, so the entry is done whatever happens.
        try
        {
            return new ExpectedReplies([TeamsReply.Of(await runner.AnswerAsync(activity, reference, cancellationToken), reference, TurnRunner.RepliesTo(activity))]);
        }
        finally
        {
            await queue.FinishAsync(entry.Channel, entry.Key);
        }
    }

    private async Task AcceptAsync(InboundEntry entry, ConversationReference reference, CancellationToken cancellationToken)
    {
        if (await journal.TryAcceptAsync(entry, cancellationToken))
        {
            queue.Enqueue(entry, reference.Conversation.Id!);
        }
        else
        {
            Log.Repeated(log, entry.Key);
        }
    }

    private static bool Holds(IReadOnlyList<ChannelAccount>? members, Activity activity) =>
        activity.Recipient?.Id is { Length: > 0 } bot && members?.Any(member => member.Id == bot) == true;
}
