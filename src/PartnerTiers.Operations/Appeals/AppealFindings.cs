using System.Collections.Immutable;
using NodaTime;
using PartnerTiers.Programme.Measures;
using PartnerTiers.Programme.Rules;
using PartnerTiers.Programme.Standings;

namespace PartnerTiers.Operations.Appeals;

/// <summary>The judged day as it was frozen beside the same day on the facts that the CRM holds now, by the same rules.</summary>
/// <param name="JudgedOn">The day.</param>
/// <param name="Tier">Id of the tier in question: the one that was lost or put on trial, else the one above.</param>
/// <param name="EarnedThen">Id of the tier that the review found.</param>
/// <param name="EarnedNow">Id of the tier that today's facts give.</param>
/// <param name="From">First day of the criterion's window; null: it has none.</param>
/// <param name="To">Last day that can count.</param>
/// <param name="Rows">The criteria asked at that tier, the one appealed about first.</param>
/// <param name="Facts">Facts that count now and did not then, or the other way, the first few.</param>
public sealed record AppealFindings(
    LocalDate JudgedOn, string Tier, string EarnedThen, string EarnedNow, LocalDate? From, LocalDate To, ImmutableArray<AppealRow> Rows, ImmutableArray<AppealFact> Facts)
{
    private const int MostFacts = 10;
    private const string Certificate = "certification";

    /// <summary>Today's facts give another result.</summary>
    public bool Differs => EarnedThen != EarnedNow || Rows.Any(static row => row.Then != row.Now || row.MetThen != row.MetNow);

    /// <summary>Compares two standings of the same day by the same rules.</summary>
    /// <param name="frozen">As the review found it.</param>
    /// <param name="now">On today's facts.</param>
    /// <param name="tier">The tier in question.</param>
    /// <param name="criterion">Id of the criterion.</param>
    public static AppealFindings Of(Standing frozen, Standing now, Tier tier, string criterion)
    {
        var asked = frozen.Criteria.Where(result => result.At(tier) is not null || Same(result.Criterion.Id, criterion)).OrderByDescending(result => Same(result.Criterion.Id, criterion)).ToList();
        var receipt = frozen.Of(criterion)?.Parts.FirstOrDefault()?.Receipt;
        return new AppealFindings(
            frozen.JudgedOn,
            tier.Id,
            frozen.Earned.Id,
            now.Earned.Id,
            receipt?.From,
            receipt?.To is { } to && to <= frozen.FactsOn ? to : frozen.FactsOn,
            [.. asked.Select(result => Row(result, now.Of(result.Criterion.Id) ?? result, tier))],
            [.. asked.SelectMany(result => Differences(result, now.Of(result.Criterion.Id) ?? result)).Take(MostFacts)]);
    }

    private static AppealRow Row(CriterionResult then, CriterionResult now, Tier tier) =>
        new(then.Criterion.Id, then.Unit, then.At(tier)?.Need, then.At(tier)?.Word ?? Word.AtLeast, then.Value, now.Value, then.At(tier)?.Met ?? true, now.At(tier)?.Met ?? true);

    // What counts in several parts of a criterion is one fact.
    private static IEnumerable<AppealFact> Differences(CriterionResult then, CriterionResult now) => then.Parts
        .SelectMany((part, place) => Differences(then, part.Receipt.Counted, place < now.Parts.Length ? now.Parts[place].Receipt.Counted : part.Receipt.Counted))
        .DistinctBy(static fact => (Name(fact.Kind), Name(fact.Id), Name(fact.About), fact.On, fact.Value, fact.Then, fact.CountsNow));

    // Each fact of the one side is paired with one of the other: first with what is worth the same, then with itself at another worth.
    private static IEnumerable<AppealFact> Differences(CriterionResult then, IEnumerable<CountedFact> before, IEnumerable<CountedFact> after)
    {
        var (left, changed) = (Alone(before), new List<CountedFact>());
        foreach (var fact in Alone(after))
        {
            if (!Pair(left, old => IsSame(old, fact) && IsWorthSame(old, fact), out _))
            {
                changed.Add(fact);
            }
        }

        foreach (var fact in changed)
        {
            yield return Of(then, fact, countsNow: true) with { Then = Pair(left, old => IsSame(old, fact), out var old) ? old!.Value : null };
        }

        foreach (var gone in left)
        {
            yield return Of(then, gone, countsNow: false);
        }
    }

    private static bool Pair(List<CountedFact> facts, Predicate<CountedFact> isIt, out CountedFact? found)
    {
        var place = facts.FindIndex(isIt);
        found = place < 0 ? null : facts[place];
        if (place >= 0)
        {
            facts.RemoveAt(place);
        }

        return place >= 0;
    }

    // A person's certificate and its renewal are two rows in some CRMs, and one thing that the person holds.
    private static List<CountedFact> Alone(IEnumerable<CountedFact> facts)
    {
        var held = new HashSet<(string, string)>();
        return [.. facts.Where(fact => fact.Kind != Certificate || held.Add((Name(fact.Id), Name(fact.About))))];
    }

    // A deal whose day was put right is the same deal; how a name is written tells no two people apart.
    private static bool IsSame(CountedFact one, CountedFact other) => (one.Kind, Name(one.Id), Name(one.About)) == (other.Kind, Name(other.Id), Name(other.About));

    // Which of a person's certificates stands for the person says nothing of itself.
    private static bool IsWorthSame(CountedFact one, CountedFact other) => one.Value == other.Value || one.Kind == Certificate;

    private static string Name(string? text) => (text ?? string.Empty).Trim().ToUpperInvariant();

    private static AppealFact Of(CriterionResult result, CountedFact fact, bool countsNow) => new(result.Criterion.Id, fact.Kind, fact.Id, fact.About, fact.On, result.Unit, fact.Value, countsNow);

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}

/// <summary>A criterion then and now.</summary>
/// <param name="Criterion">Its id.</param>
/// <param name="Unit">What it is counted in.</param>
/// <param name="Need">The number asked at the tier in question; null: none.</param>
/// <param name="Word">How it is compared.</param>
/// <param name="Then">The frozen value; null: no data.</param>
/// <param name="Now">The value on today's facts; null: no data.</param>
/// <param name="MetThen">It held.</param>
/// <param name="MetNow">It holds.</param>
public sealed record AppealRow(string Criterion, Unit Unit, decimal? Need, Word Word, decimal? Then, decimal? Now, bool MetThen, bool MetNow);

/// <summary>A fact in which the two results differ.</summary>
/// <param name="Criterion">Id of the criterion.</param>
/// <param name="Kind">Such as <c>deal</c>.</param>
/// <param name="Id">Its id or title.</param>
/// <param name="About">Whom or what it is about; null: nothing.</param>
/// <param name="On">Its day.</param>
/// <param name="Unit">What the value is counted in.</param>
/// <param name="Value">What it adds.</param>
/// <param name="CountsNow">It counts now and did not then; false: the other way.</param>
public sealed record AppealFact(string Criterion, string Kind, string Id, string? About, LocalDate? On, Unit Unit, decimal Value, bool CountsNow)
{
    /// <summary>What the same fact counted at the review, where it was another value; null: it did not count, or as now.</summary>
    public decimal? Then { get; init; }
}
