using System.Collections.Immutable;
using PartnerTiers.Programme.Facts;

namespace PartnerTiers.Programme.Rules;

/// <summary>Which measure, over which window, letting what through. A member that its measure does not take is refused when the rule book is read.</summary>
/// <param name="Measure">Id of the measure, see <c>MeasureCatalogue</c>.</param>
/// <param name="Window">Null: the programme's rolling window.</param>
public sealed record MeasureRules(string Measure, Window? Window = null)
{
    /// <summary>Roles that count; empty: all.</summary>
    public ImmutableArray<Contribution> Contributions { get; init; } = [];

    /// <summary>A factor per role; a role without one counts whole.</summary>
    public ImmutableDictionary<Contribution, decimal> Weights { get; init; } = ImmutableDictionary<Contribution, decimal>.Empty;

    /// <summary>Credentials that count (case aside); empty: any.</summary>
    public ImmutableArray<string> Credentials { get; init; } = [];

    /// <summary>Per tier id and credential: how many people must hold it, besides the number asked.</summary>
    public ImmutableDictionary<string, ImmutableDictionary<string, int>> PerCredential { get; init; } = ImmutableDictionary<string, ImmutableDictionary<string, int>>.Empty;

    /// <summary>Evidence that counts; empty: all.</summary>
    public ImmutableArray<EvidenceKind> Kinds { get; init; } = [];

    /// <summary>Smallest deal that counts, in the programme's currency, before share; null: no limit.</summary>
    public decimal? MinAmount { get; init; }

    /// <summary>Only deals of customers without an earlier won deal with anyone.</summary>
    public bool NewCustomers { get; init; }

    /// <summary>Fewer survey answers than this are no data; 1 or more.</summary>
    public int MinResponses { get; init; } = 3;

    /// <summary>Name of the imported figure (measure <c>metric</c>).</summary>
    public string? Metric { get; init; }

    /// <summary>What gives points (measure <c>points</c>).</summary>
    public ImmutableArray<PointItem> Items { get; init; } = [];
}
