using System.Collections.Immutable;
using PartnerTiers.Bot.Options.Reading;
using PartnerTiers.Bot.Options.Shape;
using PartnerTiers.Bot.RuleBooks.Options;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Bot.RuleBooks.Building;

/// <summary>Checks and builds the tiers with their rules.</summary>
internal sealed class TierBuilder(MistakeList mistakes, KnownIds criteria, ImmutableArray<Criterion> built)
{
    public ImmutableArray<Tier> Build(VersionOptions options, string path)
    {
        var tiers = ImmutableArray.CreateBuilder<Tier>();
        var forAll = PathText.Key(path, nameof(options.Rule));
        var common = Rule(options.Rule, forAll);
        foreach (var (index, tier) in (options.Tiers ?? []).Index())
        {
            if (tier?.Id is null)
            {
                continue;
            }

            var at = PathText.Item(PathText.Key(path, nameof(options.Tiers)), index);
            var name = Names.OrInstead(mistakes, PathText.Key(at, nameof(tier.Name)), tier.Name, tier.Id);
            if (tiers.FirstOrDefault(other => other.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } twin && !mistakes.IsWrongWithin(at))
            {
                mistakes.Warn(PathText.Key(at, nameof(tier.Name)), $"{twin.Id} and {tier.Id} are both called {name}", "Give each a name of its own, so that people can ask for it");
            }

            var own = PathText.Key(at, nameof(tier.Rule));
            var rule = tier.Rule is null ? common : Rule(tier.Rule, own);
            if (index > 0)
            {
                CheckReach(rule, tier.Id, tier.Rule is null ? forAll : own, PathText.Key(path, nameof(options.Criteria)));
            }
            else if (tier.Rule is not null)
            {
                mistakes.Warn(own, $"{tier.Id} is the lowest tier, which is everyone's and asks nothing", "Take its Rule out");
            }

            tiers.Add(new Tier(tier.Id, name, tier.Meaning, index > 0 ? rule : TierRule.All));
        }

        return tiers.ToImmutable();
    }

    private TierRule Rule(TextOr<TierRuleOptions>? written, string path)
    {
        if (written?.Value is not { AtLeast: { } atLeast } some)
        {
            return TierRule.All;
        }

        var at = PathText.Key(path, nameof(some.Always));
        var always = criteria.FindAll(mistakes, at, some.Always);
        if (always.Count > atLeast)
        {
            mistakes.Warn(at, $"{always.Count} criteria must always hold, and AtLeast is {atLeast}", "AtLeast counts the Always ones; it asks nothing beyond them here");
        }

        return new TierRule(atLeast, [.. always]);
    }

    private void CheckReach(TierRule rule, string tier, string path, string criteriaPath)
    {
        if (rule.AtLeast is not { } atLeast || mistakes.IsWrongWithin(criteriaPath))
        {
            return; // With a criterion missing the count would be wrong.
        }

        var asked = built.Where(criterion => IsAsked(criterion, tier)).ToList();
        if (asked.Count < atLeast)
        {
            mistakes.Add(
                PathText.Key(path, nameof(TierRuleOptions.AtLeast)),
                $"{tier} asks {(asked.Count == 1 ? "1 criterion" : $"{asked.Count} criteria")}, so {atLeast} can never hold",
                $"Write at most {asked.Count}, or ask more criteria at {tier}");
        }

        foreach (var id in rule.Always.Where(id => !asked.Exists(criterion => criterion.Id.Equals(id, StringComparison.OrdinalIgnoreCase))))
        {
            mistakes.Warn(PathText.Key(path, nameof(TierRuleOptions.Always)), $"{id} must always hold but is not asked at {tier}", $"Write a number for {tier} there, or take it out of Always");
        }
    }

    private static bool IsAsked(Criterion criterion, string tier) => criterion.Groups.SelectMany(group => group)
        .Any(part => part.ByType.Values.Concat(part.ByRegion.Values).Prepend(part.Needs).Any(numbers => numbers.TryGetValue(tier, out var number) && number is not null));
}
