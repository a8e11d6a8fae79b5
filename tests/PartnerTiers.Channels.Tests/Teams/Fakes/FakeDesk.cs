using System.Collections.Concurrent;
using PartnerTiers.Channels.Tests.Samples;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Desk;

namespace PartnerTiers.Channels.Tests.Teams.Fakes;

/// <summary>A desk that answers as it is told and remembers what it was asked.</summary>
internal sealed class FakeDesk : IConversationDesk
{
    private readonly ConcurrentQueue<IncomingMessage> asked = new();

    public IReadOnlyList<IncomingMessage> Asked => [.. asked];

    public Func<IncomingMessage, Task<Answer>> Answering { get; set; } = message => Task.FromResult(Echo(message));

    public Task<Answer> AnswerAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        asked.Enqueue(message);
        return Answering(message);
    }

    public async Task<ExplainedAnswer> ExplainAsync(IncomingMessage message, CancellationToken cancellationToken) => new(await AnswerAsync(message, cancellationToken), []);

    public Task<Answer> AdmitAgainAsync(Answer answer, IncomingMessage message, CancellationToken cancellationToken) => Task.FromResult(answer);

    public Task<Answer> WelcomeAsync(IncomingMessage message, CancellationToken cancellationToken) => Task.FromResult(AnswerSamples.Named("welcome"));

    public static Answer Echo(IncomingMessage message) => Sentence("You said: " + (message.Press ?? message.Text));

    public static Answer Sentence(string text) => AnswerSamples.Answer("echo", text, new Paragraph(Phrase.OfOthers(text)));

    public Func<IncomingMessage, int, Task<IReadOnlyList<Item>>> Searching { get; set; } = static (_, _) => Task.FromResult<IReadOnlyList<Item>>([]);

    public Task<IReadOnlyList<Item>> SearchAsync(IncomingMessage message, int most, CancellationToken cancellationToken)
    {
        asked.Enqueue(message);
        return Searching(message, most);
    }

    public Task<Answer> MentionedAsync(IncomingMessage message, CancellationToken cancellationToken) => AnswerAsync(message, cancellationToken);

    public Task<Answer> HomeAsync(IncomingMessage message, CancellationToken cancellationToken) => AnswerAsync(message, cancellationToken);
}
