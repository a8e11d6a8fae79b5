using System.Collections.Immutable;
using PartnerTiers.Bot.Options.Reading;
using PartnerTiers.Bot.RuleBooks.Options;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Measures;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Bot.RuleBooks.Building;

/// <summary>Checks and builds what is measured.</summary>
internal sealed class MeasureBuilder(MistakeList mistakes, KnownIds tiers)
{
    public MeasureRules Build(MeasureOptions options, Measure measure, string path)
    {
        foreach (var key in MeasureSettings.WrittenIn(options).Where(key => !measure.Takes.HasFlag(key)))
        {
            mistakes.Add(PathText.Key(path, key.ToString()), $"{measure.Id} takes no {key}", $"Take it out; {key} goes with {MeasureSettings.TakersOf(key)}");
        }

        Required(options, measure, path);
        return new MeasureRules(measure.Id, options.Window is { } window ? WindowText.Parse(window) : null)
        {
            Contributions = [.. Distinct(options.Contributions, path, nameof(options.Contributions)).Select(Word<Contribution>)],
            Weights = Weights(options, path),
            Credentials = [.. Distinct(options.Credentials, path, nameof(options.Credentials))],
            Kinds = [.. Distinct(options.Kinds, path, nameof(options.Kinds)).Select(Word<EvidenceKind>)],
            MinAmount = options.MinAmount,
            NewCustomers = options.Customers is not null,
            MinResponses = options.MinResponses ?? 3,
            Metric = options.Metric,
            PerCredential = PerCredential((options as PartOptions)?.PerCredential ?? [], PathText.Key(path, nameof(PartOptions.PerCredential))),
            Items = Items((options as PartOptions)?.Items ?? [], PathText.Key(path, nameof(PartOptions.Items))),
        };
    }

    private void Required(MeasureOptions options, Measure measure, string path)
    {
        if (options is PointItemOptions && measure.Takes.HasFlag(MeasureKeys.Items))
        {
            mistakes.Add(PathText.Key(path, nameof(options.Measure)), $"{measure.Id} cannot be made of {measure.Id}", "Write their items here instead");
            return;
        }

        var written = MeasureSettings.WrittenIn(options).ToList();
        foreach (var key in Enum.GetValues<MeasureKeys>().Where(key => key != MeasureKeys.None && measure.Requires.HasFlag(key) && !written.Contains(key)))
        {
            mistakes.Add(PathText.Key(path, key.ToString()), $"{key} is missing", $"Write it; {measure.Id} needs it");
        }

        if (options.Metric is { } name)
        {
            Names.IsBlank(mistakes, PathText.Key(path, nameof(options.Metric)), name);
        }

        if (options is PartOptions { Items: [] })
        {
            mistakes.Add(PathText.Key(path, nameof(PartOptions.Items)), "there is no item", "Write at least one item that gives points");
        }
    }

    private List<string> Distinct(List<string?>? written, string path, string key)
    {
        var found = new List<string>();
        foreach (var (index, text) in (written ?? []).Index())
        {
            var at = PathText.Item(PathText.Key(path, key), index);
            if (text is null || Names.IsBlank(mistakes, at, text))
            {
                continue;
            }

            if (found.Contains(text, StringComparer.OrdinalIgnoreCase))
            {
                mistakes.Add(at, $"\"{text}\" is named twice", "Name it once");
                continue;
            }

            found.Add(text);
        }

        return found;
    }

    private ImmutableDictionary<Contribution, decimal> Weights(MeasureOptions options, string path)
    {
        var weights = options.Weights ?? [];
        if (options.Contributions is { Count: > 0 } counted)
        {
            foreach (var role in weights.Keys.Where(role => !counted.Contains(role, StringComparer.OrdinalIgnoreCase)))
            {
                mistakes.Warn(PathText.Key(PathText.Key(path, nameof(options.Weights)), role), $"{role} is weighted but not among Contributions", "Its deals don't count; take the weight out, or add the role");
            }
        }

        return weights.ToImmutableDictionary(weight => Word<Contribution>(weight.Key), weight => weight.Value);
    }

    private ImmutableDictionary<string, ImmutableDictionary<string, int>> PerCredential(Dictionary<string, Dictionary<string, int>> written, string path)
    {
        var built = ImmutableDictionary.CreateBuilder<string, ImmutableDictionary<string, int>>(StringComparer.OrdinalIgnoreCase);
        foreach (var (tier, people) in written)
        {
            var at = PathText.Key(path, tier);
            if (tiers.Find(mistakes, at, tier) is not { } known)
            {
                continue;
            }

            foreach (var credential in people.Keys)
            {
                Names.IsBlank(mistakes, PathText.Key(at, credential), credential);
            }

            built[known] = people.ToImmutableDictionary(StringComparer.OrdinalIgnoreCase);
        }

        return built.ToImmutable();
    }

    private ImmutableArray<PointItem> Items(List<PointItemOptions?> written, string path)
    {
        var built = ImmutableArray.CreateBuilder<PointItem>();
        foreach (var (index, item) in written.Index())
        {
            if (item is null)
            {
                continue;
            }

            var at = PathText.Item(path, index);
            if (item.Per == 0)
            {
                mistakes.Add(PathText.Key(at, nameof(item.Per)), "nothing can be divided by 0", "Write a number above 0");
            }

            if (MeasureCatalogue.Find(item.Measure) is { } measure)
            {
                built.Add(new PointItem(Build(item, measure, at), item.Rate, item.Per == 0 ? 1 : item.Per, item.Whole, item.Cap, item.Gate));
            }
            else
            {
                mistakes.Add(PathText.Key(at, nameof(item.Measure)), "Measure is missing", "Write what is measured");
            }
        }

        return built.ToImmutable();
    }

    // The reader lets only known words through, written in snake_case where .NET has none of its underscores.
    private static T Word<T>(string word)
        where T : struct => Enum.Parse<T>(word.Replace("_", string.Empty, StringComparison.Ordinal), ignoreCase: true);
}
