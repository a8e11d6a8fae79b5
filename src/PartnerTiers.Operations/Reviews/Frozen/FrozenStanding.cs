using System.Collections.Immutable;
using NodaTime;
using PartnerTiers.Programme.Measures;
using PartnerTiers.Programme.Rules;
using PartnerTiers.Programme.Standings;

namespace PartnerTiers.Operations.Reviews.Frozen;

/// <summary>
/// A standing without its rules, which are kept once for a review: tiers and criteria by id, parts by their place. The receipts stand apart and at the end, so that they can be left off unread.
/// </summary>
internal sealed record FrozenStanding(
    string Partner,
    LocalDate JudgedOn,
    LocalDate FactsOn,
    string Published,
    string Earned,
    string? Next,
    decimal Progress,
    bool NearUpgrade,
    bool NarrowMiss,
    ImmutableArray<FrozenCriterion> Criteria,
    FrozenReceipts? Receipts)
{
    public static FrozenStanding Of(Standing standing, bool withReceipts) => new(
        standing.PartnerId,
        standing.JudgedOn,
        standing.FactsOn,
        standing.Published.Id,
        standing.Earned.Id,
        standing.Next?.Id,
        standing.Progress,
        standing.NearUpgrade,
        standing.NarrowMiss,
        [.. standing.Criteria.Select(FrozenCriterion.Of)],
        withReceipts ? FrozenReceipts.Of(standing.Criteria) : null);

    public Standing Thaw(RuleBookVersion rules)
    {
        var receipts = new Queue<Receipt>(Receipts?.Thaw() ?? []);
        return new Standing(Partner, JudgedOn, FactsOn, Tier(rules, Published), Tier(rules, Earned), Next is null ? null : Tier(rules, Next), Progress, [.. Criteria.Select(item => item.Thaw(rules, receipts))], rules)
        {
            NearUpgrade = NearUpgrade,
            NarrowMiss = NarrowMiss,
        };
    }

    internal static Tier Tier(RuleBookVersion rules, string id) => rules.FindTier(id) ?? throw new InvalidDataException("A frozen standing names a tier that its rules lack.");
}

/// <summary>A criterion's result.</summary>
/// <param name="Id">The criterion's id.</param>
/// <param name="Value">Its value.</param>
/// <param name="Unit">What it is counted in.</param>
/// <param name="ByTier">Left off where they are those of the only part.</param>
/// <param name="Parts">What was measured.</param>
internal sealed record FrozenCriterion(string Id, decimal? Value, Unit Unit, ImmutableArray<FrozenTier>? ByTier, ImmutableArray<FrozenPart> Parts)
{
    public static FrozenCriterion Of(CriterionResult result)
    {
        var parts = ImmutableArray.CreateBuilder<FrozenPart>(result.Parts.Length);
        foreach (var part in result.Parts)
        {
            parts.Add(FrozenPart.Of(part, result.Criterion.Groups[part.Group].IndexOf(part.Part)));
        }

        return new FrozenCriterion(result.Criterion.Id, result.Value, result.Unit, result.Parts is [var only] && only.ByTier == result.ByTier ? null : FrozenTier.Of(result.ByTier), parts.MoveToImmutable());
    }

    public CriterionResult Thaw(RuleBookVersion rules, Queue<Receipt> receipts)
    {
        var criterion = rules.FindCriterion(Id) ?? throw new InvalidDataException("A frozen standing names a criterion that its rules lack.");
        ImmutableArray<PartResult> parts = [.. Parts.Select(part => part.Thaw(rules, criterion, receipts.TryDequeue(out var receipt) ? receipt : null))];
        return new CriterionResult(criterion, Value, Unit, ByTier is { } byTier ? [.. byTier.Select(item => item.Thaw(rules))] : parts[0].ByTier, parts);
    }
}

/// <summary>A result against one tier.</summary>
internal sealed record FrozenTier(string Tier, decimal? Need, Word Word, bool Met, decimal? Gap, decimal Progress, ImmutableArray<MissingCredential>? Missing, int DealsToFix, int? BestGroup, Unit? GapUnit)
{
    public static ImmutableArray<FrozenTier> Of(ImmutableArray<TierResult> results)
    {
        var frozen = ImmutableArray.CreateBuilder<FrozenTier>(results.Length);
        foreach (var result in results)
        {
            frozen.Add(Of(result));
        }

        return frozen.MoveToImmutable();
    }

    private static FrozenTier Of(TierResult result) => new(
        result.Tier.Id, result.Need, result.Word, result.Met, result.Gap, result.Progress, result.MissingCredentials.IsEmpty ? null : result.MissingCredentials, result.DealsToFix, result.BestGroup, result.GapUnit);

    public TierResult Thaw(RuleBookVersion rules) => new(FrozenStanding.Tier(rules, Tier), Need, Word, Met, Gap, Progress)
    {
        MissingCredentials = Missing ?? [],
        DealsToFix = DealsToFix,
        BestGroup = BestGroup,
        GapUnit = GapUnit,
    };
}

/// <summary>A measured part: its place in the criterion and what was found.</summary>
internal sealed record FrozenPart(int Group, int Place, decimal? Value, Unit Unit, ImmutableArray<FrozenTier> ByTier, int AnswersMissing, int OutOf, ImmutableArray<FrozenPoints>? Points)
{
    public static FrozenPart Of(PartResult part, int place) => new(
        part.Group,
        place,
        part.Value,
        part.Unit,
        FrozenTier.Of(part.ByTier),
        part.AnswersMissing,
        part.Of,
        part.Points.IsEmpty ? null : [.. part.Points.Select((point, item) => new FrozenPoints(item, point.Value, point.Unit, point.Points, point.Shut))]);

    public PartResult Thaw(RuleBookVersion rules, Criterion criterion, Receipt? receipt)
    {
        var part = criterion.Groups[Group][Place];
        return new PartResult(part, Group, Value, Unit, [.. ByTier.Select(item => item.Thaw(rules))], receipt ?? Receipt.Nothing(null, LocalDate.MaxIsoValue))
        {
            AnswersMissing = AnswersMissing,
            Of = OutOf,
            Points = Points is { } points ? [.. points.Select(point => new PointResult(part.Measure.Items[point.Item], point.Value, point.Unit, point.Points, point.Shut))] : [],
        };
    }
}

/// <summary>What an item of a points criterion gave; items stand in the order of the rules.</summary>
internal sealed record FrozenPoints(int Item, decimal? Value, Unit Unit, decimal Points, bool Shut);
