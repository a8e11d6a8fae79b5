using NodaTime;
using PartnerTiers.Conversation.Questions.Hygiene;
using PartnerTiers.Conversation.Questions.People;
using PartnerTiers.Conversation.Tests.Questions.Example;
using PartnerTiers.Conversation.Tests.Questions.Painting;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Testing;
using Xunit;

namespace PartnerTiers.Conversation.Tests.Questions.Kinds;

/// <summary>48 hours, on 16 November 2026: what was registered on the 14th may be 48 hours old or not, what was on the 13th surely is older.</summary>
public sealed class Registrations_wait_for_an_answer
{
    private static readonly Board Board = ExampleWorld.BoardOf(
    [
        PartnerBuilder.Of("P001", "Larkfield Systems, Inc.", "service", "AMER", "US", "select")
            .Deal(deal => Registered(deal, 13) with { Name = "Late by a day" })
            .Deal(deal => Registered(deal, 14) with { Name = "Still in time" })
            .Deal(deal => Registered(deal, 2) with { Name = "Answered", AnsweredOn = new LocalDate(2026, 11, 3) })
            .Deal(deal => Registered(deal, 2) with { Name = "Gone on", Stage = DealStage.Open }),
        PartnerBuilder.Of("P002", "Harbour & Finch Ltd", "reseller", "EMEA", "GB", "elite")
            .Deal(deal => Registered(deal, 1) with { Name = null, Customer = "Oakmere Bank" }),
    ], ExampleRules.Book);

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public void Those_past_due_first_the_longest_before_all_and_those_in_time_behind(string language) => Golden.Matches(
        "PartnerTiers.Conversation.Tests",
        $"Answers/hygiene-waiting.{language}.txt",
        PlainPainter.Paint(ExampleWorld.Ask(new HygieneQuestion(HygieneTopic.Answer), language, board: Board)));

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public void A_partner_sees_its_own_whatever_the_filter(string language) => Golden.Matches(
        "PartnerTiers.Conversation.Tests",
        $"Answers/Partner/hygiene-waiting.{language}.txt",
        PlainPainter.Paint(ExampleWorld.Ask(new HygieneQuestion(HygieneTopic.Answer), language, new Audience.OfPartner("P001"), Board)));

    [Fact]
    public void Of_another_partner_a_partner_hears_the_refusal()
    {
        var partner = new Audience.OfPartner("P001");
        Assert.Equal("refusal", ExampleWorld.Ask(new HygieneQuestion(HygieneTopic.NextStep, "P002"), audience: partner, board: Board).Kind);
        Assert.Equal("refusal", ExampleWorld.Ask(new PeopleQuestion("P002"), audience: partner, board: Board).Kind);
        Assert.Contains("Jo Winter", PlainPainter.Paint(ExampleWorld.Ask(new PeopleQuestion("P001"), audience: partner, board: Board)), StringComparison.Ordinal);
    }

    private static Deal Registered(Deal deal, int day) => deal with
    {
        Stage = DealStage.Registered,
        RegisteredOn = new LocalDate(2026, 11, day),
        Owner = "Ann",
        NextStep = "call",
        NextStepDue = new LocalDate(2026, 11, 20),
    };
}
