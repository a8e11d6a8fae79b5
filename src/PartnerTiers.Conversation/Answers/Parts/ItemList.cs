using System.Collections.Immutable;

namespace PartnerTiers.Conversation.Answers.Parts;

/// <summary>One line per item: a partner, a deal, a tier.</summary>
/// <param name="Items">The page shown.</param>
/// <param name="First">Place of the first item shown, from 1.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="More">The button for the next page; null on the last one. Replaces the list in place.</param>
public sealed record ItemList(ImmutableArray<Item> Items, int First, int Total, Button? More = null) : AnswerPart
{
    /// <inheritdoc/>
    public override void DrawOn(IAnswerPainter painter) => painter.Draw(this);
}

/// <summary>One line of a list.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Right">The figure asked for, or its tier; null: nothing.</param>
/// <param name="Below">A second, quieter line; null: none.</param>
/// <param name="Press">What choosing it asks; null: nothing.</param>
/// <param name="Progress">0 to 1, for a bar where there is room for one; the words say it too. Null: none.</param>
public sealed record Item(Phrase Title, Phrase? Right = null, Phrase? Below = null, Button? Press = null, decimal? Progress = null);
