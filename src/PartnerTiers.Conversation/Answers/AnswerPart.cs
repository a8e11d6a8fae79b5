namespace PartnerTiers.Conversation.Answers;

/// <summary>A typed part of an answer. To add one: one record in <c>Parts/</c>, one method of <see cref="IAnswerPainter"/>; the compiler then names every channel that must draw it.</summary>
public abstract record AnswerPart
{
    /// <summary>Calls the painter's method for this part.</summary>
    public abstract void DrawOn(IAnswerPainter painter);
}
