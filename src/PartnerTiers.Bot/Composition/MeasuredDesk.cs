using System.Diagnostics;
using PartnerTiers.Bot.Metrics;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Desk;

namespace PartnerTiers.Bot.Composition;

/// <summary>The desk, with a figure and a trace for every answer. Neither holds a word of the message.</summary>
internal sealed class MeasuredDesk(IConversationDesk desk, BotMeter meter, TimeProvider time) : IConversationDesk
{
    /// <summary>Name of the traces, for exporters.</summary>
    public const string SourceName = "PartnerTiers";

    private static readonly ActivitySource Source = new(SourceName);

    public async Task<Answer> AnswerAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        using var trace = Source.StartActivity("answer");
        var start = time.GetTimestamp();
        var answer = await desk.AnswerAsync(message, cancellationToken);
        meter.Answered(message.Channel, answer.Kind, time.GetElapsedTime(start));
        trace?.SetTag("channel", message.Channel).SetTag("kind", answer.Kind);
        return answer;
    }

    public Task<ExplainedAnswer> ExplainAsync(IncomingMessage message, CancellationToken cancellationToken) => desk.ExplainAsync(message, cancellationToken);

    public Task<Answer> AdmitAgainAsync(Answer answer, IncomingMessage message, CancellationToken cancellationToken) => desk.AdmitAgainAsync(answer, message, cancellationToken);

    public Task<Answer> WelcomeAsync(IncomingMessage message, CancellationToken cancellationToken) => desk.WelcomeAsync(message, cancellationToken);

    public Task<IReadOnlyList<Item>> SearchAsync(IncomingMessage message, int most, CancellationToken cancellationToken) => desk.SearchAsync(message, most, cancellationToken);

    public Task<Answer> MentionedAsync(IncomingMessage message, CancellationToken cancellationToken) => desk.MentionedAsync(message, cancellationToken);

    public Task<Answer> HomeAsync(IncomingMessage message, CancellationToken cancellationToken) => desk.HomeAsync(message, cancellationToken);
}
