using System.Text.Json;
using Microsoft.Extensions.Logging;
using PartnerTiers.Channels.Inbound;
using PartnerTiers.Channels.Slack.Answering;
using PartnerTiers.Channels.Slack.BlockKit;
using PartnerTiers.Channels.Slack.Installs;
using PartnerTiers.Channels.Slack.Painting;
using PartnerTiers.Channels.Slack.Receiving;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Words;

namespace PartnerTiers.Channels.Slack.Surfaces.Feedback;

/// <summary>The thumbs below an answer in a chat: thanked for, and counted in the log by the kind of answer; nothing that anybody wrote is kept.</summary>
internal sealed class Feedback(ResponseAddresses addresses, TurnOwnership ownership, ILogger<Feedback> log) : ISlackSurface
{
    private const string ActionId = "feedback";

    /// <summary>The message with thumbs below it, where there is room for them.</summary>
    public static Message Below(Answer answer, Message painted) =>
        painted.Blocks.Count is > 0 and < SlackMeasures.MostBlocks ? painted with { Blocks = [.. painted.Blocks, For(answer.Kind, answer.Language)] } : painted;

    /// <summary>Whether a message, as Slack gives it back, has thumbs.</summary>
    public static bool IsBelow(JsonElement? message) => message?.List("blocks").Any(static block => block.Text("type") == "context_actions") == true;

    private static ContextActionsBlock For(string kind, Language language) => new(
    [
        new FeedbackButtons(
            ActionId,
            new FeedbackButton(new PlainText(language.Text("channel.good")), "good " + kind),
            new FeedbackButton(new PlainText(language.Text("channel.bad")), "bad " + kind)),
    ]);

    /// <inheritdoc/>
    public bool Takes(SlackEnvelope envelope) => envelope is { Type: SlackEnvelope.Interactive, Name: "block_actions" } && envelope.Payload.List("actions").FirstOrDefault().Text("action_id") == ActionId;

    /// <inheritdoc/>
    public async Task<TurnOutcome> RunAsync(SlackEnvelope envelope, SlackInstall install, CancellationToken cancellationToken)
    {
        if (!await ownership.IsOursAsync(envelope, cancellationToken))
        {
            return TurnOutcome.TryAgain;
        }

        var action = envelope.Payload.List("actions").FirstOrDefault();
        var (verdict, kind) = action.Text("value")?.Split(' ', 2) is [var said, var of] ? (said, of) : ("none", "none");
        Log.Feedback(log, verdict is "good" ? "good" : "bad", kind.Length <= 30 && kind.All(static letter => char.IsAsciiLetter(letter) || letter == '-') ? kind : "unknown");
        var language = Languages.Find(envelope.Payload.At("user")?.Text("locale")) ?? Languages.Default;
        return await addresses.RespondAsync(envelope.Payload.Text("response_url"), new Message(language.Text("channel.feedback"), []), replaces: false, cancellationToken);
    }
}
