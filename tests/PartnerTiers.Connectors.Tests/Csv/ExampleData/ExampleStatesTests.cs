using NodaTime;
using PartnerTiers.Connectors.Csv.ExampleData;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Rules;
using PartnerTiers.Programme.Standings;
using Xunit;

namespace PartnerTiers.Connectors.Tests.Csv.ExampleData;

/// <summary>Every state of the example holds on every day: in the middle, on the first and on the last day of a quarter, on a leap day.</summary>
public sealed class ExampleStatesTests
{
    public static TheoryData<int, int, int> AsOf => new()
    {
        { 2026, 11, 16 }, { 2026, 10, 1 }, { 2026, 12, 31 }, { 2027, 1, 1 }, { 2026, 3, 31 }, { 2026, 6, 30 }, { 2026, 7, 1 }, { 2026, 9, 29 }, { 2028, 2, 29 }, { 2024, 4, 2 }, { 2031, 8, 15 },
    };

    [Theory]
    [MemberData(nameof(AsOf))]
    public void Partners_are_in_the_states_they_stand_for(int year, int month, int day)
    {
        var landscape = new Landscape(new LocalDate(year, month, day));

        landscape.Is("P001", "select", earned: "select", near: true, unmet: ["revenue", "certified"]);
        landscape.Is("P002", "registered", earned: "registered", near: true, unmet: ["revenue", "hygiene"]);
        landscape.Is("P003", "select", earned: "select", near: false);
        landscape.Is("P004", "elite", earned: "select", narrow: true, unmet: ["revenue"]);
        landscape.Is("P005", "elite", earned: "elite");
        landscape.Is("P006", "elite", earned: "select", narrow: true, unmet: ["revenue"]);
        landscape.Is("P007", "select", earned: "select");
        landscape.Is("P009", "select", earned: "elite");
        landscape.Is("P010", "registered", earned: "registered", near: true, unmet: ["revenue"]);
        landscape.Is("P011", "select", earned: "registered", unmet: ["revenue"]);
        landscape.Is("P012", "elite", earned: "elite");
        landscape.Is("P013", "select", earned: "select");
        landscape.Is("P017", "elite", earned: "select", unmet: ["certified", "proof"]);
        landscape.Is("P018", "select", earned: "select", near: true);
        landscape.Is("P019", "select", earned: "registered", unmet: ["certified"]);
        landscape.Is("P020", "select", earned: "select");
        landscape.Is("P021", "select", earned: "registered", unmet: ["csat"]);
        landscape.Is("P025", "registered", earned: "registered", near: false);
        landscape.Is("P027", "registered", earned: "select");
        landscape.Is("P030", "registered", earned: "registered", near: false);
        landscape.Is("P032", "elite", earned: "select", narrow: false);
        landscape.Is("P038", "registered", earned: "registered", near: false);
    }

    [Theory]
    [MemberData(nameof(AsOf))]
    public void Nothing_is_dated_ahead_but_what_has_to_be(int year, int month, int day)
    {
        var today = new LocalDate(year, month, day);
        var facts = ExampleFacts.Build(today, 200, 3000);

        Assert.All(facts.Deals, deal => Assert.True((deal.ClosedOn ?? today) <= today && (deal.RegisteredOn ?? today) <= today && (deal.AnsweredOn ?? today) <= today, deal.ToString()));
        Assert.All(facts.Certifications, item => Assert.True(item.EarnedOn <= today));
        Assert.All(facts.Evidence, item => Assert.True(item.On <= today));
        Assert.All(facts.Feedback, item => Assert.True(item.On <= today));
        Assert.All(facts.Rates, item => Assert.True(item.On <= today && item.Value > 0));
        Assert.All(facts.Partners, partner => Assert.True((partner.JoinedOn ?? today) <= today && (partner.TierSince ?? today) <= today));
    }

    [Theory]
    [MemberData(nameof(AsOf))]
    public void Larkfield_lacks_38_500_euros_and_one_person_and_120_000_leave(int year, int month, int day)
    {
        var landscape = new Landscape(new LocalDate(year, month, day));
        var standing = landscape.Of("P001");

        Assert.Equal(961_500m, standing.Of("revenue")!.Value);
        Assert.Equal(5m, standing.Of("certified")!.Value);
        Assert.InRange(standing.Progress, 0.965m, 0.975m);
        Assert.Equal(120_000m, Cliffs.Of(standing, landscape.Facts, landscape.Facts.Find("P001")!).Leaving.Single(leaving => leaving.CriterionId == "revenue").Value);
    }

    [Fact]
    public void On_16_November_Ida_Brandt_expires_on_12_December()
    {
        var facts = ExampleFacts.Build(new LocalDate(2026, 11, 16));

        Assert.Equal(new LocalDate(2026, 12, 12), facts.Certifications.Single(item => item.Person == "Ida Brandt").ExpiresOn);
    }

    [Theory]
    [MemberData(nameof(AsOf))]
    public void Grace_newcomers_and_odd_records_are_there(int year, int month, int day)
    {
        var today = new LocalDate(year, month, day);
        var facts = ExampleFacts.Build(today);
        var quarter = FiscalQuarter.Containing(today, 1);

        Assert.Equal("P006", Assert.Single(facts.Partners, partner => partner.GraceUntil >= today).Id);
        Assert.Equal(3, facts.Partners.Count(partner => partner.JoinedOn >= quarter.Plus(-1).FirstDay));
        Assert.Single(facts.Partners, partner => partner.Tier is null);
        Assert.Single(facts.Partners, partner => partner.Manager is null);
        Assert.Equal(2, facts.Partners.Count(partner => partner.Name == "Northgate Systems"));
        Assert.Contains(facts.Deals, deal => deal is { Stage: DealStage.Won, Amount: < 0 });
        Assert.Contains(facts.Deals, deal => deal is { Stage: DealStage.Won, Amount: null, ClosedOn: not null });
        Assert.Contains(facts.Deals, deal => deal is { Stage: DealStage.Won, ClosedOn: null });
        Assert.Contains(facts.Deals, deal => deal is { Stage: DealStage.Open, NextStep: null });
        Assert.Contains(facts.Deals, deal => deal is { Stage: DealStage.Registered, AnsweredOn: null });
        Assert.Equal(1m, facts.Deals.Where(deal => deal.Id == "D599").Sum(deal => deal.Share));
        Assert.Equal("AED", Assert.Single(facts.Deals, deal => deal.Currency != "EUR" && facts.Rates.All(rate => rate.Currency != deal.Currency)).Currency);
    }

    private sealed class Landscape
    {
        private readonly LocalDate today;

        public Landscape(LocalDate today)
        {
            this.today = today;
            Facts = Snapshot.Build(ExampleFacts.Build(today));
        }

        public Snapshot Facts { get; }

        /// <summary>The next review's standing.</summary>
        public Standing Of(string id) => Evaluator.Judge(ExampleProgramme.Book, Facts, Facts.Find(id)!, null, FiscalQuarter.Containing(today, 1).LastDay, today);

        public void Is(string id, string published, string earned, bool? near = null, bool? narrow = null, string[]? unmet = null)
        {
            var standing = Of(id);
            var target = standing.BelowPublished || standing.Next is null ? standing.Published : standing.Next;
            var missing = standing.AskedAt(target).Where(result => !result.At(target)!.Met).Select(result => result.Criterion.Id).ToArray();
            var told = $"{id} on {today:yyyy-MM-dd}: earned {standing.Earned.Id}, near {standing.NearUpgrade}, narrow {standing.NarrowMiss}, unmet {string.Join(' ', missing)}";
            Assert.True(published == standing.Published.Id && earned == standing.Earned.Id, told);
            Assert.True(near is null || near == standing.NearUpgrade, told);
            Assert.True(narrow is null || narrow == standing.NarrowMiss, told);
            Assert.True(unmet is null || unmet.SequenceEqual(missing), told);
        }
    }
}
