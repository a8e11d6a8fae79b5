using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace PartnerTiers.Conversation.Questions.Filters;

/// <summary>One condition. <see cref="Not"/> turns it round.</summary>
[JsonDerivedType(typeof(OneOf), "oneOf")]
[JsonDerivedType(typeof(HasState), "state")]
[JsonDerivedType(typeof(Compared), "compared")]
[JsonDerivedType(typeof(Joined), "joined")]
[JsonDerivedType(typeof(AnyOf), "anyOf")]
public abstract record FilterTerm
{
    private FilterTerm()
    {
    }

    /// <summary>The partners that do not meet it.</summary>
    public bool Not { get; init; }

    /// <summary>The conditions on single properties in it: itself, or those of its alternatives.</summary>
    internal IEnumerable<FilterTerm> Leaves() => this is AnyOf any ? any.Terms.SelectMany(static term => term.Leaves()) : [this];

    /// <summary>A property is one of some values (<em>Select or Elite</em>, <em>in Germany</em>).</summary>
    /// <param name="Trait">Which property.</param>
    /// <param name="Values">Ids; at least one: tier ids, regions as the facts spell them, ISO countries, types, e-mail addresses of managers, texts. Compared without case.</param>
    /// <param name="Label">What was said, where it names a group of values ("DACH"); null: the values name themselves.</param>
    public sealed record OneOf(Trait Trait, ImmutableArray<string> Values, string? Label = null) : FilterTerm;

    /// <summary>The partner is in a state.</summary>
    public sealed record HasState(State State) : FilterTerm;

    /// <summary>A criterion's value today, compared. No data never matches.</summary>
    /// <param name="Criterion">Its id.</param>
    /// <param name="Comparison">How.</param>
    /// <param name="Value">In the criterion's unit; shares as 0 to 1.</param>
    /// <param name="Upper">The upper end of a range; null otherwise.</param>
    public sealed record Compared(string Criterion, Comparison Comparison, decimal Value, decimal? Upper = null) : FilterTerm;

    /// <summary>The partner joined the programme on one of these days (<em>joined since March</em>). Whose day of joining is not known never matches.</summary>
    /// <param name="From">The first day; null: any before.</param>
    /// <param name="To">The last day; null: any after.</param>
    public sealed record Joined(LocalDate? From, LocalDate? To) : FilterTerm;

    /// <summary>At least one of several conditions holds (<em>in Germany or with Kubernetes</em>).</summary>
    /// <param name="Terms">At least two; of one property <see cref="OneOf"/> says the same shorter.</param>
    public sealed record AnyOf(ImmutableArray<FilterTerm> Terms) : FilterTerm;
}
