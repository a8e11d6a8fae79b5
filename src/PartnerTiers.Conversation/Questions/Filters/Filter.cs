using System.Collections.Immutable;

namespace PartnerTiers.Conversation.Questions.Filters;

/// <summary>Which partners are meant: all terms hold. An empty filter means all partners.</summary>
/// <param name="Terms">In the order in which they were said.</param>
public sealed record Filter(ImmutableArray<FilterTerm> Terms)
{
    /// <summary>All partners.</summary>
    public static Filter Everyone { get; } = new(ImmutableArray<FilterTerm>.Empty);
}
