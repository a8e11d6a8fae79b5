namespace PartnerTiers.Conversation.Answers.Parts;

/// <summary>One or two sentences.</summary>
/// <param name="Text">The sentences.</param>
/// <param name="Tone">How much weight they carry.</param>
public sealed record Paragraph(Phrase Text, Tone Tone = Tone.Plain) : AnswerPart
{
    /// <inheritdoc/>
    public override void DrawOn(IAnswerPainter painter) => painter.Draw(this);
}
