using PartnerTiers.Bot.Options.Reading;
using PartnerTiers.Bot.RuleBooks.Options;
using PartnerTiers.Programme.Measures;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Bot.RuleBooks.Building;

/// <summary>Checks and builds one measured part: of a plain criterion, or of a group.</summary>
internal sealed class PartBuilder(MistakeList mistakes, NumbersBuilder numbers, MeasureBuilder measures)
{
    public CriterionPart? Build(PartOptions options, string path)
    {
        var at = PathText.Key(path, nameof(options.Measure));
        if (options.Measure is null && !mistakes.IsWrong(at))
        {
            mistakes.Add(at, "Measure is missing", options is CriterionOptions ? "Write what is measured, or AnyOf" : "Write what is measured");
        }

        var word = options.Word switch
        {
            "at most" => Word.AtMost,
            "more than" => Word.MoreThan,
            "less than" => Word.LessThan,
            _ => Word.AtLeast,
        };
        var measure = MeasureCatalogue.Find(options.Measure);
        var (needs, byType, byRegion) = numbers.Build(options, measure, word, path);
        if (measure is null)
        {
            return null;
        }

        var asked = byType.Values.Concat(byRegion.Values).Prepend(needs).SelectMany(numbers => numbers.Keys).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var tier in (options.PerCredential ?? []).Keys.Where(tier => !asked.Contains(tier) && !mistakes.IsWrongWithin(path)))
        {
            mistakes.Warn(PathText.Key(PathText.Key(path, nameof(options.PerCredential)), tier), $"no number is asked at {tier}, so these minimums aren't either", $"Write a number for {tier} in Needs");
        }

        var whenEmpty = options.WhenEmpty switch { "met" => WhenEmpty.Met, "skip" => WhenEmpty.Skip, _ => WhenEmpty.Unmet };
        return new CriterionPart(measures.Build(options, measure, path), word, needs, byType, byRegion, whenEmpty);
    }
}
