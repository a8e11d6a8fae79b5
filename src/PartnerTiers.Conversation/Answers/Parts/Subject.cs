namespace PartnerTiers.Conversation.Answers.Parts;

/// <summary>The partner an answer is about: name and place on the left, tier and how far the next one is on the right.</summary>
/// <param name="Name">Its full name.</param>
/// <param name="Place">Type, country, manager.</param>
/// <param name="Tier">Its published tier.</param>
/// <param name="Note">How far the next tier is; null at the top.</param>
/// <param name="Progress">The same as a share, 0 to 1; null: no bar.</param>
public sealed record Subject(Phrase Name, Phrase Place, Phrase Tier, Phrase? Note, decimal? Progress) : AnswerPart
{
    /// <inheritdoc/>
    public override void DrawOn(IAnswerPainter painter) => painter.Draw(this);
}
