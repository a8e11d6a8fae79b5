using PartnerTiers.Conversation.Answers;

namespace PartnerTiers.Conversation.Desk;

/// <summary>The one way into the bot for every channel.</summary>
public interface IConversationDesk
{
    /// <summary>Understands a message (or a pressed button) and answers. Never throws for what a person may type.</summary>
    Task<Answer> AnswerAsync(IncomingMessage message, CancellationToken cancellationToken);

    /// <summary>The same with the trail of the reading, for <c>ask --explain</c>.</summary>
    Task<ExplainedAnswer> ExplainAsync(IncomingMessage message, CancellationToken cancellationToken);

    /// <summary>What a newcomer sees first.</summary>
    Task<Answer> WelcomeAsync(IncomingMessage message, CancellationToken cancellationToken);
}

/// <summary>An answer with the trail of its reading.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Trail">One line a step: which words gave what, which readings there were and how they scored.</param>
public sealed record ExplainedAnswer(Answer Answer, IReadOnlyList<string> Trail);
