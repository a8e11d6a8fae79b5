using System.Collections.Immutable;

namespace PartnerTiers.Conversation.Answers.Parts;

/// <summary>The facts behind a number: what counted, then what didn't and why. Long ones show a page.</summary>
/// <param name="Title">The criterion and its total; empty where a sentence before has said them.</param>
/// <param name="Lines">The page shown.</param>
/// <param name="First">Place of the first line shown, from 1; 0 when there are none.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="More">The button for the next page; null on the last one.</param>
public sealed record ReceiptLines(Phrase Title, ImmutableArray<ReceiptLine> Lines, int First, int Total, Button? More = null) : AnswerPart
{
    /// <inheritdoc/>
    public override void DrawOn(IAnswerPainter painter) => painter.Draw(this);
}

/// <summary>One fact.</summary>
/// <param name="What">What it is.</param>
/// <param name="Value">What it added; null for one that didn't count.</param>
/// <param name="Note">Day, role, share, rate; or why it didn't count.</param>
/// <param name="Counted">Whether it counted.</param>
public sealed record ReceiptLine(Phrase What, Phrase? Value, Phrase Note, bool Counted);
