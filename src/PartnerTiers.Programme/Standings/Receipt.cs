using System.Collections.Immutable;
using NodaTime;

namespace PartnerTiers.Programme.Standings;

/// <summary>The facts that made a value, and those that did not count, each with its reason.</summary>
/// <param name="Counted">In the order of their day.</param>
/// <param name="Excluded">In the order of their day.</param>
/// <param name="From">First day of the window; null: no beginning.</param>
/// <param name="To">Last day that could count.</param>
public sealed record Receipt(ImmutableArray<CountedFact> Counted, ImmutableArray<ExcludedFact> Excluded, LocalDate? From, LocalDate To)
{
    /// <summary>A receipt without facts.</summary>
    public static Receipt Nothing(LocalDate? from, LocalDate to) => new([], [], from, to);

    /// <inheritdoc/>
    public bool Equals(Receipt? other) => ReferenceEquals(this, other)
        || (other is not null
            && From == other.From
            && To == other.To
            && Sequences.Same(Counted, other.Counted)
            && Sequences.Same(Excluded, other.Excluded));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(From, To, Counted.Length, Excluded.Length);
}
