using System.Collections.Concurrent;
using PartnerTiers.Channels.Tests.Samples;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Desk;

namespace PartnerTiers.Channels.Tests.Web;

/// <summary>Answers with samples: a text or press that names one gets it; "more" gets the last page; anything else is not understood.</summary>
internal sealed class FakeDesk : IConversationDesk
{
    /// <summary>A payload with everything that HTML, JSON and a script could trip over.</summary>
    public const string OddPress = "find:{\"partner\":\"<b>\\\"'&amp;\u202E😀`${x}\"}";

    /// <summary>What came in, in order.</summary>
    public ConcurrentQueue<IncomingMessage> Messages { get; } = [];

    /// <summary>Answers wait for it.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    public async Task<Answer> AnswerAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        Messages.Enqueue(message);
        await Gate.WaitAsync(cancellationToken);
        var words = message.Press ?? message.Text;
        if (words == "boom")
        {
            throw new InvalidOperationException("the secret reason");
        }

        if (words == "odd press")
        {
            return AnswerSamples.Answer("find", "A button.", new Conversation.Answers.Parts.Actions([new Button(Phrase.Of("Odd"), Phrase.Of("odd"), OddPress)]));
        }

        if (words == "press:more")
        {
            return AnswerSamples.Named("find-last-page");
        }

        if (words.Contains("Elite partners in EMEA", StringComparison.Ordinal))
        {
            return AnswerSamples.Named("find");
        }

        if (words.Contains("scorecard for", StringComparison.Ordinal))
        {
            return AnswerSamples.Named("scorecard");
        }

        return AnswerSamples.All.FirstOrDefault(sample => sample.Name == words)?.Answer ?? AnswerSamples.Named("not-understood");
    }

    public async Task<ExplainedAnswer> ExplainAsync(IncomingMessage message, CancellationToken cancellationToken) => new(await AnswerAsync(message, cancellationToken), []);

    public Task<Answer> AdmitAgainAsync(Answer answer, IncomingMessage message, CancellationToken cancellationToken) => Task.FromResult(answer);

    public Task<Answer> WelcomeAsync(IncomingMessage message, CancellationToken cancellationToken) => Task.FromResult(AnswerSamples.Named("welcome"));

    public Task<IReadOnlyList<Item>> SearchAsync(IncomingMessage message, int most, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Item>>([]);

    public Task<Answer> MentionedAsync(IncomingMessage message, CancellationToken cancellationToken) => AnswerAsync(message, cancellationToken);

    public Task<Answer> HomeAsync(IncomingMessage message, CancellationToken cancellationToken) => AnswerAsync(message, cancellationToken);
}
