using System.Collections.Immutable;
using PartnerTiers.Conversation.Questions.Filters;
using PartnerTiers.Conversation.Understanding.Senses;

namespace PartnerTiers.Conversation.Understanding.Phrases;

/// <summary>What fills the gaps of a phrase from a sentence, and what of the sentence is then left.</summary>
/// <param name="Phrase">The phrase.</param>
/// <param name="Values">Member values by name; a partner that has to be asked for is absent and stands in <paramref name="Ambiguous"/>.</param>
/// <param name="Ambiguous">Names that several partners have.</param>
/// <param name="NeedsPartner">The phrase wants a partner and the sentence names none.</param>
/// <param name="Left">What was said and has no place in the phrase, as typed.</param>
/// <param name="Cost">How far-fetched it is.</param>
internal sealed record Bound(AskPhrase Phrase, Dictionary<string, object> Values, SaidName? Ambiguous, bool NeedsPartner, ImmutableArray<string> Left, double Cost)
{
    /// <summary>A misspelt word was read as another: what it says is less sure.</summary>
    public bool IsGuess { get; init; }

    /// <summary>The sense that a phrase reads; null where none does.</summary>
    public Sense? NearTo { get; init; }

    /// <summary>It is about the partner spoken of before, whom the sentence does not name.</summary>
    public bool UsesMind { get; init; }

    /// <summary>The phrase has no concept that the sentence lacks, and what is left over says little.</summary>
    public bool LeavesLittle { get; init; }

    /// <summary>Whether two values are wanted of what a partner has one of, and no word joins them.</summary>
    public bool ContradictsItself => Values.GetValueOrDefault("filter") is Filter filter && filter.Terms.OfType<FilterTerm.OneOf>()
        .Where(static term => term is { Not: false, Trait: Trait.Tier or Trait.EarnedTier or Trait.Type or Trait.Country or Trait.Region or Trait.Manager })
        .GroupBy(static term => term.Trait)
        .Any(static same => same.Skip(1).Any(other => !other.Values.Intersect(same.First().Values, StringComparer.OrdinalIgnoreCase).Any()));
}
