using System.Collections.Immutable;

namespace PartnerTiers.Conversation.Understanding.Phrases;

/// <summary>The phrases with the same concepts.</summary>
/// <param name="Concepts">Names of the concepts, in order.</param>
/// <param name="Alike">The phrases; those beside each other in one list differ in soft words only.</param>
internal sealed record ConceptPhrases(ImmutableArray<string> Concepts, ImmutableArray<ImmutableArray<AskPhrase>> Alike)
{
    /// <summary>Of these phrases.</summary>
    public static ConceptPhrases Of(IGrouping<string, AskPhrase> phrases) => new(
        [.. phrases.Key.Split(' ', StringSplitOptions.RemoveEmptyEntries)],
        [.. phrases.GroupBy(static phrase => phrase.Kinship, StringComparer.Ordinal).Select(static alike => alike.ToImmutableArray())]);
}
