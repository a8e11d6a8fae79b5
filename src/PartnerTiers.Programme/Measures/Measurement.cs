using System.Collections.Immutable;
using PartnerTiers.Programme.Standings;

namespace PartnerTiers.Programme.Measures;

/// <summary>What a measure found.</summary>
/// <param name="Value">The exact value; null: no data.</param>
internal readonly record struct Measurement(decimal? Value)
{
    /// <summary>How many facts the value is a share or mean of; 0 elsewhere.</summary>
    public int Of { get; init; }

    /// <summary>How many more facts would be data.</summary>
    public int AnswersMissing { get; init; }

    /// <summary>How many of <see cref="Of"/> are in order, where a person can put the others in order; null elsewhere.</summary>
    public int? InOrder { get; init; }

    /// <summary>How many people hold each credential that some tier sets a minimum for (keys in upper case); null: none does.</summary>
    public IReadOnlyDictionary<string, int>? Holders { get; init; }

    /// <summary>A gate is shut: unmet at every tier, whatever the value.</summary>
    public bool Shut { get; init; }

    /// <summary>What gave points.</summary>
    public ImmutableArray<PointResult> Points { get; init; }
}
