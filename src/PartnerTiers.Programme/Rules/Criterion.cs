using System.Collections.Immutable;

namespace PartnerTiers.Programme.Rules;

/// <summary>One sentence of the rule book: measure, filter, window, word, one number per tier.</summary>
/// <param name="Id">Compared without case, shown as spelt.</param>
/// <param name="Bucket">Outcomes or capabilities.</param>
/// <param name="Name">What people read.</param>
/// <param name="Groups">
/// All-of groups of parts of which one must hold. A plain criterion is one group of one part. A group that asks nothing at a tier is no way to
/// that tier; where none asks anything, the criterion isn't asked.
/// </param>
/// <param name="IsAnyOf">Written as <c>AnyOf</c>: it has no value of its own.</param>
/// <param name="OnlyFor">Partner types it applies to; empty: all.</param>
/// <param name="Says">Its sentence by language code; may be empty.</param>
/// <param name="Field">The CRM field behind it; null: not named.</param>
public sealed record Criterion(
    string Id,
    Bucket Bucket,
    string Name,
    ImmutableArray<ImmutableArray<CriterionPart>> Groups,
    bool IsAnyOf,
    ImmutableArray<string> OnlyFor,
    ImmutableDictionary<string, string> Says,
    string? Field = null)
{
    /// <summary>The only part of a plain criterion; null for <c>AnyOf</c>.</summary>
    public CriterionPart? OnlyPart => IsAnyOf ? null : Groups[0][0];
}
