namespace PartnerTiers.Conversation.Answers.Parts;

/// <summary>The day an answer speaks of, and where and when its facts came from. The last part of every answer with figures.</summary>
/// <param name="Text">The whole line.</param>
public sealed record Freshness(Phrase Text) : AnswerPart
{
    /// <inheritdoc/>
    public override void DrawOn(IAnswerPainter painter) => painter.Draw(this);
}
