using System.Collections.Immutable;
using System.Globalization;
using PartnerTiers.Bot.Options.Reading;
using PartnerTiers.Bot.RuleBooks.Options;
using PartnerTiers.Programme.Measures;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Bot.RuleBooks.Building;

using Numbers = ImmutableDictionary<string, decimal?>;
using NumbersBy = ImmutableDictionary<string, ImmutableDictionary<string, decimal?>>;

/// <summary>Checks and builds the numbers per tier.</summary>
internal sealed class NumbersBuilder(MistakeList mistakes, KnownIds tiers, KnownIds types)
{
    // Progress is value ÷ number: far smaller numbers could carry it past what a decimal holds, and nobody asks for a billionth of anything.
    private const decimal Least = 0.000000001m;

    public (Numbers Needs, NumbersBy ByType, NumbersBy ByRegion) Build(PartOptions options, Measure? measure, Word word, string path)
    {
        var needs = Tiers(options.Needs ?? [], measure, word, PathText.Key(path, nameof(options.Needs)));
        var byType = ImmutableDictionary.CreateBuilder<string, Numbers>(StringComparer.OrdinalIgnoreCase);
        foreach (var (type, numbers) in options.ByType ?? [])
        {
            var at = PathText.Key(PathText.Key(path, nameof(options.ByType)), type);
            var built = Tiers(numbers, measure, word, at);
            if (types.Find(mistakes, at, type) is { } known)
            {
                byType[known.ToLowerInvariant()] = built;
            }
        }

        var byRegion = ImmutableDictionary.CreateBuilder<string, Numbers>(StringComparer.OrdinalIgnoreCase);
        foreach (var (region, numbers) in options.ByRegion ?? [])
        {
            var at = PathText.Key(PathText.Key(path, nameof(options.ByRegion)), region);
            Names.IsBlank(mistakes, at, region);
            byRegion[region] = Tiers(numbers, measure, word, at);
            WarnAboveType(byRegion[region], byType, word, at);
        }

        return (needs, byType.ToImmutable(), byRegion.ToImmutable());
    }

    private Numbers Tiers(Dictionary<string, decimal?> written, Measure? measure, Word word, string path)
    {
        var built = ImmutableDictionary.CreateBuilder<string, decimal?>(StringComparer.OrdinalIgnoreCase);
        foreach (var (tier, number) in written)
        {
            var at = PathText.Key(path, tier);
            if (number is { } asked && measure is not null)
            {
                Check(asked, measure, word, at);
            }

            if (tiers.Find(mistakes, at, tier) is not { } known)
            {
                continue;
            }

            if (known == tiers.Ids[0])
            {
                if (number is not null)
                {
                    mistakes.Warn(at, $"{known} is the lowest tier, which is everyone's and asks nothing", "This number is not asked; take it out, or add a tier below");
                }
            }
            else
            {
                built[known] = number;
            }
        }

        WarnEasierAbove(built, word, path);
        return built.ToImmutable();
    }

    private void Check(decimal asked, Measure measure, Word word, string at)
    {
        const decimal HighestScore = 5;
        if (asked < 0 && measure.Unit is not (Unit.Number or Unit.Points))
        {
            mistakes.Add(at, $"{Text(asked)} is below 0", $"{measure.Id} is never below 0; write 0 or more");
        }
        else if (asked > 1 && measure.Unit == Unit.Share && word.AsksForMore())
        {
            mistakes.Add(at, $"{Text(asked)} is above 1", $"{measure.Id} is a share from 0 to 1: 80 % is written 0.8");
        }
        else if (asked > HighestScore && measure.Unit == Unit.Score)
        {
            mistakes.Add(at, $"{Text(asked)} is above {Text(HighestScore)}", $"{measure.Id} is a score from 1 to {Text(HighestScore)}");
        }
        else if (asked != 0 && Math.Abs(asked) < Least)
        {
            mistakes.Add(at, $"{Text(asked)} is too close to 0", "Write 0, or a number that can be told from it");
        }
        else if (asked > 1 && measure.Unit == Unit.Share)
        {
            mistakes.Warn(at, $"{Text(asked)} is above 1, which a share hardly reaches", "80 % is written 0.8");
        }
        else if (asked != decimal.Truncate(asked) && measure.Unit is Unit.Deals or Unit.People or Unit.Pieces or Unit.Months)
        {
            mistakes.Warn(at, $"{measure.Id} counts whole things, and {Text(asked)} is not whole", "Write a whole number");
        }
    }

    private void WarnEasierAbove(ImmutableDictionary<string, decimal?>.Builder numbers, Word word, string path)
    {
        (string Tier, decimal Number)? below = null;
        foreach (var tier in tiers.Ids)
        {
            if (!numbers.TryGetValue(tier, out var number) || number is not { } asked)
            {
                continue;
            }

            if (below is { } lower && IsHarder(lower.Number, asked, word))
            {
                mistakes.Warn(PathText.Key(path, tier), $"{tier} asks {Text(asked)}, which is easier than the {Text(lower.Number)} of {lower.Tier} below it", "A higher tier usually asks more");
            }

            below = (tier, asked);
        }
    }

    private void WarnAboveType(Numbers region, ImmutableDictionary<string, Numbers>.Builder byType, Word word, string path)
    {
        foreach (var (tier, number) in region)
        {
            var easier = byType.Where(type => type.Value.TryGetValue(tier, out var own) && own is { } less && number is { } more && IsHarder(more, less, word)).Select(type => type.Key).Order(StringComparer.Ordinal).ToList();
            if (easier.Count > 0)
            {
                mistakes.Warn(PathText.Key(path, tier), $"the region asks more than its type does of {string.Join(", ", easier)}", "The region's number wins; see that it is meant so");
            }
        }
    }

    private static bool IsHarder(decimal number, decimal than, Word word) => word.AsksForMore() ? number > than : number < than;

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
