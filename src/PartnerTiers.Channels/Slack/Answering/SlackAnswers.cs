using Microsoft.Extensions.Logging;
using PartnerTiers.Channels.Encounters;
using PartnerTiers.Channels.Slack.Directory;
using PartnerTiers.Channels.Slack.Receiving;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Desk;
using PartnerTiers.Conversation.Words;

namespace PartnerTiers.Channels.Slack.Answering;

/// <summary>The desk's answers to what is asked in Slack.</summary>
internal sealed class SlackAnswers(IConversationDesk desk, SlackDirectory directory, IEncounters encounters, ILogger<SlackAnswers> log)
{
    /// <summary>The answer; when something of ours is broken, that it is, so that nobody waits for nothing.</summary>
    /// <param name="asking">Who asks, and where.</param>
    /// <param name="text">What was typed.</param>
    /// <param name="press">The pressed button's question; null for typed text.</param>
    /// <param name="cancellationToken">The program stops.</param>
    /// <param name="fields">What was filled in, of a form; null: none.</param>
    public async Task<Answer> OfAsync(SlackAsking asking, string text, string? press, CancellationToken cancellationToken, IReadOnlyDictionary<string, string>? fields = null)
    {
        try
        {
            var answer = await desk.AnswerAsync(await ReadAsync(asking, text, press, cancellationToken) with { Fields = fields }, cancellationToken);
            // Composing takes its time, and somebody may have come into the room meanwhile.
            return await desk.AdmitAgainAsync(answer, await asking.ReadAsync(directory, text, press, cancellationToken), cancellationToken);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            Log.AnswerFailed(log, failure);
            return Answer.Broken(null);
        }
    }

    /// <summary>What a newcomer sees first.</summary>
    public async Task<Answer> WelcomeAsync(SlackAsking asking, CancellationToken cancellationToken) => await desk.WelcomeAsync(await MessageAsync(asking, string.Empty, cancellationToken), cancellationToken);

    /// <summary>The person's own page.</summary>
    public async Task<Answer> HomeAsync(SlackAsking asking, CancellationToken cancellationToken) => await desk.HomeAsync(await MessageAsync(asking, string.Empty, cancellationToken), cancellationToken);

    /// <summary>Who the partner is that a text names.</summary>
    public async Task<Answer> MentionedAsync(SlackAsking asking, string text, CancellationToken cancellationToken) => await desk.MentionedAsync(await MessageAsync(asking, text, cancellationToken), cancellationToken);

    /// <summary>Partners whose names fit what is typed so far, and the language to show them in.</summary>
    public async Task<(IReadOnlyList<Item> Found, Language Language)> SearchAsync(SlackAsking asking, string typed, int most, CancellationToken cancellationToken)
    {
        var message = await MessageAsync(asking, typed, cancellationToken);
        return (await desk.SearchAsync(message, most, cancellationToken), Languages.Find(message.LanguageHint) ?? Languages.Default);
    }

    private Task<IncomingMessage> MessageAsync(SlackAsking asking, string text, CancellationToken cancellationToken) => ReadAsync(asking, text, null, cancellationToken);

    private async Task<IncomingMessage> ReadAsync(SlackAsking asking, string text, string? press, CancellationToken cancellationToken)
    {
        var message = await asking.ReadAsync(directory, text, press, cancellationToken);
        var user = await directory.UserAsync(asking.Install, asking.UserId, cancellationToken);
        var isChat = asking.ChannelId?.StartsWith('D') == true;
        await encounters.MetAsync(
            new Encounter("slack", message.From)
            {
                ChatId = isChat ? asking.ChannelId : null,
                // A slash command also comes from channels that the bot is not in.
                PlaceId = isChat || asking.IsDirect ? null : asking.ChannelId,
                PlaceTenant = asking.Install.TeamId,
                PlaceEnterprise = asking.Install.EnterpriseId,
                TimeZone = user?.TimeZone,
                Language = user?.Locale,
            },
            cancellationToken);
        return message;
    }
}
