using NodaTime;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Hypotheses;
using Xunit;

namespace PartnerTiers.Programme.Tests.Hypotheses;

public sealed class HypothesisTests
{
    private static readonly LocalDate Day = new(2026, 11, 16);

    private static readonly PartnerFacts Partner = new(
        new Partner("P1", "Larkfield", "isv", "EMEA"),
        [new Deal("D2", "P1", Contribution.Resold, "EUR", DealStage.Won, 100m, ClosedOn: Day.PlusDays(-1)), new Deal("D3", "P1", Contribution.Resold, "EUR", DealStage.Open, 5m)],
        [new Certification("P1", "Ida  Brandt", "Architect", Day.PlusMonths(-3)), new Certification("P1", "ida brandt", "Developer", Day.PlusMonths(-2)), new Certification("P1", "Bo", "Architect", Day)],
        [],
        [],
        []);

    [Fact]
    public void Supposing_nothing_changes_nothing()
    {
        var same = Hypothesis.Nothing.ApplyTo(Partner);
        Assert.Equal(Partner.Deals.Select(deal => deal.Id).Order(), same.Deals.Select(deal => deal.Id).Order());
        Assert.Equal<Certification>(Partner.Certifications, same.Certifications);
    }

    [Fact]
    public void What_is_supposed_comes_in_the_order_of_its_day_and_the_facts_stay_as_they_are()
    {
        var supposed = new Hypothesis { Deals = [new Deal("D1", "P1", Contribution.Resold, "EUR", DealStage.Won, 7m, ClosedOn: Day.PlusDays(-5))], Evidence = [new Evidence("P1", EvidenceKind.Review, Day)] }.ApplyTo(Partner);
        Assert.Equal(["D1", "D2"], supposed.Deals.Where(deal => deal.ClosedOn is not null).Select(deal => deal.Id));
        Assert.Single(supposed.Evidence);
        Assert.Equal(2, Partner.Deals.Length);
        Assert.Empty(Partner.Evidence);
    }

    [Fact]
    public void A_supposed_score_is_that_of_every_survey_answer_and_of_nothing_else()
    {
        var asked = Partner with { Feedback = [new Feedback("P1", FeedbackKind.Csat, Day.PlusDays(-1), 3m), new Feedback("P1", FeedbackKind.Renewal, Day, 1m)] };
        Assert.Equal([4.6m, 1m], new Hypothesis { Score = 4.6m }.ApplyTo(asked).Feedback.Select(item => item.Score));
    }

    [Fact]
    public void A_supposed_figure_of_today_comes_after_those_before() =>
        Assert.Equal([40m, 60m], new Hypothesis { Metrics = [new Metric("P1", "hours", Day, 60m)] }.ApplyTo(Partner with { Metrics = [new Metric("P1", "hours", Day.PlusDays(-9), 40m)] }).Metrics.Select(static figure => figure.Value));

    [Fact]
    public void A_deal_with_the_same_id_stands_in_for_the_partners_own() =>
        Assert.Equal(DealStage.Won, new Hypothesis { Deals = [Partner.Deals[1] with { Stage = DealStage.Won, ClosedOn = Day }] }.ApplyTo(Partner).Deals.Single(deal => deal.Id == "D3").Stage);

    [Fact]
    public void Who_leaves_takes_every_certificate_along() =>
        Assert.Equal(["Bo"], new Hypothesis { PeopleLeaving = ["IDA BRANDT"] }.ApplyTo(Partner).Certifications.Select(item => item.Person));
}
