using System.Text.Json;
using PartnerTiers.Channels.Inbound;
using PartnerTiers.Channels.Slack.Answering;
using PartnerTiers.Channels.Slack.Installs;
using PartnerTiers.Channels.Slack.Painting;
using PartnerTiers.Channels.Slack.Receiving;

namespace PartnerTiers.Channels.Slack.Surfaces.Commands;

/// <summary>The button that shares a private answer: the question is asked again in the channel, for everyone who reads there.</summary>
internal sealed class Sharing(SlackAnswers answers, SlackDelivery delivery, TurnOwnership ownership) : ISlackSurface
{
    /// <summary>Id of the button.</summary>
    public const string ActionId = "share";

    /// <inheritdoc/>
    public bool Takes(SlackEnvelope envelope) => envelope is { Type: SlackEnvelope.Interactive, Name: "block_actions" } && ActionOf(envelope.Payload).Text("action_id") == ActionId;

    /// <inheritdoc/>
    public async Task<TurnOutcome> RunAsync(SlackEnvelope envelope, SlackInstall install, CancellationToken cancellationToken)
    {
        var payload = envelope.Payload;
        if (ActionOf(payload).Text("value") is not { Length: > 0 } question)
        {
            return TurnOutcome.Finished;
        }

        var pressed = SlackAsking.OfInteraction(install, payload);
        var asking = pressed with { ThreadTs = payload.At("container")?.Text("thread_ts"), IsDirect = pressed.ChannelId?.StartsWith('D') == true };
        var answer = await answers.OfAsync(asking, question, null, cancellationToken);
        if (!await ownership.IsOursAsync(envelope, cancellationToken))
        {
            return TurnOutcome.TryAgain;
        }

        return await delivery.PostAsync(asking, SlackAnswerPainter.Paint(answer), $"share {asking.ChannelId} {ActionOf(payload).Text("action_ts")}", cancellationToken);
    }

    private static JsonElement ActionOf(JsonElement payload) => payload.List("actions").FirstOrDefault();
}
