using PartnerTiers.Channels.Inbound;
using PartnerTiers.Channels.Slack.Answering;
using PartnerTiers.Channels.Slack.Installs;
using PartnerTiers.Channels.Slack.Receiving;

namespace PartnerTiers.Channels.Slack.Surfaces.Shortcuts;

/// <summary><em>Who is this partner?</em> on somebody's message: the scorecard of the partner it names, in a dialog that the person alone sees.</summary>
internal sealed class WhoIsThisPartner(SlackAnswers answers, AnswerDialogs dialogs) : ISlackSurface
{
    /// <summary>The shortcut's id in the manifest.</summary>
    public const string CallbackId = "who_is_this_partner";

    /// <inheritdoc/>
    public bool Takes(SlackEnvelope envelope) => envelope is { Type: SlackEnvelope.Interactive, Name: "message_action" } && envelope.Payload.Text("callback_id") == CallbackId;

    /// <inheritdoc/>
    public async Task<TurnOutcome> RunAsync(SlackEnvelope envelope, SlackInstall install, CancellationToken cancellationToken)
    {
        var asking = SlackAsking.OfInteraction(install, envelope.Payload) with { IsDirect = true };
        var text = MessageText.Of(envelope.Payload.At("message")?.Text("text"), install.BotUserId);
        return await dialogs.OpenAsync(envelope, install, await answers.MentionedAsync(asking, text, cancellationToken), cancellationToken);
    }
}
