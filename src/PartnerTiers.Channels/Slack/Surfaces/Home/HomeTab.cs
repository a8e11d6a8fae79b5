using PartnerTiers.Channels.Inbound;
using PartnerTiers.Channels.Slack.Answering;
using PartnerTiers.Channels.Slack.BlockKit;
using PartnerTiers.Channels.Slack.Installs;
using PartnerTiers.Channels.Slack.Painting;
using PartnerTiers.Channels.Slack.Receiving;
using PartnerTiers.Channels.Slack.Surfaces.Menus;
using PartnerTiers.Channels.Slack.WebApi;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Words;

namespace PartnerTiers.Channels.Slack.Surfaces.Home;

/// <summary>The app's own page of one person, made anew each time it is opened, so that it is always of today; what is pressed in it opens as a dialog.</summary>
internal sealed class HomeTab(SlackAnswers answers, SlackCaller slack, AnswerDialogs dialogs) : ISlackSurface
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
            return await dialogs.OpenAsync(install, envelope.Payload.Text("trigger_id"), answer, cancellationToken);
        }

        var user = envelope.Event!.Value.Text("user")!;
        return await PublishAsync(install, user, await answers.HomeAsync(new SlackAsking(install, user, null, null, IsDirect: true), cancellationToken), cancellationToken);
    }

    private static ActionsBlock Search(Language language) => new([new ExternalSelectMenu(PartnerMenu.ActionId) { Placeholder = new PlainText(language.Text("channel.search")), MinQueryLength = 1 }]);

    private async Task<TurnOutcome> PublishAsync(SlackInstall install, string user, Answer page, CancellationToken cancellationToken)
    {
        var arguments = new Dictionary<string, object?> { ["user_id"] = user, ["view"] = new HomeViewDefinition([.. SlackAnswerPainter.PaintForView(page), Search(page.Language)]) };
        return await slack.CallAsync(install, "views.publish", arguments, cancellationToken) is SlackOutcome.Unavailable ? TurnOutcome.TryAgain : TurnOutcome.Finished;
    }
}
