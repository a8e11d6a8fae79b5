using System.Collections.Immutable;
using PartnerTiers.Bot.Options.Reading;
using PartnerTiers.Bot.RuleBooks.Options;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Bot.RuleBooks.Building;

/// <summary>Checks and builds the benefits.</summary>
internal sealed class BenefitBuilder(MistakeList mistakes, KnownIds tiers)
{
    public ImmutableArray<Benefit> Build(List<BenefitOptions?> written, string path)
    {
        KnownIds.Collect(mistakes, "benefit", written.Select((benefit, index) => (PathText.Key(PathText.Item(path, index), nameof(benefit.Id)), benefit?.Id)));
        var built = ImmutableArray.CreateBuilder<Benefit>();
        foreach (var (index, benefit) in written.Index())
        {
            if (benefit?.Id is null)
            {
                continue;
            }

            var at = PathText.Item(path, index);
            var per = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.OrdinalIgnoreCase);
            foreach (var (tier, what) in benefit.Per ?? [])
            {
                var here = PathText.Key(PathText.Key(at, nameof(benefit.Per)), tier);
                Names.IsBlank(mistakes, here, what);
                if (tiers.Find(mistakes, here, tier) is { } known)
                {
                    per[known] = what;
                }
            }

            if (benefit.Per is { Count: 0 })
            {
                mistakes.Warn(PathText.Key(at, nameof(benefit.Per)), "no tier gets this benefit", "Write what at least one tier gets");
            }

            built.Add(new Benefit(benefit.Id, Names.OrInstead(mistakes, PathText.Key(at, nameof(benefit.Name)), benefit.Name, benefit.Id), per.ToImmutable()));
        }

        return built.ToImmutable();
    }
}
