using System.Collections.Frozen;
using System.Collections.Immutable;
using NodaTime;
using PartnerTiers.Conversation.Acts;
using PartnerTiers.Conversation.Acts.Plans;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Desk;
using PartnerTiers.Conversation.Questions;
using PartnerTiers.Conversation.Questions.Need;
using PartnerTiers.Operations.Audit;
using PartnerTiers.Operations.Standings;
using Xunit;

namespace PartnerTiers.Conversation.Tests.Desk;

public sealed class What_waits_for_a_person_stands_on_their_page
{
    private readonly DeskFixture desk = new();

    public What_waits_for_a_person_stands_on_their_page() => desk.Board.Decide(static decided => decided with
    {
        Tiers = new Dictionary<string, PublishedTier> { ["P002"] = new(new LocalDate(2026, 9, 30), "select", null, new LocalDate(2026, 12, 31), new LocalDate(2026, 10, 15)) }.ToFrozenDictionary(),
        Exceptions = ImmutableDictionary<string, ExceptionGrant>.Empty.Add("P002", new ExceptionGrant("P002", "select", "A big deal is near", Actor.Program, Instant.FromUtc(2026, 9, 1, 9, 0), new LocalDate(2026, 11, 25))),
    });

    [Fact]
    public async Task A_manager_sees_the_missing_plan_and_the_exception_that_lapses_each_with_its_button()
    {
        foreach (var page in new[] { await desk.Desk.HomeAsync(DeskFixture.Manager(string.Empty), CancellationToken.None), await desk.Desk.WelcomeAsync(DeskFixture.Manager(string.Empty), CancellationToken.None) })
        {
            var lines = page.Parts.OfType<ItemList>().First().Items;
            Assert.Equal(2, lines.Length);
            Assert.Equal(new PlanQuestion("P002"), ActCatalogue.Read(lines[0].Press!.Press));
            Assert.Equal(new NeedQuestion("P002", "select"), QuestionCodec.Read(lines[1].Press!.Press));
        }
    }

    [Fact]
    public async Task Whose_partner_it_is_not_is_not_asked_for_anything()
    {
        Func<string, IncomingMessage>[] others = [static text => DeskFixture.Home(text), static text => DeskFixture.Approver(text), static text => DeskFixture.Partner(text), DeskFixture.Stranger];
        foreach (var other in others)
        {
            Assert.Empty((await desk.Desk.WelcomeAsync(other(string.Empty), CancellationToken.None)).Parts.OfType<ItemList>());
        }
    }

    [Fact]
    public async Task A_managers_page_has_a_bar_for_each_of_their_partners_on_the_way_up()
    {
        var page = await desk.Desk.HomeAsync(DeskFixture.Manager(string.Empty), CancellationToken.None);
        Assert.Contains(page.Parts.OfType<ItemList>().SelectMany(static list => list.Items), static line => line.Progress is >= 0m and < 1m);
    }
}
