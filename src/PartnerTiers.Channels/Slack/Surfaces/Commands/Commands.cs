using PartnerTiers.Channels.Inbound;
using PartnerTiers.Channels.Slack.Answering;
using PartnerTiers.Channels.Slack.BlockKit;
using PartnerTiers.Channels.Slack.Installs;
using PartnerTiers.Channels.Slack.Painting;
using PartnerTiers.Channels.Slack.Receiving;
using PartnerTiers.Conversation.Answers;
using Button = PartnerTiers.Channels.Slack.BlockKit.Button;

namespace PartnerTiers.Channels.Slack.Surfaces.Commands;

/// <summary><c>/partners QUESTION</c>: an answer that the person alone sees, with a button that shares it with the channel. Without a question it is the greeting.</summary>
internal sealed class Commands(SlackAnswers answers, ResponseAddresses addresses, TurnOwnership ownership) : ISlackSurface
{
    private const int LongestValue = 2_000;

    /// <inheritdoc/>
    public bool Takes(SlackEnvelope envelope) => envelope.Type == SlackEnvelope.Commands && envelope.Payload.Text("user_id") is not null;

    /// <inheritdoc/>
    public async Task<TurnOutcome> RunAsync(SlackEnvelope envelope, SlackInstall install, CancellationToken cancellationToken)
    {
        var asking = SlackAsking.OfCommand(install, envelope.Payload);
        var text = MessageText.Of(envelope.Payload.Text("text"), install.BotUserId);
        var answer = text.Length == 0 ? await answers.WelcomeAsync(asking, cancellationToken) : await answers.OfAsync(asking, text, null, cancellationToken);
        if (!await ownership.IsOursAsync(envelope, cancellationToken))
        {
            return TurnOutcome.TryAgain;
        }

        return await addresses.RespondAsync(envelope.Payload.Text("response_url"), WithSharing(SlackAnswerPainter.Paint(answer, isPrivate: true), answer, text), replaces: false, cancellationToken);
    }

    // Shared is the question, not the answer: what the channel may see is decided when it is asked there.
    private static Message WithSharing(Message message, Answer answer, string text) => text.Length is 0 or > LongestValue || message.Blocks.Count >= SlackMeasures.MostBlocks || answer.Kind is "refusal" or "clarify" or "not-understood"
        ? message
        : message with { Blocks = [.. message.Blocks, new ActionsBlock([new Button(new PlainText(answer.Language.Text("channel.share")), Sharing.ActionId) { Value = text }])] };
}
