using NodaTime;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions.Path;
using PartnerTiers.Conversation.Tests.Questions.Example;
using PartnerTiers.Programme.Facts;
using Xunit;

namespace PartnerTiers.Conversation.Tests.Questions;

public sealed class The_cheapest_way_is_tried_before_it_is_told
{
    [Fact]
    public void An_open_deal_that_closes_the_gap_comes_before_new_business()
    {
        var ways = Ways(Almost().Deal(deal => deal with { Name = "Port expansion", Amount = 60_000m, Owner = "Ann", NextStep = "sign", NextStepDue = new LocalDate(2026, 11, 20) }));
        Assert.Equal(["Win the open deal Port expansion (€60,000)"], ways[0]);
        Assert.Equal(["Win €50,000 in new deals"], ways[1]);
    }

    [Fact]
    public void An_open_deal_whose_winning_would_spoil_another_figure_is_no_way()
    {
        // Of five open deals four are in order; without one of those it is three of four, below 80%.
        var ways = Ways(Almost().OpenDeals(3, 1).Deal(deal => deal with { Name = "Port expansion", Amount = 60_000m, RegisteredOn = new LocalDate(2026, 10, 1), Owner = "Ann", NextStep = "sign", NextStepDue = new LocalDate(2026, 11, 20) }));
        Assert.Equal(["Win €50,000 in new deals"], Assert.Single(ways));
    }

    [Fact]
    public void Of_criteria_that_may_be_chosen_and_of_alternatives_the_cheapest_are_taken()
    {
        var ways = ExampleWorld.Ask(new PathQuestion(OddRules.Partner, "select"), board: OddRules.Board).Parts.OfType<ItemList>().ToList();
        Assert.InRange(ways.Count, 2, 3);
        var efforts = ways.Select(way => way.Items.Length).ToList();
        Assert.All(efforts, steps => Assert.InRange(steps, 1, 4));
        Assert.Equal(ways.Count, ways.Select(way => string.Join('|', way.Items.Select(item => item.Title.Plain(ExampleWorld.Turn("en").Language)))).Distinct().Count());
    }

    private static PartnerBuilder Almost() => PartnerBuilder.Of("P200", "Almost Ltd", "reseller", "EMEA", "IE", "registered")
        .Won(200_000m, new LocalDate(2026, 5, 5))
        .Surveys(4.5m, 4.5m, 4.5m)
        .Certified(2)
        .Shows(EvidenceKind.Integration, 1)
        .Shows(EvidenceKind.Review, 1);

    private static List<string[]> Ways(PartnerBuilder partner)
    {
        var board = ExampleWorld.BoardOf([partner], ExampleRules.Book);
        return [.. ExampleWorld.Ask(new PathQuestion("P200", "select"), board: board).Parts.OfType<ItemList>()
            .Select(list => list.Items.Select(item => item.Title.Plain(ExampleWorld.Turn("en").Language)).ToArray())];
    }
}
