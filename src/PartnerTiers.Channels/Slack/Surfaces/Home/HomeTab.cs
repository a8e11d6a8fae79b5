using PartnerTiers.Channels.Inbound;
using PartnerTiers.Channels.Slack.Answering;
using PartnerTiers.Channels.Slack.Installs;
using PartnerTiers.Channels.Slack.Receiving;
using PartnerTiers.Channels.Slack.WebApi;

namespace PartnerTiers.Channels.Slack.Surfaces.Home;

/// <summary>The app's own page of one person, made anew each time it is opened, so that it is always of today; what is pressed in it opens as a dialog.</summary>
internal sealed class HomeTab(SlackAnswers answers, HomePublishing publishing, AnswerDialogs dialogs) : ISlackSurface
{
    /// <inheritdoc/>
    public bool Takes(SlackEnvelope envelope) =>
        (envelope.Name == "app_home_opened" && envelope.Event?.Text("tab") == "home" && envelope.Event?.Text("user") is not null)
        || (envelope is { Type: SlackEnvelope.Interactive, Name: "block_actions" } && envelope.Payload.At("view")?.Text("type") == "home" && SlackPress.Of(envelope.Payload) is not null);

    /// <inheritdoc/>
    public async Task<TurnOutcome> RunAsync(SlackEnvelope envelope, SlackInstall install, CancellationToken cancellationToken)
    {
        if (envelope.Type == SlackEnvelope.Interactive)
        {
            var answer = await answers.OfAsync(SlackAsking.OfInteraction(install, envelope.Payload), string.Empty, SlackPress.Of(envelope.Payload)!.Press, cancellationToken);
            return await dialogs.OpenAsync(envelope, install, answer, cancellationToken);
        }

        return await publishing.OpenAsync(install, envelope.Event!.Value.Text("user")!, cancellationToken) is SlackOutcome.Unavailable ? TurnOutcome.TryAgain : TurnOutcome.Finished;
    }
}
