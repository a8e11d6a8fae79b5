using System.Text.Json;
using PartnerTiers.Channels.Inbound;
using PartnerTiers.Channels.Slack.Answering;
using PartnerTiers.Channels.Slack.Installs;
using PartnerTiers.Channels.Slack.Painting;
using PartnerTiers.Channels.Slack.Receiving;
using PartnerTiers.Channels.Slack.WebApi;

namespace PartnerTiers.Channels.Slack.Surfaces.Buttons;

/// <summary>Pressed buttons and chosen lines of answers.</summary>
internal sealed class Buttons(SlackAnswers answers, SlackDelivery delivery, SlackCaller slack, ResponseAddresses addresses) : ISlackSurface
{
    /// <inheritdoc/>
    public bool Takes(SlackEnvelope envelope) => envelope is { Type: SlackEnvelope.Interactive, Name: "block_actions" } && PressOf(envelope.Payload) is not null && envelope.Payload.At("view") is null;

    /// <inheritdoc/>
    public async Task<TurnOutcome> RunAsync(SlackEnvelope envelope, SlackInstall install, CancellationToken cancellationToken)
    {
        var payload = envelope.Payload;
        var (press, isInPlace) = PressOf(payload)!.Value;
        var asking = SlackAsking.OfInteraction(install, payload);
        var isEphemeral = payload.At("container")?.Flag("is_ephemeral") == true;
        var key = $"{asking.ChannelId} {payload.List("actions").FirstOrDefault().Text("action_ts")} {press}";
        if (isEphemeral)
        {
            // What one person sees cannot be updated by its time, only by the address that came with the press.
            var own = SlackAnswerPainter.Paint(await answers.OfAsync(asking, string.Empty, press, cancellationToken));
            return await addresses.RespondAsync(payload.Text("response_url"), own, isInPlace, cancellationToken);
        }

        if (!isInPlace)
        {
            return await delivery.PostAsync(asking, SlackAnswerPainter.Paint(await answers.OfAsync(asking, string.Empty, press, cancellationToken)), key, cancellationToken);
        }

        // In a channel "more" is for the presser alone; in a chat it takes the place of the list.
        if (!asking.IsDirect)
        {
            return await delivery.WhisperAsync(asking, SlackAnswerPainter.Paint(await answers.OfAsync(asking, string.Empty, press, cancellationToken)), cancellationToken);
        }

        var arguments = SlackDelivery.Arguments(SlackAnswerPainter.Paint(await answers.OfAsync(asking, string.Empty, press, cancellationToken)));
        arguments["channel"] = asking.ChannelId;
        arguments["ts"] = payload.At("message")?.Text("ts") ?? payload.At("container")?.Text("message_ts");
        return await slack.CallAsync(install, "chat.update", arguments, cancellationToken) is SlackOutcome.Unavailable ? TurnOutcome.TryAgain : TurnOutcome.Finished;
    }

    private static (string Press, bool IsInPlace)? PressOf(JsonElement payload) => payload.List("actions").FirstOrDefault() is { ValueKind: JsonValueKind.Object } action
        && action.Text("action_id") is { } id && (id.StartsWith(SlackButtons.Ask, StringComparison.Ordinal) || id.StartsWith(SlackButtons.Turn, StringComparison.Ordinal))
        && (action.Text("value") ?? action.At("selected_option")?.Text("value")) is { Length: > 0 } press
            ? (press, id.StartsWith(SlackButtons.Turn, StringComparison.Ordinal))
            : null;
}
