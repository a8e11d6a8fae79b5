namespace PartnerTiers.Conversation.Answers.Parts;

/// <summary>What was understood, with the total: "Elite partners · EMEA · 7".</summary>
/// <param name="Text">The whole line.</param>
/// <param name="Total">The total it names; null where there is none.</param>
public sealed record Headline(Phrase Text, int? Total = null) : AnswerPart
{
    /// <inheritdoc/>
    public override void DrawOn(IAnswerPainter painter) => painter.Draw(this);
}
