using System.Collections.Immutable;
using System.Globalization;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Rules;
using PartnerTiers.Testing;

namespace PartnerTiers.Programme.Tests.Running;

/// <summary>
/// Reads one criterion from its rows. A row names its group under "way" where there are alternatives; a row with "for" gives the numbers of a type or
/// a region ("type isv", "region LATAM") of the row above it.
/// </summary>
internal static class SpecCriteria
{
    public static Criterion Read(string id, IReadOnlyList<SpecRow> rows, SpecTable points, ImmutableArray<Tier> tiers)
    {
        var parts = new List<(string Way, CriterionPart Part)>();
        foreach (var row in rows)
        {
            var numbers = Numbers(row, tiers);
            if (row["for"].Split(' ', 2) is [var kind, var name])
            {
                var (way, part) = parts[^1];
                parts[^1] = (way, kind == "type" ? part with { ByType = part.ByType.Add(name, numbers) } : part with { ByRegion = part.ByRegion.Add(name, numbers) });
                continue;
            }

            var measure = Measure(row) with { Items = [.. points.Rows.Where(item => item["criterion"] == id).Select(Item)] };
            parts.Add((row["way"], new CriterionPart(measure, Word(row["word"]), numbers, None, None, Enum.Parse<WhenEmpty>(row.Text("when empty") ?? "unmet", true))));
        }

        return new Criterion(
            id,
            Bucket.Outcomes,
            id,
            [.. parts.GroupBy(part => part.Way).Select(group => group.Select(part => part.Part).ToImmutableArray())],
            rows[0].Has("way"),
            [.. rows[0].List("only for")],
            ImmutableDictionary<string, string>.Empty);
    }

    private static ImmutableDictionary<string, ImmutableDictionary<string, decimal?>> None => ImmutableDictionary<string, ImmutableDictionary<string, decimal?>>.Empty;

    // An empty cell says nothing about the tier; "not asked" is a word of its own.
    private static ImmutableDictionary<string, decimal?> Numbers(SpecRow row, ImmutableArray<Tier> tiers) => tiers
        .Where(tier => row.Has(tier.Id))
        .ToImmutableDictionary(tier => tier.Id, tier => row[tier.Id] == "not asked" ? null : row.Number(tier.Id));

    private static PointItem Item(SpecRow row) => new(
        Measure(row), row.Number("rate") ?? 1m, row.Number("per") ?? 1m, row.YesNo("whole") ?? false, row.Number("cap"), row.YesNo("gate") ?? false);

    private static MeasureRules Measure(SpecRow row) => new(row["measure"], SpecRules.Window(row["window"]))
    {
        Contributions = [.. row.List("roles").Select(role => Enum.Parse<Contribution>(role, true))],
        Weights = SpecRules.Weights(row.List("weights")),
        Credentials = [.. row.List("credentials")],
        PerCredential = PerCredential(row.List("minimums")),
        Kinds = [.. row.List("kinds").Select(SpecFacts.Kind)],
        MinAmount = row.Number("min amount"),
        NewCustomers = row["customers"] == "new",
        MinResponses = (int)(row.Number("min responses") ?? 3),
        Metric = row.Text("figure"),
    };

    // "elite: 2 Architect, elite: 1 Seller"
    private static ImmutableDictionary<string, ImmutableDictionary<string, int>> PerCredential(IReadOnlyList<string> items) => items
        .Select(item => item.Split([':', ' '], 3, StringSplitOptions.RemoveEmptyEntries))
        .GroupBy(words => words[0])
        .ToImmutableDictionary(tier => tier.Key, tier => tier.ToImmutableDictionary(words => words[2], words => int.Parse(words[1], CultureInfo.InvariantCulture)));

    private static Word Word(string text) => text switch
    {
        "at most" => Rules.Word.AtMost,
        "more than" => Rules.Word.MoreThan,
        "less than" => Rules.Word.LessThan,
        _ => Rules.Word.AtLeast,
    };
}
