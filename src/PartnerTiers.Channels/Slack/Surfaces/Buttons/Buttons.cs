using PartnerTiers.Channels.Inbound;
using PartnerTiers.Channels.Slack.Answering;
using PartnerTiers.Channels.Slack.Installs;
using PartnerTiers.Channels.Slack.Painting;
using PartnerTiers.Channels.Slack.Receiving;
using PartnerTiers.Channels.Slack.WebApi;

namespace PartnerTiers.Channels.Slack.Surfaces.Buttons;

/// <summary>Pressed buttons and chosen lines of answers, in messages and in dialogs.</summary>
internal sealed class Buttons(SlackAnswers answers, SlackDelivery delivery, SlackCaller slack, ResponseAddresses addresses, AnswerDialogs dialogs, TurnOwnership ownership) : ISlackSurface
{
    /// <inheritdoc/>
    public bool Takes(SlackEnvelope envelope) => envelope is { Type: SlackEnvelope.Interactive, Name: "block_actions" } && SlackPress.Of(envelope.Payload) is not null && envelope.Payload.At("view")?.Text("type") != "home";

    /// <inheritdoc/>
    public async Task<TurnOutcome> RunAsync(SlackEnvelope envelope, SlackInstall install, CancellationToken cancellationToken)
    {
        var payload = envelope.Payload;
        var press = SlackPress.Of(payload)!;
        var asking = SlackAsking.OfInteraction(install, payload);
        if (payload.At("view") is not null)
        {
            return await dialogs.ReplaceAsync(envelope, install, await answers.OfAsync(asking, string.Empty, press.Press, cancellationToken), cancellationToken);
        }

        // In a channel "more" is for the presser alone; what one person sees cannot be updated by its time, only by the address that came with the press.
        var isForOne = payload.At("container")?.Flag("is_ephemeral") == true || (press.IsInPlace && !asking.IsDirect);
        var answer = await answers.OfAsync(press.IsOfRoom ? asking.InRoom() : isForOne ? asking with { IsDirect = true } : asking, string.Empty, press.Press, cancellationToken);
        // What is asked in private stays there, whichever channel it is seen in.
        var message = SlackAnswerPainter.Paint(answer, isPrivate: isForOne && !press.IsOfRoom);
        if (!await ownership.IsOursAsync(envelope, cancellationToken))
        {
            return TurnOutcome.TryAgain;
        }

        if (isForOne)
        {
            return asking.IsDirect ? await addresses.RespondAsync(payload.Text("response_url"), message, press.IsInPlace || answer.Settles, cancellationToken) : await delivery.WhisperAsync(asking, message, cancellationToken);
        }

        if (!press.IsInPlace)
        {
            return await delivery.PostAsync(asking, message, $"{asking.ChannelId} {payload.List("actions").FirstOrDefault().Text("action_ts")} {press.Press}", cancellationToken);
        }

        var arguments = SlackDelivery.Arguments(Feedback.Feedback.IsBelow(payload.At("message")) ? Feedback.Feedback.Below(answer, message) : message);
        arguments["channel"] = asking.ChannelId;
        arguments["ts"] = payload.At("message")?.Text("ts") ?? payload.At("container")?.Text("message_ts");
        return await slack.CallAsync(install, "chat.update", arguments, cancellationToken) is SlackOutcome.Unavailable ? TurnOutcome.TryAgain : TurnOutcome.Finished;
    }
}
