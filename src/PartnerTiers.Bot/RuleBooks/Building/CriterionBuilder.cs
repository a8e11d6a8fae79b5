using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PartnerTiers.Bot.Options.Reading;
using PartnerTiers.Bot.RuleBooks.Options;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Bot.RuleBooks.Building;

/// <summary>Checks and builds one criterion.</summary>
internal sealed partial class CriterionBuilder(MistakeList mistakes, PartBuilder parts, KnownIds types)
{
    public Criterion? Build(CriterionOptions options, string path)
    {
        var groups = options.AnyOf is { } alternatives
            ? Alternatives(options, alternatives, path)
            : parts.Build(options, path) is { } part ? [[part]] : [];
        var bucket = PathText.Key(path, nameof(options.Bucket));
        if (options.Bucket is null && !mistakes.IsWrong(bucket))
        {
            mistakes.Warn(bucket, "no bucket is written", "It will stand under Outcomes");
        }

        var onlyFor = PathText.Key(path, nameof(options.OnlyFor));
        if (options.OnlyFor is [])
        {
            mistakes.Warn(onlyFor, "no type is named", "The criterion applies to every type; leave OnlyFor out, or name types");
        }

        var only = types.FindAll(mistakes, onlyFor, options.OnlyFor ?? []);
        var name = Names.OrInstead(mistakes, PathText.Key(path, nameof(options.Name)), options.Name, options.Id ?? "?");
        if (groups.Any(group => group.IsEmpty) || groups.IsEmpty || options.Id is null)
        {
            return null;
        }

        if (groups.All(group => group.All(AsksNothing)) && !mistakes.IsWrongWithin(path))
        {
            mistakes.Warn(PathText.Key(path, nameof(options.Needs)), "this criterion is asked at no tier", "Write a number for at least one tier");
        }

        return new Criterion(
            options.Id,
            options.Bucket == nameof(Bucket.Capabilities) ? Bucket.Capabilities : Bucket.Outcomes,
            name,
            groups,
            options.AnyOf is not null,
            [.. only.Select(type => type.ToLowerInvariant())],
            Says(options.Says ?? [], PathText.Key(path, nameof(options.Says))),
            options.Field);
    }

    private static bool AsksNothing(CriterionPart part) =>
        !part.Needs.Values.Concat(part.ByType.Values.Concat(part.ByRegion.Values).SelectMany(numbers => numbers.Values)).Any(number => number is not null);

    private ImmutableArray<ImmutableArray<CriterionPart>> Alternatives(CriterionOptions options, List<List<PartOptions?>?> alternatives, string path)
    {
        foreach (var key in WrittenBesideAnyOf(options))
        {
            mistakes.Add(PathText.Key(path, key), $"a criterion with AnyOf has no {key} of its own", $"Write {key} in the parts of AnyOf");
        }

        var at = PathText.Key(path, nameof(options.AnyOf));
        if (alternatives.Count == 0)
        {
            mistakes.Add(at, "there is no group", "Write groups of parts: [ [part, part], [part] ]");
        }

        var groups = ImmutableArray.CreateBuilder<ImmutableArray<CriterionPart>>();
        foreach (var (index, group) in alternatives.Index())
        {
            var here = PathText.Item(at, index);
            if (group is [])
            {
                mistakes.Add(here, "this group has no part", "Write at least one part, or take the group out");
            }

            groups.Add([.. (group ?? []).Select((part, number) => part is null ? null : parts.Build(part, PathText.Item(here, number))).OfType<CriterionPart>()]);
        }

        return groups.ToImmutable();
    }

    private static IEnumerable<string> WrittenBesideAnyOf(CriterionOptions options)
    {
        (string Key, object? Value)[] keys =
        [
            (nameof(options.Measure), options.Measure), (nameof(options.Word), options.Word), (nameof(options.Needs), options.Needs),
            (nameof(options.ByType), options.ByType), (nameof(options.ByRegion), options.ByRegion), (nameof(options.WhenEmpty), options.WhenEmpty),
        ];
        return keys.Where(key => key.Value is not null).Select(key => key.Key).Concat(MeasureSettings.WrittenIn(options).Select(key => key.ToString()));
    }

    private ImmutableDictionary<string, string> Says(Dictionary<string, string> written, string path)
    {
        foreach (var (language, sentence) in written)
        {
            var at = PathText.Key(path, language);
            if (!LanguageCode().IsMatch(language))
            {
                mistakes.Add(at, $"\"{language}\" is not a language code", "Write one like \"en\" or \"de\"");
            }

            Names.IsBlank(mistakes, at, sentence);
        }

        return written.ToImmutableDictionary(StringComparer.OrdinalIgnoreCase);
    }

    [GeneratedRegex("^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]
    private static partial Regex LanguageCode();
}
