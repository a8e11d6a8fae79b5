using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;

namespace PartnerTiers.Conversation.Desk;

/// <summary>The one way into the bot for every channel.</summary>
public interface IConversationDesk
{
    /// <summary>Understands a message (or a pressed button) and answers. Never throws for what a person may type.</summary>
    Task<Answer> AnswerAsync(IncomingMessage message, CancellationToken cancellationToken);

    /// <summary>The same with the trail of the reading, for <c>ask --explain</c>.</summary>
    Task<ExplainedAnswer> ExplainAsync(IncomingMessage message, CancellationToken cancellationToken);

    /// <summary>
    /// Right before sending: the answer again, if those who can read it now may; else what they may read. A channel asks with what it knows of the room now.
    /// </summary>
    /// <param name="answer">The answer composed for <paramref name="message"/>.</param>
    /// <param name="message">The message, with the place as it is now.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<Answer> AdmitAgainAsync(Answer answer, IncomingMessage message, CancellationToken cancellationToken);

    /// <summary>What a newcomer sees first.</summary>
    Task<Answer> WelcomeAsync(IncomingMessage message, CancellationToken cancellationToken);

    /// <summary>Partners whose names fit what is typed so far, at most <paramref name="most"/>, the likeliest first; the press of each line is its scorecard. Nothing for those who may see none.</summary>
    Task<IReadOnlyList<Item>> SearchAsync(IncomingMessage message, int most, CancellationToken cancellationToken);

    /// <summary>Who the partner is that the message names, which somebody wrote to somebody else: its scorecard, or a choice of several.</summary>
    Task<Answer> MentionedAsync(IncomingMessage message, CancellationToken cancellationToken);

    /// <summary>The person's own page: their partners, what needs them, the next review.</summary>
    Task<Answer> HomeAsync(IncomingMessage message, CancellationToken cancellationToken);
}

/// <summary>An answer with the trail of its reading.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Trail">One line a step: which words gave what, which readings there were and how they scored.</param>
public sealed record ExplainedAnswer(Answer Answer, IReadOnlyList<string> Trail);
