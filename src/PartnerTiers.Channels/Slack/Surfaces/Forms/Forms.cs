using System.Text.Json;
using PartnerTiers.Channels.Inbound;
using PartnerTiers.Channels.Slack.Answering;
using PartnerTiers.Channels.Slack.BlockKit;
using PartnerTiers.Channels.Slack.Installs;
using PartnerTiers.Channels.Slack.Painting;
using PartnerTiers.Channels.Slack.Receiving;
using PartnerTiers.Channels.Slack.WebApi;

namespace PartnerTiers.Channels.Slack.Surfaces.Forms;

/// <summary>Asks in a dialog for what an answer says is missing, and answers what was filled in where the dialog was opened.</summary>
internal sealed class Forms(SlackAnswers answers, SlackDelivery delivery, SlackCaller slack, TurnOwnership ownership) : ISlackSurface
{
    /// <inheritdoc/>
    public bool Takes(SlackEnvelope envelope) => envelope.Type == SlackEnvelope.Interactive
        && ((envelope.Name == "block_actions" && PressOf(envelope.Payload) is not null) || (envelope.Name == "view_submission" && envelope.Payload.At("view")?.Text("callback_id") == FormDrawing.CallbackId));

    /// <inheritdoc/>
    public Task<TurnOutcome> RunAsync(SlackEnvelope envelope, SlackInstall install, CancellationToken cancellationToken) => envelope.Name == "view_submission"
        ? SubmitAsync(envelope, install, cancellationToken)
        : OpenAsync(envelope, install, cancellationToken);

    // Who may not, or no longer, is told so where they pressed.
    private async Task<TurnOutcome> OpenAsync(SlackEnvelope envelope, SlackInstall install, CancellationToken cancellationToken)
    {
        var payload = envelope.Payload;
        var (asking, press) = (SlackAsking.OfInteraction(install, payload), PressOf(payload)!);
        var answer = await answers.OfAsync(asking, string.Empty, press, cancellationToken);
        if (!await ownership.IsOursAsync(envelope, cancellationToken))
        {
            return TurnOutcome.TryAgain;
        }

        if (answer.Form is not { } form)
        {
            return asking.IsDirect ? await delivery.PostAsync(asking, SlackAnswerPainter.Paint(answer), $"form {payload.Text("trigger_id")}", cancellationToken) : await delivery.WhisperAsync(asking, SlackAnswerPainter.Paint(answer), cancellationToken);
        }

        var dialog = FormDrawing.Dialog(form, answer.Language, new FormPlace(press, asking.ChannelId, asking.ThreadTs));
        await slack.CallAsync(install, "views.open", new Dictionary<string, object?> { ["trigger_id"] = payload.Text("trigger_id"), ["view"] = dialog }, cancellationToken);
        return TurnOutcome.Finished;
    }

    private async Task<TurnOutcome> SubmitAsync(SlackEnvelope envelope, SlackInstall install, CancellationToken cancellationToken)
    {
        var payload = envelope.Payload;
        if (PlaceOf(payload) is not { } place || payload.At("user")?.Text("id") is not { } user)
        {
            return TurnOutcome.Finished;
        }

        var asking = new SlackAsking(install, user, place.Channel, place.Thread, place.Channel is null || place.Channel.StartsWith('D'));
        var answer = await answers.OfAsync(asking, string.Empty, place.Press, cancellationToken, FormDrawing.Read(payload.At("view")!.Value));
        if (!await ownership.IsOursAsync(envelope, cancellationToken))
        {
            return TurnOutcome.TryAgain;
        }

        return await delivery.SendAsync(asking, answer, SlackAnswerPainter.Paint(answer), $"form {payload.At("view")!.Value.Text("id")} {payload.At("view")!.Value.Text("hash")}", cancellationToken);
    }

    private static string? PressOf(JsonElement payload) =>
        payload.List("actions").FirstOrDefault() is { ValueKind: JsonValueKind.Object } action && action.Text("action_id") == SlackButtons.Form && action.Text("value") is { Length: > 0 } press ? press : null;

    private static FormPlace? PlaceOf(JsonElement payload)
    {
        try
        {
            return payload.At("view")?.Text("private_metadata") is { } text ? JsonSerializer.Deserialize<FormPlace>(text, SlackJson.Options) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
