using PartnerTiers.Channels.Inbound;
using PartnerTiers.Channels.Slack.BlockKit;
using PartnerTiers.Channels.Slack.Installs;
using PartnerTiers.Channels.Slack.Painting;
using PartnerTiers.Channels.Slack.Receiving;
using PartnerTiers.Channels.Slack.WebApi;
using PartnerTiers.Conversation.Answers;

namespace PartnerTiers.Channels.Slack.Answering;

/// <summary>Shows answers as dialogs. A press opens one within three seconds or not at all; later the moment is over and nothing is lost but the dialog.</summary>
internal sealed class AnswerDialogs(SlackCaller slack, TurnOwnership ownership)
{
    private const int TitleCharacters = 24;

    /// <summary>Opens a dialog, by what came with the press.</summary>
    public async Task<TurnOutcome> OpenAsync(SlackEnvelope pressed, SlackInstall install, Answer answer, CancellationToken cancellationToken)
    {
        if (!await ownership.IsOursAsync(pressed, cancellationToken))
        {
            return TurnOutcome.TryAgain;
        }

        var arguments = new Dictionary<string, object?> { ["trigger_id"] = pressed.Payload.Text("trigger_id"), ["view"] = Dialog(answer) };
        await slack.CallAsync(install, "views.open", arguments, cancellationToken);
        return TurnOutcome.Finished;
    }

    /// <summary>Puts another answer in the place of the dialog's in which was pressed.</summary>
    public async Task<TurnOutcome> ReplaceAsync(SlackEnvelope pressed, SlackInstall install, Answer answer, CancellationToken cancellationToken)
    {
        if (!await ownership.IsOursAsync(pressed, cancellationToken))
        {
            return TurnOutcome.TryAgain;
        }

        var arguments = new Dictionary<string, object?> { ["view_id"] = pressed.Payload.At("view")?.Text("id"), ["view"] = Dialog(answer) };
        return await slack.CallAsync(install, "views.update", arguments, cancellationToken) is SlackOutcome.Unavailable ? TurnOutcome.TryAgain : TurnOutcome.Finished;
    }

    private static ModalViewDefinition Dialog(Answer answer)
    {
        var title = answer.Language.Text("channel.dialog");
        return new ModalViewDefinition(new PlainText(title.Length <= TitleCharacters ? title : title[..TitleCharacters]), SlackAnswerPainter.PaintForView(answer)) { Close = new PlainText(answer.Language.Text("channel.close")) };
    }
}
