using System.Collections.Immutable;

namespace PartnerTiers.Conversation.Answers.Parts;

/// <summary>Label and value, a row each.</summary>
/// <param name="Rows">In reading order.</param>
public sealed record FactRows(ImmutableArray<FactRow> Rows) : AnswerPart
{
    /// <inheritdoc/>
    public override void DrawOn(IAnswerPainter painter) => painter.Draw(this);
}

/// <summary>One label with its value.</summary>
public sealed record FactRow(Phrase Label, Phrase Value);
