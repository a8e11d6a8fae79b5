using System.Security.Cryptography;
using System.Text;
using PartnerTiers.Channels.Inbound;
using PartnerTiers.Channels.Slack.BlockKit;
using PartnerTiers.Channels.Slack.Receiving;
using PartnerTiers.Channels.Slack.WebApi;
using PartnerTiers.Conversation.Answers;

namespace PartnerTiers.Channels.Slack.Answering;

/// <summary>
/// Posts messages once. Slack knows no idempotency key, so each message carries ours in its metadata; where it is not known whether one arrived, the thread is searched for it before it is posted again.
/// </summary>
internal sealed class SlackDelivery(SlackCaller slack)
{
    private const string EventType = "partner_tiers_answer";

    /// <summary>Posts an answer.</summary>
    /// <param name="to">Where.</param>
    /// <param name="message">What.</param>
    /// <param name="key">What it answers; the same key is posted once.</param>
    /// <param name="cancellationToken">The program stops.</param>
    public async Task<TurnOutcome> PostAsync(SlackAsking to, Message message, string key, CancellationToken cancellationToken)
    {
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..32];
        var arguments = Arguments(message);
        arguments["channel"] = to.ChannelId ?? to.UserId;
        arguments["thread_ts"] = to.ThreadTs;
        arguments["unfurl_links"] = false;
        arguments["unfurl_media"] = false;
        arguments["metadata"] = new Dictionary<string, object> { ["event_type"] = EventType, ["event_payload"] = new Dictionary<string, string> { ["id"] = id } };
        var outcome = await slack.CallAsync(to.Install, MethodRates.PostMessage, arguments, cancellationToken);
        if (outcome is SlackOutcome.Uncertain && await WasPostedAsync(to, id, cancellationToken) == false)
        {
            outcome = await slack.CallAsync(to.Install, MethodRates.PostMessage, arguments, cancellationToken);
        }

        return outcome is SlackOutcome.Unavailable ? TurnOutcome.TryAgain : TurnOutcome.Finished;
    }

    /// <summary>Posts an answer for all who read there; one whose buttons are for the person asked is shown to that person alone.</summary>
    public Task<TurnOutcome> SendAsync(SlackAsking to, Answer answer, Message message, string key, CancellationToken cancellationToken) =>
        answer.Reserved is not null && !to.IsDirect ? WhisperAsync(to, message, cancellationToken) : PostAsync(to, message, key, cancellationToken);

    /// <summary>Shows a message to one person in a channel.</summary>
    public async Task<TurnOutcome> WhisperAsync(SlackAsking to, Message message, CancellationToken cancellationToken)
    {
        var arguments = Arguments(message);
        arguments["channel"] = to.ChannelId;
        arguments["user"] = to.UserId;
        arguments["thread_ts"] = to.ThreadTs;
        return await slack.CallAsync(to.Install, "chat.postEphemeral", arguments, cancellationToken) is SlackOutcome.Unavailable ? TurnOutcome.TryAgain : TurnOutcome.Finished;
    }

    /// <summary>A message as arguments of a method.</summary>
    public static Dictionary<string, object?> Arguments(Message message) => new(StringComparer.Ordinal) { ["text"] = message.Text, ["blocks"] = message.Blocks, ["parse"] = "none", ["link_names"] = false };

    // Null: it cannot be found out. Then an answer missing is a smaller harm than one twice.
    private async Task<bool?> WasPostedAsync(SlackAsking to, string id, CancellationToken cancellationToken)
    {
        if (to.ChannelId is null)
        {
            return null;
        }

        var arguments = new Dictionary<string, object?> { ["channel"] = to.ChannelId, ["ts"] = to.ThreadTs, ["limit"] = 15, ["include_all_metadata"] = true };
        return await slack.CallAsync(to.Install, to.ThreadTs is null ? "conversations.history" : "conversations.replies", arguments, cancellationToken) is SlackOutcome.Done { Body: var body }
            ? body.List("messages").Any(message => message.At("metadata")?.At("event_payload")?.Text("id") == id)
            : null;
    }
}
