using NodaTime;
using PartnerTiers.Bot.RuleBooks;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Rules;
using PartnerTiers.Testing;
using Xunit;

namespace PartnerTiers.Bot.Tests.RuleBooks;

public class ExampleRuleBookTests
{
    private static readonly RuleBookReading Reading = RuleBookReader.ReadFile(Repository.PathOf("appsettings.json"));

    [Fact]
    public void The_example_at_the_root_is_a_good_rule_book()
    {
        Assert.Empty(Reading.Mistakes);
        Assert.NotNull(Reading.Book);
    }

    [Fact]
    public void It_starts_without_a_warning() => Assert.Empty(Reading.Warnings);

    [Fact]
    public void What_is_written_is_what_is_read()
    {
        var rules = Assert.Single(Reading.Book!.Versions);
        Assert.Null(Reading.Book.AsOf);
        Assert.Equal(("Northwind Partner Programme", "EUR", "Europe/Berlin", 1, 4), (rules.Name, rules.Currency, rules.TimeZone.Id, rules.FiscalYearStartMonth, rules.WindowQuarters));
        Assert.Equal(["isv", "reseller", "service"], rules.Types.ToArray());
        Assert.Equal(["registered", "select", "elite"], rules.Tiers.Select(tier => tier.Id));
        Assert.Equal(["revenue", "csat", "hygiene", "certified", "depth", "proof", "readiness"], rules.Criteria.Select(criterion => criterion.Id));
        Assert.Equal(["elite"], rules.Review.SecondSignature.ToArray());
        Assert.All(rules.Criteria, criterion => Assert.Equal(["de", "en"], criterion.Says.Keys.Order()));
    }

    [Fact]
    public void The_revenue_criterion_carries_all_its_numbers()
    {
        var revenue = Reading.Book!.Versions[0].FindCriterion("REVENUE")!;
        var part = revenue.OnlyPart!;
        Assert.Equal([Contribution.Resold, Contribution.Sourced, Contribution.Influenced], part.Measure.Contributions.ToArray());
        Assert.Null(part.Measure.Window);
        Assert.Equal(1000000m, part.Needs["Elite"]);
        Assert.Equal(400000m, part.ByType["ISV"]["elite"]);
        Assert.Equal(100000m, part.ByRegion["latam"]["select"]);
        Assert.Equal("Opportunity.Amount", revenue.Field);
    }

    [Fact]
    public void Filters_windows_and_words_are_understood()
    {
        var rules = Reading.Book!.Versions[0];
        var proof = rules.FindCriterion("proof")!.OnlyPart!;
        Assert.Equal([EvidenceKind.CaseStudy, EvidenceKind.Review, EvidenceKind.Reference], proof.Measure.Kinds.ToArray());
        Assert.Equal(new Window.Months(12), proof.Measure.Window);
        Assert.Equal(new Window.AllTime(), rules.FindCriterion("depth")!.OnlyPart!.Measure.Window);
        Assert.Equal(WhenEmpty.Met, rules.FindCriterion("hygiene")!.OnlyPart!.WhenEmpty);
        Assert.Equal(Bucket.Capabilities, rules.FindCriterion("readiness")!.Bucket);
        Assert.Equal(["service"], rules.FindCriterion("readiness")!.OnlyFor.ToArray());
        Assert.Empty(rules.FindCriterion("certified")!.OnlyPart!.Measure.Credentials);
        Assert.Equal(new LocalDate(2026, 10, 1), FiscalQuarter.Containing(new LocalDate(2026, 11, 16), rules.FiscalYearStartMonth).FirstDay);
    }
}
