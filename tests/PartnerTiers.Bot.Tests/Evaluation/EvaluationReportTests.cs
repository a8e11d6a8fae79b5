using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using NodaTime;
using PartnerTiers.Bot.Evaluation;
using PartnerTiers.Bot.RuleBooks;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Testing;
using Xunit;

namespace PartnerTiers.Bot.Tests.Evaluation;

public class EvaluationReportTests
{
    private static readonly LocalDate Today = new(2026, 11, 16);

    private const string Rules = """
        { "Programme": { "Name": "Test", "Currency": "EUR", "TimeZone": "Europe/Berlin",
          "Tiers": [ { "Id": "registered", "Name": "Registered" }, { "Id": "select", "Name": "Select" }, { "Id": "elite", "Name": "Elite" } ],
          "Criteria": [
            { "Id": "revenue", "Bucket": "Outcomes", "Name": "Revenue", "Measure": "revenue", "Contributions": ["resold", "sourced"], "Needs": { "select": 250000, "elite": 1000000 }, "ByRegion": { "LATAM": { "select": null, "elite": null } } },
            { "Id": "csat", "Bucket": "Outcomes", "Name": "Customer satisfaction", "Measure": "csat", "Needs": { "select": 4.0, "elite": 4.5 } },
            { "Id": "people", "Bucket": "Capabilities", "Name": "Certified people", "Measure": "certified_people", "Credentials": ["Architect", "Developer"], "PerCredential": { "elite": { "Architect": 1 } }, "Needs": { "select": 1, "elite": 2 } },
            { "Id": "escalations", "Bucket": "Outcomes", "Name": "Escalations", "Measure": "escalation_rate", "Word": "at most", "WhenEmpty": "skip", "Needs": { "elite": 0.05 } },
            { "Id": "growth", "Bucket": "Outcomes", "Name": "Growth", "AnyOf": [ [ { "Measure": "deals_won", "Needs": { "elite": 3 } } ], [ { "Measure": "revenue", "Word": "more than", "Needs": { "elite": 948000.5 } } ] ] }
          ] } }
        """;

    [Theory]
    [InlineData(EvaluationFormat.Json, "evaluate.json")]
    [InlineData(EvaluationFormat.Csv, "evaluate.csv")]
    [InlineData(EvaluationFormat.Table, "evaluate.txt")]
    public void All_partners_are_printed(EvaluationFormat format, string golden) => Golden.Matches("PartnerTiers.Bot.Tests", "Evaluation/" + golden, Print(format));

    [Theory]
    [InlineData("=cmd|'/c calc'!A1", "'=cmd|'/c calc'!A1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1+1", "'-1+1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("Larkfield = Systems", "Larkfield = Systems")]
    [InlineData("", "")]
    public void A_spreadsheet_calculates_no_name(string name, string cell) => Assert.Equal(cell, EvaluationCsv.Inert(name));

    [Fact]
    public void One_partner_is_printed_criterion_by_criterion() => Golden.Matches("PartnerTiers.Bot.Tests", "Evaluation/evaluate-one.txt", Print(EvaluationFormat.Table, "P001"));

    [Fact]
    public void For_the_next_review_the_judged_day_is_the_quarter_end()
    {
        using var json = JsonDocument.Parse(Print(EvaluationFormat.Json, "P001", new LocalDate(2026, 12, 31)));
        Assert.Equal(("2026-11-16", "2026-12-31"), (json.RootElement.GetProperty("asOf").GetString(), json.RootElement.GetProperty("judgedOn").GetString()));
        Assert.Contains("For the review on 2026-12-31, with what is known on 2026-11-16", Print(EvaluationFormat.Table, null, new LocalDate(2026, 12, 31)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_quotient_that_does_not_end_has_twenty_digits_or_more()
    {
        using var json = JsonDocument.Parse(Print(EvaluationFormat.Json, "P002"));
        var counted = json.RootElement.GetProperty("partners")[0].GetProperty("criteria")[0].GetProperty("receipt").GetProperty("counted")[0];
        Assert.Equal(1000m / 1.0875m * 0.5m, counted.GetProperty("value").GetDecimal());
        Assert.True(counted.GetProperty("value").GetRawText().Length > 20);
    }

    [Fact]
    public void A_table_fits_a_hundred_columns() =>
        Assert.All((Print(EvaluationFormat.Table) + Print(EvaluationFormat.Table, "P003")).Split('\n'), line => Assert.True(line.Length <= 100, line));

    [Fact]
    public void A_published_decision_wins_over_the_crm()
    {
        using var output = new MemoryStream();
        EvaluationReport.Write(EvaluationFormat.Json, new EvaluationRequest(RuleBookReader.Read(Rules).Book!, Facts(), Today, Today) { PartnerId = "P001", Published = _ => "registered" }, output);
        using var json = JsonDocument.Parse(output.ToArray());
        Assert.Equal("registered", json.RootElement.GetProperty("partners")[0].GetProperty("published").GetString());
    }

    [Fact]
    public void Nothing_depends_on_the_culture_of_the_machine()
    {
        var here = Print(EvaluationFormat.Json) + Print(EvaluationFormat.Csv) + Print(EvaluationFormat.Table);
        var before = Thread.CurrentThread.CurrentCulture;
        Thread.CurrentThread.CurrentCulture = new System.Globalization.CultureInfo("de-DE");
        try
        {
            Assert.Equal(here, Print(EvaluationFormat.Json) + Print(EvaluationFormat.Csv) + Print(EvaluationFormat.Table));
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }

    private static string Print(EvaluationFormat format, string? partner = null, LocalDate? judgedOn = null)
    {
        var book = RuleBookReader.Read(Rules);
        Assert.Empty(book.Mistakes);
        using var output = new MemoryStream();
        EvaluationReport.Write(format, new EvaluationRequest(book.Book!, Facts(), Today, judgedOn ?? Today) { PartnerId = partner }, output);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static Snapshot Facts() => Snapshot.Build(new FactSet(
        [
            new Partner("P001", "Larkfield Systems, Inc.", "reseller", "EMEA", Tier: "select"),
            new Partner("P002", "Tilde \"Quoted\" <b>[red]\u202eCo</b>", "isv", "EMEA"),
            new Partner("P003", "Müßiggang & Söhne mit einem recht langen Namen GmbH", "service", "LATAM", Tier: "elite"),
        ],
        [
            new Deal("D1", "P001", Contribution.Resold, "EUR", DealStage.Won, 948000.50m, ClosedOn: new LocalDate(2026, 2, 3)),
            new Deal("D2", "P001", Contribution.Resold, "EUR", DealStage.Won, 5000m, ClosedOn: new LocalDate(2025, 11, 30)),
            new Deal("D3", "P001", Contribution.Influenced, "EUR", DealStage.Won, 7000m, ClosedOn: new LocalDate(2026, 5, 1)),
            new Deal("D17", "P002", Contribution.Sourced, "USD", DealStage.Won, 1000m, 0.5m, ClosedOn: new LocalDate(2026, 2, 3)),
            new Deal("D18", "P002", Contribution.Sourced, "CHF", DealStage.Won, 1000m, ClosedOn: new LocalDate(2026, 2, 3)),
            new Deal("D19", "P002", Contribution.Sourced, "EUR", DealStage.Won, null, ClosedOn: new LocalDate(2026, 2, 3)),
            new Deal("D20", "P002", Contribution.Sourced, "EUR", DealStage.Open, 10m),
        ],
        [
            new Certification("P001", "Ana", "Architect", new LocalDate(2026, 1, 1)),
            new Certification("P001", "Ben", "Sales", new LocalDate(2026, 1, 1)),
            new Certification("P002", "Cid", "Developer", new LocalDate(2026, 1, 1), new LocalDate(2026, 6, 30)),
            new Certification("P003", "Dee", "Developer", new LocalDate(2026, 1, 1)),
            new Certification("P003", "Eli", "Developer", new LocalDate(2026, 12, 1)),
        ],
        [.. Scores("P001", 4.2m, 4.2m, 4.2m), .. Scores("P003", 5m, 4m, 4m), new Feedback("P001", FeedbackKind.Escalation, new LocalDate(2026, 3, 1))],
        [],
        [],
        [new Rate(new LocalDate(2026, 1, 1), "USD", 1.0875m)]));

    private static ImmutableArray<Feedback> Scores(string partner, params decimal[] scores) =>
        [.. scores.Select((score, index) => new Feedback(partner, FeedbackKind.Csat, new LocalDate(2026, 4, 1 + index), score))];
}
