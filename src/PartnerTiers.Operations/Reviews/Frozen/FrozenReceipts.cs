using System.Collections.Immutable;
using NodaTime;
using PartnerTiers.Programme.Standings;

namespace PartnerTiers.Operations.Reviews.Frozen;

/// <summary>
/// The receipts of all parts of a standing, in their order. Every measure lists every fact of its type, counted or with its reason, so the same deal stands in one receipt after the other: each fact is written once, and
/// receipts name it by its place.
/// </summary>
internal sealed record FrozenReceipts(ImmutableArray<FrozenFact> Facts, ImmutableArray<FrozenReceipt> Parts)
{
    private const int MostAtFirst = 128;

    public static FrozenReceipts Of(ImmutableArray<CriterionResult> criteria)
    {
        var (facts, places) = (ImmutableArray.CreateBuilder<FrozenFact>(MostAtFirst), new Dictionary<(string Id, LocalDate? On), int>(MostAtFirst));
        var parts = ImmutableArray.CreateBuilder<FrozenReceipt>();
        foreach (var criterion in criteria)
        {
            foreach (var part in criterion.Parts)
            {
                parts.Add(FrozenReceipt.Of(part.Receipt, PlaceOf));
            }
        }

        return new FrozenReceipts(facts.DrainToImmutable(), parts.DrainToImmutable());

        int PlaceOf(FrozenFact fact)
        {
            // Of two that share id and day the second is found by nobody, and written as often as it is named.
            if (places.TryGetValue((fact.Id, fact.On), out var known) && facts[known] == fact)
            {
                return known;
            }

            facts.Add(fact);
            places.TryAdd((fact.Id, fact.On), facts.Count - 1);
            return facts.Count - 1;
        }
    }

    public IEnumerable<Receipt> Thaw() => Parts.Select(part => part.Thaw(Facts));
}

/// <summary>A fact, whichever receipts it stands in.</summary>
internal readonly record struct FrozenFact(string Kind, string Id, LocalDate? On, string? About, decimal? Amount, string? Currency, string? Url, LocalDate? ExpiresOn);

/// <summary>One receipt.</summary>
/// <param name="Counted">What counted.</param>
/// <param name="Excluded">What did not, in its order; neighbours with one reason together.</param>
/// <param name="From">First day of the window.</param>
/// <param name="To">Last day that could count.</param>
internal sealed record FrozenReceipt(ImmutableArray<FrozenCount> Counted, ImmutableArray<FrozenExclusion> Excluded, LocalDate? From, LocalDate To)
{
    public static FrozenReceipt Of(Receipt receipt, Func<FrozenFact, int> placeOf)
    {
        var counted = ImmutableArray.CreateBuilder<FrozenCount>(receipt.Counted.Length);
        foreach (var fact in receipt.Counted)
        {
            var place = placeOf(new FrozenFact(fact.Kind, fact.Id, fact.On, fact.About, fact.Amount, fact.Currency, fact.Url, fact.ExpiresOn));
            counted.Add(new FrozenCount(place, fact.Value, fact.Rate, fact.Share, fact.Weight, fact.Roles.IsEmpty ? null : fact.Roles));
        }

        var excluded = ImmutableArray.CreateBuilder<FrozenExclusion>();
        var facts = ImmutableArray.CreateBuilder<int>();
        for (var i = 0; i < receipt.Excluded.Length; i++)
        {
            var fact = receipt.Excluded[i];
            facts.Add(placeOf(new FrozenFact(fact.Kind, fact.Id, fact.On, fact.About, fact.Amount, fact.Currency, null, null)));
            if (i + 1 == receipt.Excluded.Length || receipt.Excluded[i + 1].Reason != fact.Reason)
            {
                excluded.Add(new FrozenExclusion(fact.Reason, facts.DrainToImmutable()));
            }
        }

        return new FrozenReceipt(counted.MoveToImmutable(), excluded.DrainToImmutable(), receipt.From, receipt.To);
    }

    public Receipt Thaw(ImmutableArray<FrozenFact> facts) => new(
        [.. Counted.Select(one => one.Thaw(facts[one.Fact]))],
        [.. Excluded.SelectMany(run => run.Facts.Select(place => facts[place]), static (run, fact) => new ExcludedFact(fact.Kind, fact.Id, fact.On, run.Reason) { About = fact.About, Amount = fact.Amount, Currency = fact.Currency })],
        From,
        To);
}

/// <summary>What a fact added.</summary>
internal sealed record FrozenCount(int Fact, decimal Value, decimal? Rate, decimal? Share, decimal? Weight, ImmutableArray<string>? Roles)
{
    public CountedFact Thaw(FrozenFact fact) => new(fact.Kind, fact.Id, fact.On, Value)
    {
        Amount = fact.Amount,
        Currency = fact.Currency,
        Rate = Rate,
        Share = Share,
        Weight = Weight,
        About = fact.About,
        Url = fact.Url,
        ExpiresOn = fact.ExpiresOn,
        Roles = Roles ?? [],
    };
}

/// <summary>Facts that did not count, for one reason.</summary>
internal sealed record FrozenExclusion(ExclusionReason Reason, ImmutableArray<int> Facts);
