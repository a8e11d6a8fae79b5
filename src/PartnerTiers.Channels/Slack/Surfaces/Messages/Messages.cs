using PartnerTiers.Channels.Inbound;
using PartnerTiers.Channels.Slack.Answering;
using PartnerTiers.Channels.Slack.Installs;
using PartnerTiers.Channels.Slack.Painting;
using PartnerTiers.Channels.Slack.Receiving;
using PartnerTiers.Channels.Slack.WebApi;

namespace PartnerTiers.Channels.Slack.Surfaces.Messages;

/// <summary>Messages to the bot, mentions of it in channels, and their threads.</summary>
internal sealed class Messages(SlackAnswers answers, SlackDelivery delivery, SlackCaller slack, TurnOwnership ownership) : ISlackSurface
{
    /// <summary>Only what a person wrote: no edits, no joins, nothing of any program, or two programs would talk for ever.</summary>
    public bool Takes(SlackEnvelope envelope) => envelope.Event is { } message
        && envelope.Name is "message" or "app_mention"
        && message.Text("subtype") is null or "file_share" or "thread_broadcast"
        && message.Text("bot_id") is null && message.Text("user") is not null && message.Text("channel") is not null
        && (envelope.Name == "app_mention" || message.Text("channel_type") == "im");

    /// <inheritdoc/>
    public async Task<TurnOutcome> RunAsync(SlackEnvelope envelope, SlackInstall install, CancellationToken cancellationToken)
    {
        var message = envelope.Event!.Value;
        if (message.Text("user") == install.BotUserId)
        {
            return TurnOutcome.Finished;
        }

        var asking = SlackAsking.OfMessage(install, message);
        await ShowWorkingAsync(asking, cancellationToken);
        var answer = await answers.OfAsync(asking, MessageText.Of(message.Text("text"), install.BotUserId), null, cancellationToken);
        var painted = SlackAnswerPainter.Paint(answer);
        if (!await ownership.IsOursAsync(envelope, cancellationToken))
        {
            return TurnOutcome.TryAgain;
        }

        return await delivery.SendAsync(
            asking,
            answer,
            asking.IsDirect ? Feedback.Feedback.Below(answer, painted) : painted,
            $"{asking.ChannelId} {message.Text("ts")}",
            cancellationToken);
    }

    // The status goes by itself when the answer comes. It is a courtesy: that it can't be shown stops nothing.
    private Task ShowWorkingAsync(SlackAsking asking, CancellationToken cancellationToken) => asking is { IsDirect: true, ThreadTs: { } thread }
        ? slack.CallAsync(asking.Install, "assistant.threads.setStatus", new Dictionary<string, object?> { ["channel_id"] = asking.ChannelId, ["thread_ts"] = thread, ["status"] = "…" }, cancellationToken)
        : Task.CompletedTask;
}
