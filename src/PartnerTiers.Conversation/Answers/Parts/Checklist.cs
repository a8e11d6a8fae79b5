using System.Collections.Immutable;

namespace PartnerTiers.Conversation.Answers.Parts;

/// <summary>Criteria, unmet ones first with a bar each; met ones shrink to a line.</summary>
/// <param name="Open">What is still needed.</param>
/// <param name="OpenTitle">Its heading.</param>
/// <param name="Done">What is met.</param>
/// <param name="DoneTitle">Its heading.</param>
public sealed record Checklist(ImmutableArray<CheckItem> Open, Phrase OpenTitle, ImmutableArray<CheckItem> Done, Phrase DoneTitle) : AnswerPart
{
    /// <inheritdoc/>
    public override void DrawOn(IAnswerPainter painter) => painter.Draw(this);
}

/// <summary>One criterion.</summary>
/// <param name="Name">Its name.</param>
/// <param name="State">Value and threshold: "€961k of €1.0M".</param>
/// <param name="Progress">0 to 1; shown as a bar while open. An open item is never drawn full.</param>
/// <param name="Gap">What is missing and what ages out, in whole sentences; null: nothing to say.</param>
public sealed record CheckItem(Phrase Name, Phrase State, decimal Progress, Phrase? Gap = null);
