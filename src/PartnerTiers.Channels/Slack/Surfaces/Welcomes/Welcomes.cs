using System.Security.Cryptography;
using System.Text;
using PartnerTiers.Channels.Inbound;
using PartnerTiers.Channels.Slack.Answering;
using PartnerTiers.Channels.Slack.Installs;
using PartnerTiers.Channels.Slack.Painting;
using PartnerTiers.Channels.Slack.Receiving;
using PartnerTiers.Channels.Slack.WebApi;
using PartnerTiers.Channels.Writing;
using PartnerTiers.Conversation.Answers.Parts;

namespace PartnerTiers.Channels.Slack.Surfaces.Welcomes;

/// <summary>The chat with the bot was opened: questions to choose from, and once for each person a word of welcome.</summary>
internal sealed class Welcomes(SlackAnswers answers, SlackDelivery delivery, SlackCaller slack, IInboundJournal journal, TurnOwnership ownership, TimeProvider time) : ISlackSurface
{
    /// <summary>The journal's channel of welcomes; apart, because these keys must outlive the trimming of old messages.</summary>
    public const string Journal = "slack-welcome";

    private const int MostPrompts = 4;
    private const int TitleCharacters = 60;

    /// <inheritdoc/>
    public bool Takes(SlackEnvelope envelope) => envelope.Name == "app_home_opened" && envelope.Event is { } opened && opened.Text("tab") == "messages" && opened.Text("user") is not null && opened.Text("channel") is not null;

    /// <inheritdoc/>
    public async Task<TurnOutcome> RunAsync(SlackEnvelope envelope, SlackInstall install, CancellationToken cancellationToken)
    {
        var opened = envelope.Event!.Value;
        var asking = new SlackAsking(install, opened.Text("user")!, opened.Text("channel"), null, IsDirect: true);
        var welcome = await answers.WelcomeAsync(asking, cancellationToken);
        if (!await ownership.IsOursAsync(envelope, cancellationToken))
        {
            return TurnOutcome.TryAgain;
        }

        var prompts = welcome.Parts.OfType<Actions>().SelectMany(static part => part.Buttons).Take(MostPrompts)
            .Select(button => new Dictionary<string, string> { ["title"] = PhraseRuns.Plain(button.Title, welcome.Language, TitleCharacters), ["message"] = PhraseRuns.Plain(button.Question, welcome.Language) }).ToList();
        if (prompts.Count > 0)
        {
            // With a thread Slack says yes and shows nothing.
            await slack.CallAsync(install, "assistant.threads.setSuggestedPrompts", new Dictionary<string, object?> { ["channel_id"] = asking.ChannelId, ["prompts"] = prompts }, cancellationToken);
        }

        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{install.Key} {asking.UserId}")));
        if (!await journal.TryAcceptAsync(new InboundEntry(Journal, key, string.Empty, time.GetUtcNow()), cancellationToken))
        {
            return TurnOutcome.Finished;
        }

        var outcome = await delivery.PostAsync(asking, SlackAnswerPainter.Paint(welcome), "welcome " + key, cancellationToken);
        await (outcome == TurnOutcome.Finished ? journal.DoneAsync(Journal, key, cancellationToken) : journal.ForgetAsync(Journal, key, cancellationToken));
        return outcome;
    }
}
