using System.Collections.Immutable;
using PartnerTiers.Conversation.Words;

namespace PartnerTiers.Conversation.Answers;

/// <summary>
/// What the bot says, free of any channel: typed parts in reading order, whose numbers, dates and money stay typed. Every channel is a total
/// function of it: it draws each part through an <see cref="IAnswerPainter"/>.
/// </summary>
/// <param name="Kind">Id of the question answered (<c>need</c>, <c>find</c>, …), or <c>clarify</c>, <c>not-understood</c>, <c>refusal</c>, <c>welcome</c>.</param>
/// <param name="Language">The language it is in.</param>
/// <param name="Summary">All of it in one or two whole sentences: for notifications, screen readers and channels that cannot draw.</param>
/// <param name="Parts">The parts, in reading order.</param>
public sealed record Answer(string Kind, Language Language, Phrase Summary, ImmutableArray<AnswerPart> Parts)
{
    /// <summary>Draws every part, in order.</summary>
    public void DrawOn(IAnswerPainter painter)
    {
        foreach (var part in Parts)
        {
            part.DrawOn(painter);
        }
    }
}
