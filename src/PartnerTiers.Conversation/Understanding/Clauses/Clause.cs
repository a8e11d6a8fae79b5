using System.Collections.Immutable;
using PartnerTiers.Conversation.Understanding.Text;

namespace PartnerTiers.Conversation.Understanding.Clauses;

/// <summary>A part of what was typed, between two signs or before a reason.</summary>
/// <param name="Words">Its words, without what only opens or closes it.</param>
/// <param name="Manner">What it does.</param>
/// <param name="EndsSentence">A full stop, a question mark or the like stands behind it.</param>
internal sealed record Clause(ImmutableArray<Token> Words, ClauseManner Manner, bool EndsSentence);

/// <summary>What a clause does.</summary>
internal enum ClauseManner
{
    /// <summary>May ask.</summary>
    May,

    /// <summary>Says what the answer is for.</summary>
    Reason,

    /// <summary>Tells something.</summary>
    Statement,

    /// <summary>Only opens or closes: nothing else is in it.</summary>
    SmallTalk,
}
