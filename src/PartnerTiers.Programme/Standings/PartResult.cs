using System.Collections.Immutable;
using PartnerTiers.Programme.Measures;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Programme.Standings;

/// <summary>One measured part with its receipt.</summary>
/// <param name="Part">The rule.</param>
/// <param name="Group">Index of its group in the criterion (0 for a plain one).</param>
/// <param name="Value">The exact value; null: no data.</param>
/// <param name="Unit">What it is counted in.</param>
/// <param name="ByTier">One entry for each tier at which the part is asked.</param>
public sealed record PartResult(CriterionPart Part, int Group, decimal? Value, Unit Unit, ImmutableArray<TierResult> ByTier)
{
    private readonly Measuring? source;

    // Lists over every partner look at no receipt, so it is written when first read: by taking the same measure again, with a ledger. Two
    // readers that race write the same.
    private Receipt? receipt;

    /// <summary>A part with a receipt already written.</summary>
    public PartResult(CriterionPart part, int group, decimal? value, Unit unit, ImmutableArray<TierResult> byTier, Receipt receipt)
        : this(part, group, value, unit, byTier) => this.receipt = receipt;

    internal PartResult(CriterionPart part, int group, Measuring source, Measurement found, ImmutableArray<TierResult> byTier)
        : this(part, group, found.Value, source.Measure.Unit, byTier)
    {
        this.source = source;
        AnswersMissing = found.AnswersMissing;
        Of = found.Of;
        Points = found.Points.IsDefault ? [] : found.Points;
    }

    /// <summary>The facts behind the value.</summary>
    public Receipt Receipt
    {
        get => receipt ??= source!.Receipt();
        init => receipt = value;
    }

    /// <summary>How many more facts would give data where there is none (surveys to <c>MinResponses</c>); 0 elsewhere.</summary>
    public int AnswersMissing { get; init; }

    /// <summary>How many facts the value is a share or mean of (deals for hygiene, renewals, surveys, …); 0 where it is neither.</summary>
    public int Of { get; init; }

    /// <summary>What each item of a points criterion gave; empty for other measures.</summary>
    public ImmutableArray<PointResult> Points { get; init; } = [];

    /// <inheritdoc/>
    public bool Equals(PartResult? other) => ReferenceEquals(this, other)
        || (other is not null
            && Part == other.Part
            && Group == other.Group
            && Value == other.Value
            && Unit == other.Unit
            && AnswersMissing == other.AnswersMissing
            && Of == other.Of
            && Sequences.Same(Points, other.Points)
            && Sequences.Same(ByTier, other.ByTier)
            && Receipt == other.Receipt);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Group, Value, Unit, ByTier.Length);
}
