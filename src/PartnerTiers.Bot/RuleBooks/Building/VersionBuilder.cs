using System.Collections.Immutable;
using NodaTime;
using PartnerTiers.Bot.Options.Reading;
using PartnerTiers.Bot.RuleBooks.Options;
using PartnerTiers.Programme.Measures;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Bot.RuleBooks.Building;

/// <summary>Checks and builds one version of the rule book.</summary>
internal sealed class VersionBuilder(MistakeList mistakes, string path)
{
    private const int MostCriteria = 12;

    public RuleBookVersion? Build(VersionOptions options)
    {
        var tiers = KnownIds.Collect(mistakes, "tier", (options.Tiers ?? []).Select((tier, index) => (At(nameof(options.Tiers), index, nameof(tier.Id)), tier?.Id)));
        var types = KnownIds.Collect(mistakes, "type", options.Types.Select((type, index) => (PathText.Item(At(nameof(options.Types)), index), type)));
        var criteria = KnownIds.Collect(mistakes, "criterion", (options.Criteria ?? []).Select((item, index) => (At(nameof(options.Criteria), index, nameof(item.Id)), item?.Id)));
        CheckCounts(options);

        var parts = new PartBuilder(mistakes, new NumbersBuilder(mistakes, tiers, types), new MeasureBuilder(mistakes, tiers));
        var builder = new CriterionBuilder(mistakes, parts, types);
        var built = (options.Criteria ?? [])
            .Select((item, index) => item is null ? null : builder.Build(item, At(nameof(options.Criteria), index)))
            .OfType<Criterion>().ToImmutableArray();
        var rules = new TierBuilder(mistakes, criteria, built);
        var builtTiers = rules.Build(options, path);
        var benefits = new BenefitBuilder(mistakes, tiers).Build(options.Benefits, At(nameof(options.Benefits)));
        var review = new ReviewBuilder(mistakes, tiers).Build(options.Review, At(nameof(options.Review)));
        var zone = Zone(options.TimeZone);
        var currency = CurrencyOf(options, built);
        if (builtTiers.IsEmpty)
        {
            return null;
        }

        return new RuleBookVersion(
            Names.OrInstead(mistakes, At(nameof(options.Name)), options.Name, "Partner Programme"),
            currency,
            zone,
            options.FiscalYearStartMonth,
            options.WindowQuarters,
            [.. types.Ids.Select(type => type.ToLowerInvariant())],
            builtTiers,
            built,
            benefits,
            review,
            options.Ramp is { Months: { } months, Factor: { } factor } ? new Ramp(months, factor) : null,
            options.EffectiveFrom);
    }

    private void CheckCounts(VersionOptions options)
    {
        if (options.Tiers is { } tiers)
        {
            if (tiers.Count == 0)
            {
                mistakes.Add(At(nameof(options.Tiers)), "there is no tier", "Write the tiers, lowest first; three is right");
            }
            else if (tiers.Count is 1 or > 4)
            {
                mistakes.Warn(At(nameof(options.Tiers)), tiers.Count == 1 ? "there is one tier, so nothing can be earned" : $"there are {tiers.Count} tiers", "Three is right, four is the most that people keep apart");
            }
        }

        if (options.Criteria is { } criteria)
        {
            if (criteria.Count is 0 or > MostCriteria)
            {
                mistakes.Add(At(nameof(options.Criteria)), criteria.Count == 0 ? "there is no criterion" : $"there are {criteria.Count} criteria", $"Write five to seven, at most {MostCriteria}");
            }
            else if (criteria.Count is < 5 or > 7)
            {
                mistakes.Warn(At(nameof(options.Criteria)), criteria.Count == 1 ? "there is one criterion" : $"there are {criteria.Count} criteria", "Five to seven is right");
            }
        }

        if (options.Types.Count == 0)
        {
            mistakes.Add(At(nameof(options.Types)), "there is no partner type", "Write at least one, since every partner has a type; or leave Types out for isv, reseller, service");
        }
    }

    private DateTimeZone Zone(string? written)
    {
        var at = At(nameof(VersionOptions.TimeZone));
        if (written is null)
        {
            if (!mistakes.IsWrong(at))
            {
                mistakes.Warn(at, "no time zone is written", "Days will end at midnight UTC; write one like \"Europe/Berlin\"");
            }

            return DateTimeZone.Utc;
        }

        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(written) is { } zone)
        {
            return zone;
        }

        var near = Nearest.Meant(written, DateTimeZoneProviders.Tzdb.Ids);
        mistakes.Add(at, $"\"{written}\" is not a time zone", near is null ? "Write an IANA name, like \"Europe/Berlin\"" : $"Did you mean \"{near}\"?");
        return DateTimeZone.Utc;
    }

    private string CurrencyOf(VersionOptions options, ImmutableArray<Criterion> criteria)
    {
        var at = At(nameof(options.Currency));
        if (options.Currency is not { } written)
        {
            if (criteria.Any(CountsMoney))
            {
                mistakes.Add(at, "Currency is missing", "Write the ISO 4217 code of the currency that thresholds are in, like \"EUR\"");
            }

            return "EUR"; // Nothing is counted in it.
        }

        var code = written.ToUpperInvariant();
        if (!IsoCurrencies.Codes.Contains(code))
        {
            mistakes.Add(at, $"\"{written}\" is not a currency", "Write an ISO 4217 code, like \"EUR\"");
        }

        return code;
    }

    private static bool CountsMoney(Criterion criterion) => criterion.Groups.SelectMany(group => group).Select(part => part.Measure)
        .SelectMany(rules => rules.Items.Select(item => item.Measure).Prepend(rules))
        .Any(rules => MeasureCatalogue.Find(rules.Measure)?.Unit == Unit.Money || rules.MinAmount is not null);

    private string At(string key) => PathText.Key(path, key);

    private string At(string key, int index) => PathText.Item(At(key), index);

    private string At(string key, int index, string inner) => PathText.Key(At(key, index), inner);
}
