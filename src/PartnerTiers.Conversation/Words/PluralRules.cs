using System.Globalization;

namespace PartnerTiers.Conversation.Words;

/// <summary>
/// Plural categories in the notation of the CLDR (Unicode TR 35, part 3, "Language Plural Rules"): <c>or</c> of <c>and</c> of relations such as
/// <c>n % 10 = 2..4,7</c> or <c>i != 1</c>, over n (the number), i (its whole part) and v (how many decimals it has).
/// </summary>
internal sealed class PluralRules
{
    private readonly List<(string Category, List<List<Relation>> AnyOf)> rules = [];

    private sealed record Relation(char Operand, decimal? Modulo, bool Equal, List<(decimal Low, decimal High)> Ranges);

    public static PluralRules Parse(IReadOnlyDictionary<string, string> conditions)
    {
        var parsed = new PluralRules();
        foreach (var (category, condition) in conditions)
        {
            parsed.rules.Add((category, [.. condition.Split(" or ").Select(static and => and.Split(" and ").Select(ParseRelation).ToList())]));
        }

        return parsed;
    }

    public string CategoryOf(decimal number)
    {
        var size = Math.Abs(number);
        foreach (var (category, anyOf) in rules)
        {
            if (anyOf.Exists(all => all.TrueForAll(relation => Holds(relation, size))))
            {
                return category;
            }
        }

        return "other";
    }

    private static Relation ParseRelation(string text)
    {
        var equal = !text.Contains("!=", StringComparison.Ordinal);
        var sides = text.Split(equal ? "=" : "!=", StringSplitOptions.TrimEntries);
        var left = sides[0].Split('%', StringSplitOptions.TrimEntries);
        return new Relation(left[0][0], left.Length > 1 ? Number(left[1]) : null, equal, [.. sides[1].Split(',', StringSplitOptions.TrimEntries).Select(static range =>
        {
            var ends = range.Split("..");
            return (Number(ends[0]), Number(ends[^1]));
        })]);
    }

    private static bool Holds(Relation relation, decimal size)
    {
        var value = relation.Operand switch
        {
            'i' => decimal.Truncate(size),
            'v' => decimal.IsInteger(size) ? 0m : size.Scale,
            _ => size,
        };
        value = relation.Modulo is { } modulo ? value % modulo : value;
        return relation.Ranges.Exists(range => decimal.IsInteger(value) && value >= range.Low && value <= range.High) == relation.Equal;
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
