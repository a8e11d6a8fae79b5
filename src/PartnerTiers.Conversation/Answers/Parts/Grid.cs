using System.Collections.Immutable;

namespace PartnerTiers.Conversation.Answers.Parts;

/// <summary>Rows and columns; the first column names the row.</summary>
/// <param name="Columns">The column heads.</param>
/// <param name="Rows">As many cells each as there are columns.</param>
public sealed record Grid(ImmutableArray<GridColumn> Columns, ImmutableArray<ImmutableArray<Phrase>> Rows) : AnswerPart
{
    /// <inheritdoc/>
    public override void DrawOn(IAnswerPainter painter) => painter.Draw(this);
}

/// <summary>A column.</summary>
/// <param name="Title">Its head.</param>
/// <param name="IsFigure">Holds figures, which align to the right.</param>
public sealed record GridColumn(Phrase Title, bool IsFigure = false);
