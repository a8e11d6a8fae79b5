using System.Collections.Immutable;
using PartnerTiers.Bot.Options.Reading;
using PartnerTiers.Bot.RuleBooks.Options;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Bot.RuleBooks.Building;

/// <summary>Checks and builds what is measured.</summary>
internal sealed class MeasureBuilder(MistakeList mistakes, KnownIds tiers)
{
    public MeasureRules Build(MeasureOptions options, MeasureForm form, string path)
    {
        foreach (var key in MeasureForm.WrittenIn(options).Where(key => !form.Takes.Contains(key)))
        {
            var takers = MeasureForm.All.Where(other => other.Takes.Contains(key)).Select(other => other.Id);
            mistakes.Add(PathText.Key(path, key), $"{form.Id} takes no {key}", $"Take it out; {key} goes with " + string.Join(", ", takers));
        }

        Required(options, form, path);
        return new MeasureRules(form.Id, options.Window is { } window ? WindowText.Parse(window) : null)
        {
            Contributions = [.. Distinct(options.Contributions, path, nameof(options.Contributions)).Select(Enum<Contribution>)],
            Weights = Weights(options, path),
            Credentials = [.. Distinct(options.Credentials, path, nameof(options.Credentials))],
            Kinds = [.. Distinct(options.Kinds, path, nameof(options.Kinds)).Select(Enum<EvidenceKind>)],
            MinAmount = options.MinAmount,
            NewCustomers = options.Customers is not null,
            MinResponses = options.MinResponses ?? 3,
            Metric = options.Metric,
            PerCredential = PerCredential((options as PartOptions)?.PerCredential ?? [], PathText.Key(path, nameof(PartOptions.PerCredential))),
            Items = Items((options as PartOptions)?.Items ?? [], PathText.Key(path, nameof(PartOptions.Items))),
        };
    }

    private void Required(MeasureOptions options, MeasureForm form, string path)
    {
        var (metric, items) = (PathText.Key(path, nameof(options.Metric)), PathText.Key(path, nameof(PartOptions.Items)));
        if (form.Id == "metric" && options.Metric is null)
        {
            mistakes.Add(metric, "Metric is missing", "Write the name of the figure, as metrics.csv names it");
        }
        else if (options.Metric is { } name)
        {
            Names.IsBlank(mistakes, metric, name);
        }

        if (form.Id == "points" && options is PointItemOptions)
        {
            mistakes.Add(PathText.Key(path, nameof(options.Measure)), "points cannot be made of points", "Write the items of these points here instead");
        }
        else if (form.Id == "points" && (options as PartOptions)?.Items is null or [])
        {
            mistakes.Add(items, "Items are missing", "Write at least one item that gives points");
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

        return weights.ToImmutableDictionary(weight => Enum<Contribution>(weight.Key), weight => weight.Value);
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

            var measure = PathText.Key(at, nameof(item.Measure));
            if (MeasureForm.Find(item.Measure) is { } form)
            {
                built.Add(new PointItem(Build(item, form, at), item.Rate, item.Per == 0 ? 1 : item.Per, item.Whole, item.Cap, item.Gate));
            }
            else
            {
                mistakes.Add(measure, "Measure is missing", "Write what is measured");
            }
        }

        return built.ToImmutable();
    }

    // The reader lets only known words through, written in snake_case where .NET has none of its underscores.
    private static T Enum<T>(string word)
        where T : struct => System.Enum.Parse<T>(word.Replace("_", string.Empty, StringComparison.Ordinal), ignoreCase: true);
}
