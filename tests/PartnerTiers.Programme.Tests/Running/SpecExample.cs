using System.Globalization;
using NodaTime;
using NodaTime.Text;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Rules;
using PartnerTiers.Programme.Standings;
using PartnerTiers.Testing;
using Xunit;

namespace PartnerTiers.Programme.Tests.Running;

/// <summary>Runs one example and compares what it expects, table by table; a table that nobody reads is a mistake of the page.</summary>
internal sealed class SpecExample(SpecPage page, SpecSection section)
{
    private static readonly string[] Inputs = ["Programme", "Rules", "Points", "Partner", "Deals", "Certificates", "Feedback", "Evidence", "Figures", "Rates"];
    private readonly RuleBook book = SpecRules.Read(section);
    private readonly Snapshot facts = SpecFacts.Read(section);

    public void Run()
    {
        var expected = 0;
        foreach (var table in section.Tables.Where(table => !Inputs.Contains(table.Name) && !table.Name.StartsWith("Rules from ", StringComparison.Ordinal)))
        {
            Action<SpecRow> check = table.Name switch
            {
                "Standing" => Standing,
                "Results" => Result,
                "Days" => Days,
                "Receipt" or "Expiring" or "Leaving" => _ => { }
                ,
                _ => throw new FormatException($"{section}: nothing is called \"{table.Name}\""),
            };
            expected += table.Rows.Count;
            foreach (var row in table.Rows)
            {
                check(row);
            }
        }

        foreach (var receipt in section.Table("Receipt").Rows.GroupBy(row => row["criterion"]))
        {
            Receipt(receipt.Key, [.. receipt]);
        }

        if (section.Has("Expiring") || section.Has("Leaving"))
        {
            AgesOut();
        }

        Assert.True(expected > 0, $"{section} expects nothing");
    }

    private Standing Judge(SpecRow row)
    {
        var partner = facts.Find("P1")!;
        var judged = row.Date("judged on") ?? page.Today;
        return Evaluator.Judge(book, facts, partner, row.Text("decided"), judged, row.Date("facts of") ?? page.Today);
    }

    private void Standing(SpecRow row)
    {
        var standing = Judge(row);
        foreach (var column in row.Columns.Where(column => row.Has(column)))
        {
            var actual = column switch
            {
                "judged on" or "facts of" or "decided" => row[column],
                "published" => standing.Published.Id,
                "earned" => standing.Earned.Id,
                "next" => standing.Next?.Id ?? "none",
                "progress" => Is(row.Number(column), standing.Progress, row[column]),
                "near upgrade" => YesNo(standing.NearUpgrade),
                "narrow miss" => YesNo(standing.NarrowMiss),
                "on course" => YesNo(standing.OnCourse),
                "at risk" => YesNo(standing.BelowPublished),
                _ => throw new FormatException($"{section}: no column \"{column}\" of Standing"),
            };
            Same(column, row[column], actual);
        }
    }

    private void Result(SpecRow row)
    {
        var result = Judge(row).Of(row["criterion"]);
        var at = result?.At(book.InForceOn(row.Date("judged on") ?? page.Today).FindTier(row.Text("tier")));
        foreach (var column in row.Columns.Where(column => row.Has(column) && column is not ("criterion" or "tier" or "judged on" or "facts of" or "decided")))
        {
            var actual = column switch
            {
                "asked" => YesNo(row.Has("tier") ? at is not null : result is not null),
                _ when result is null => "not asked",
                "value" => Is(row[column] == "no data" ? null : row.Number(column), result.Value, row[column]),
                "answers missing" => Is(row.Number(column), result.Parts[0].AnswersMissing, row[column]),
                "points of items" => string.Join(" + ", result.Parts[0].Points.Select(item => Text(item.Points))),
                _ when at is null => "not asked at this tier",
                "need" => Is(row.Number(column), at.Need, row[column]),
                "met" => YesNo(at.Met),
                "gap" => Is(row[column] == "none" ? null : row.Number(column), at.Gap, row[column]),
                "progress" => Is(row[column] == "almost 1" ? Distance.AlmostThere : row.Number(column), at.Progress, row[column]),
                "missing" => string.Join(", ", at.MissingCredentials.Select(one => $"{one.Missing} {one.Credential}")),
                "deals to fix" => Is(row.Number(column), at.DealsToFix, row[column]),
                _ => throw new FormatException($"{section}: no column \"{column}\" of Results"),
            };
            Same($"{row["criterion"]} {row["tier"]} {column}", row[column], actual);
        }
    }

    private void Days(SpecRow row)
    {
        var days = WindowDays.Of(SpecRules.Window(row["window"]), book.InForceOn(page.Today), row.Date("day")!.Value);
        Same($"{row["window"]} on {row["day"]}, first", row["first"], days.First is { } first ? Text(first) : "none");
        Same($"{row["window"]} on {row["day"]}, last", row["last"], Text(days.Last));
    }

    private void Receipt(string criterion, IReadOnlyList<SpecRow> rows)
    {
        var result = Judge(rows[0]).Of(criterion) ?? throw new FormatException($"{section}: {criterion} is not asked");
        var lines = result.Parts.SelectMany(part => part.Receipt.Counted.Select(fact => $"{fact.Kind} {fact.Id}: counts {Text(fact.Value)}")
            .Concat(part.Receipt.Excluded.Select(fact => $"{fact.Kind} {fact.Id}: {Kebab(fact.Reason)}")));
        Assert.Equal(rows.Select(row => $"{row["fact"]}: {row["verdict"]}").Order(StringComparer.Ordinal), lines.Order(StringComparer.Ordinal));
    }

    private void AgesOut()
    {
        var row = section.Table("Expiring").Rows.Concat(section.Table("Leaving").Rows).First();
        var cliff = Cliffs.Of(Judge(row), facts, facts.Find("P1")!);
        if (section.Has("Expiring"))
        {
            Assert.Equal(
                section.Table("Expiring").Rows.Where(line => line.Has("what")).Select(line => $"{line["criterion"]}: {line["what"]}, {line["who"]}, {line["last day"]}"),
                cliff.Expiring.Select(fact => $"{fact.CriterionId}: {fact.Kind} {fact.Id}, {fact.Person}, {Text(fact.LastDay)}"));
        }

        if (section.Has("Leaving"))
        {
            Assert.Equal(
                section.Table("Leaving").Rows.Where(line => line.Has("value")).Select(line => (line["criterion"], line.Number("value")!.Value, line.Date("on")!.Value)),
                cliff.Leaving.Select(one => (one.CriterionId, one.Value, one.On)));
        }
    }

    private void Same(string what, string expected, string actual) => Assert.True(expected == actual, $"{section}\n  {what}: {expected} is written, {actual} comes out");

    private static string Is(decimal? expected, decimal? actual, string written) => expected == actual ? written : actual is { } number ? Text(number) : "nothing";

    private static string Text(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    private static string Text(LocalDate day) => LocalDatePattern.Iso.Format(day);

    private static string YesNo(bool value) => value ? "yes" : "no";

    private static string Kebab(ExclusionReason reason) =>
        string.Concat(reason.ToString().Select((letter, i) => char.IsUpper(letter) ? (i == 0 ? string.Empty : "-") + char.ToLowerInvariant(letter) : letter.ToString()));
}
