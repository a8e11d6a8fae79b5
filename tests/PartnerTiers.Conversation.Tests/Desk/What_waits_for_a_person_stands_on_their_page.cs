using System.Collections.Frozen;
using System.Collections.Immutable;
using NodaTime;
using PartnerTiers.Conversation.Acts;
using PartnerTiers.Conversation.Acts.Appeals;
using PartnerTiers.Conversation.Acts.Plans;
using PartnerTiers.Conversation.Acts.Review;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Desk;
using PartnerTiers.Conversation.Questions;
using PartnerTiers.Conversation.Questions.Need;
using PartnerTiers.Conversation.Tests.Understanding;
using PartnerTiers.Operations.Appeals;
using PartnerTiers.Operations.Audit;
using PartnerTiers.Operations.Grace;
using PartnerTiers.Operations.Reviews;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Programme.Reviews;
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

    [Fact]
    public async Task A_case_waits_for_its_manager_then_for_a_signature_then_for_the_word_to_publish()
    {
        Review(Case);
        Assert.Contains(new CaseQuestion("P002"), await ActsOnAsync(DeskFixture.Manager(string.Empty)));
        Assert.DoesNotContain(new CaseQuestion("P002"), await ActsOnAsync(DeskFixture.Approver(string.Empty)));

        Review(Decided(needsSignature: true));
        Assert.DoesNotContain(new CaseQuestion("P002"), await ActsOnAsync(DeskFixture.Manager(string.Empty)));
        Assert.Contains(new CaseQuestion("P002"), await ActsOnAsync(DeskFixture.Approver(string.Empty)));

        Review(Decided(needsSignature: false));
        Assert.Contains(new PublishQuestion(), await ActsOnAsync(DeskFixture.Approver(string.Empty)));
        Assert.DoesNotContain(new PublishQuestion(), await ActsOnAsync(DeskFixture.Manager(string.Empty)));
    }

    [Fact]
    public async Task A_case_without_a_manager_waits_for_the_approvers()
    {
        Review(Case with { Row = Case.Row with { Manager = null } });
        Assert.Contains(new CaseQuestion("P002"), await ActsOnAsync(DeskFixture.Approver(string.Empty)));
        Assert.DoesNotContain(new CaseQuestion("P002"), await ActsOnAsync(DeskFixture.Home(string.Empty)));
    }

    [Fact]
    public async Task An_appeal_waits_for_whoever_answers_it()
    {
        var filed = new AppealFiled(Day, "revenue", "D77 was late", ByPartner: true, "paula.prove@example.com", new LocalDate(2026, 11, 20), new AppealFindings(Day, "select", "registered", "select", Day, Day, [], []));
        desk.Board.Decide(decided => decided with { Appeals = decided.Appeals.SetItem("P002", new AppealCase("P002", filed, Actor.Program, At)) });
        Assert.Contains(new AppealsQuestion("P002"), await ActsOnAsync(DeskFixture.Approver(string.Empty)));
        Assert.DoesNotContain(new AppealsQuestion("P002"), await ActsOnAsync(DeskFixture.Manager(string.Empty)));
        desk.Board.Decide(decided => decided with { Appeals = decided.Appeals.SetItem("P002", new AppealCase("P002", filed with { Owner = "otto.okay@example.com" }, Actor.Program, At)) });
        Assert.DoesNotContain(new AppealsQuestion("P002"), await ActsOnAsync(DeskFixture.Approver(string.Empty)));
    }

    [Theory]
    [InlineData("2026-11-23", true)]
    [InlineData("2026-11-24", false)]
    public async Task A_checkpoint_stands_there_from_seven_days_before(string due, bool stands)
    {
        var item = new PlanItem(1, "Pair on two deals", PlanSide.Ours, "sam.okafor@example.com", NodaTime.Text.LocalDatePattern.Iso.Parse(due).Value);
        desk.Board.Decide(decided => decided with { Plans = decided.Plans.SetItem("P002", new GracePlan("P002", new LocalDate(2026, 12, 31)) { Revision = 1, Items = [item] }) });
        Assert.Equal(stands, (await ActsOnAsync(DeskFixture.Home(string.Empty))).Contains(new PlanQuestion("P002")));
    }

    private static LocalDate Day { get; } = new(2026, 9, 30);

    private static Instant At { get; } = Instant.FromUtc(2026, 10, 6, 8, 30);

    private static ReviewCase Case { get; } = new(new ReviewRow(Day, 0, "P002", "Acme GmbH", "EMEA", "maria.lopez@example.com", "select", null, "registered", ProposalKind.Downgrade, "registered", null, null, false));

    private static ReviewCase Decided(bool needsSignature) => Case with { Decision = new CaseDecision(new DecisionMade(Day, ProposalKind.Downgrade, "registered", null, null, needsSignature), new Actor("teams", "maria", "maria.lopez@example.com", "home", "dm-maria"), At) };

    private void Review(ReviewCase one)
    {
        var picture = new ReviewPicture(Day) { Rules = Northwind.Book.InForceOn(Day), EvaluatedAt = At, Partners = 1, Cases = ImmutableSortedDictionary<string, ReviewCase>.Empty.Add("P002", one) };
        desk.Board.Decide(decided => decided with { Reviews = new ReviewPictures(new LocalDate(2026, 8, 1), ReviewPictures.None.All.Add(Day, picture)) });
    }

    private async Task<IReadOnlyList<Question>> ActsOnAsync(IncomingMessage person) =>
        [.. (await desk.Desk.HomeAsync(person, CancellationToken.None)).Parts.OfType<ItemList>().SelectMany(static list => list.Items).Select(static line => line.Press?.Press).OfType<string>().Select(ActCatalogue.Read).OfType<Question>()];
}
