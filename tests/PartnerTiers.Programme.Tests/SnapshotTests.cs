using NodaTime;
using PartnerTiers.Programme.Facts;
using Xunit;

namespace PartnerTiers.Programme.Tests;

public class SnapshotTests
{
    private static readonly LocalDate Day = new(2026, 2, 3);

    [Fact]
    public void Partners_come_in_the_order_of_their_ids_and_facts_in_the_order_of_their_days()
    {
        var snapshot = Snapshot.Build(FactSet.Empty with
        {
            Partners = [Partner("b"), Partner("B"), Partner("a")],
            Deals = [Deal("D2", "a", Day), Deal("D3", "a", Day.PlusDays(-1)), Deal("D1", "a", Day), Deal("D4", "b", Day), Deal("D5", "nobody", Day)],
        });
        Assert.Equal(["B", "a", "b"], snapshot.Partners.Select(facts => facts.Partner.Id));
        Assert.Equal(["D3", "D1", "D2"], snapshot.Find("a")!.Deals.Select(deal => deal.Id));
        Assert.Equal("D4", Assert.Single(snapshot.Find("b")!.Deals).Id);
        Assert.Empty(snapshot.Find("B")!.Deals);
        Assert.Null(snapshot.Find("nobody"));
    }

    [Fact]
    public void Of_several_roles_on_one_deal_the_strongest_stays_and_names_the_others()
    {
        var deals = Snapshot.Build(FactSet.Empty with
        {
            Partners = [Partner("a")],
            Deals =
            [
                Deal("D1", "a", Day, Contribution.Influenced), Deal("D2", "a", Day, Contribution.Influenced), Deal("D1", "a", Day.PlusDays(5), Contribution.Resold), Deal("D1", "a", Day, Contribution.Sourced),
            ],
        }).Find("a")!.Deals;
        Assert.Equal(["D2", "D1"], deals.Select(deal => deal.Id));
        Assert.Equal(Contribution.Resold, deals[1].Contribution);
        Assert.Equal(new[] { Contribution.Sourced, Contribution.Influenced }, deals[1].AlsoAs.ToArray());
        Assert.Empty(deals[0].AlsoAs);
    }

    [Fact]
    public void Of_two_figures_or_rates_of_one_day_the_later_in_the_facts_holds()
    {
        var snapshot = Snapshot.Build(FactSet.Empty with
        {
            Partners = [Partner("a")],
            Metrics = [new Metric("a", "X", Day, 2), new Metric("a", "x", Day, 1)],
            Rates = [new Rate(Day, "USD", 1.2m), new Rate(Day, "usd", 1.1m)],
        });
        Assert.Equal([2m, 1m], snapshot.Find("a")!.Metrics.Select(figure => figure.Value));
        Assert.Equal(1.1m, snapshot.Rates.Find("USD", Day));
        Assert.Null(snapshot.Rates.Find("USD", Day.PlusDays(-1)));
    }

    [Fact]
    public void A_customer_is_known_from_its_first_won_deal_with_anyone()
    {
        var customers = Snapshot.Build(FactSet.Empty with
        {
            Deals = [Deal("D1", "a", Day) with { Customer = "Copperfield" }, Deal("D2", "b", Day.PlusDays(-9)) with { Customer = "COPPERFIELD" }, Deal("D3", "b", Day) with { Stage = DealStage.Lost, Customer = "Dunmore" }],
        }).Customers;
        Assert.Equal(Day.PlusDays(-9), customers.FirstWon("copperfield"));
        Assert.Null(customers.FirstWon("Dunmore"));
    }

    private static Partner Partner(string id) => new(id, id, "isv", "EMEA");

    private static Deal Deal(string id, string partner, LocalDate closed, Contribution role = Contribution.Resold) =>
        new(id, partner, role, "EUR", DealStage.Won, 1m, ClosedOn: closed);
}
