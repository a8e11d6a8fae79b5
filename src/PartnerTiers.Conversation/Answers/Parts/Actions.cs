using System.Collections.Immutable;

namespace PartnerTiers.Conversation.Answers.Parts;

/// <summary>Buttons. Where a channel has none, their titles are questions to type.</summary>
/// <param name="Buttons">The most useful first.</param>
public sealed record Actions(ImmutableArray<Button> Buttons) : AnswerPart
{
    /// <inheritdoc/>
    public override void DrawOn(IAnswerPainter painter) => painter.Draw(this);
}
