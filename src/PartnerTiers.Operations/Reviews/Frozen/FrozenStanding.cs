using System.Collections.Immutable;
using NodaTime;
using PartnerTiers.Programme.Measures;
using PartnerTiers.Programme.Rules;
using PartnerTiers.Programme.Standings;

namespace PartnerTiers.Operations.Reviews.Frozen;

/// <summary>A standing without its rules, which are kept once for a review: tiers and criteria by id, parts by their place.</summary>
internal sealed record FrozenStanding(
    string Partner, LocalDate JudgedOn, LocalDate FactsOn, string Published, string Earned, string? Next, decimal Progress, bool NearUpgrade, bool NarrowMiss, ImmutableArray<FrozenCriterion> Criteria)
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
        [.. standing.Criteria.Select(result => FrozenCriterion.Of(result, withReceipts))]);

    public Standing Thaw(RuleBookVersion rules) => new(Partner, JudgedOn, FactsOn, Tier(rules, Published), Tier(rules, Earned), Next is null ? null : Tier(rules, Next), Progress, [.. Criteria.Select(item => item.Thaw(rules))], rules)
    {
        NearUpgrade = NearUpgrade,
        NarrowMiss = NarrowMiss,
    };

    internal static Tier Tier(RuleBookVersion rules, string id) => rules.FindTier(id) ?? throw new InvalidDataException("A frozen standing names a tier that its rules lack.");
}

/// <summary>A criterion's result.</summary>
internal sealed record FrozenCriterion(string Id, decimal? Value, Unit Unit, ImmutableArray<FrozenTier> ByTier, ImmutableArray<FrozenPart> Parts)
{
    public static FrozenCriterion Of(CriterionResult result, bool withReceipts)
    {
        var parts = ImmutableArray.CreateBuilder<FrozenPart>(result.Parts.Length);
        foreach (var part in result.Parts)
        {
            parts.Add(FrozenPart.Of(part, result.Criterion.Groups[part.Group].IndexOf(part.Part), withReceipts));
        }

        return new FrozenCriterion(result.Criterion.Id, result.Value, result.Unit, [.. result.ByTier.Select(FrozenTier.Of)], parts.MoveToImmutable());
    }

    public CriterionResult Thaw(RuleBookVersion rules)
    {
        var criterion = rules.FindCriterion(Id) ?? throw new InvalidDataException("A frozen standing names a criterion that its rules lack.");
        return new CriterionResult(criterion, Value, Unit, [.. ByTier.Select(item => item.Thaw(rules))], [.. Parts.Select(part => part.Thaw(rules, criterion))]);
    }
}

/// <summary>A result against one tier.</summary>
internal sealed record FrozenTier(string Tier, decimal? Need, Word Word, bool Met, decimal? Gap, decimal Progress, ImmutableArray<MissingCredential>? Missing, int DealsToFix, int? BestGroup, Unit? GapUnit)
{
    public static FrozenTier Of(TierResult result) => new(
        result.Tier.Id, result.Need, result.Word, result.Met, result.Gap, result.Progress, result.MissingCredentials.IsEmpty ? null : result.MissingCredentials, result.DealsToFix, result.BestGroup, result.GapUnit);

    public TierResult Thaw(RuleBookVersion rules) => new(FrozenStanding.Tier(rules, Tier), Need, Word, Met, Gap, Progress)
    {
        MissingCredentials = Missing ?? [],
        DealsToFix = DealsToFix,
        BestGroup = BestGroup,
        GapUnit = GapUnit,
    };
}

/// <summary>A measured part: its place in the criterion, what was found, and the facts behind it.</summary>
internal sealed record FrozenPart(
    int Group, int Place, decimal? Value, Unit Unit, ImmutableArray<FrozenTier> ByTier, int AnswersMissing, int OutOf, ImmutableArray<FrozenPoints>? Points, Receipt? Receipt)
{
    public static FrozenPart Of(PartResult part, int place, bool withReceipts) => new(
        part.Group,
        place,
        part.Value,
        part.Unit,
        [.. part.ByTier.Select(FrozenTier.Of)],
        part.AnswersMissing,
        part.Of,
        part.Points.IsEmpty ? null : [.. part.Points.Select((point, item) => new FrozenPoints(item, point.Value, point.Unit, point.Points, point.Shut))],
        withReceipts ? part.Receipt : null);

    public PartResult Thaw(RuleBookVersion rules, Criterion criterion)
    {
        var part = criterion.Groups[Group][Place];
        return new PartResult(part, Group, Value, Unit, [.. ByTier.Select(item => item.Thaw(rules))], Receipt ?? Receipt.Nothing(null, LocalDate.MaxIsoValue))
        {
            AnswersMissing = AnswersMissing,
            Of = OutOf,
            Points = Points is { } points ? [.. points.Select(point => new PointResult(part.Measure.Items[point.Item], point.Value, point.Unit, point.Points, point.Shut))] : [],
        };
    }
}

/// <summary>What an item of a points criterion gave; items stand in the order of the rules.</summary>
internal sealed record FrozenPoints(int Item, decimal? Value, Unit Unit, decimal Points, bool Shut);
