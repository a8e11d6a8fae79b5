using System.Collections.Frozen;
using NodaTime;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Addresses;
using PartnerTiers.Operations.Audit;
using PartnerTiers.Operations.Confirmations;
using PartnerTiers.Operations.Grace;
using PartnerTiers.Operations.Ledger;
using PartnerTiers.Operations.Outbox;
using PartnerTiers.Operations.Standings;
using Xunit;

namespace PartnerTiers.Operations.Tests.Grace;

public sealed class PlansTests
{
    private static readonly LocalDate Until = new(2026, 12, 31);
    private static readonly PlanItem Ours = new(0, "Pair on two deals", PlanSide.Ours, "jo@example.com", new LocalDate(2026, 11, 20));
    private static readonly PlanItem Theirs = new(0, "Renew two certificates", PlanSide.Partner, "Pat Young", new LocalDate(2026, 12, 1));

    private readonly Desks desks = new();
    private readonly GraceBook book;
    private readonly LedgerReader reader;
    private readonly PlanOffice office;
    private readonly ConfirmationDesk confirmations;
    private readonly GraceDuty duty;

    public PlansTests()
    {
        book = new GraceBook(desks.Board);
        reader = desks.Reader(book);
        office = new PlanOffice(book, reader, desks.Ledger, desks.Audit, desks.Board, desks.Clock);
        confirmations = desks.Desk(office);
        var rules = new AccessRules { Approvers = ["paula@example.com", "group:42"] };
        duty = new GraceDuty(book, reader, desks.Ledger, desks.Outbox, desks.Transactions, rules, new AddressBook(new NoAddresses(), desks.Clock), desks.Board, desks.Clock);
        Publish("P1", Until, new LocalDate(2026, 11, 10));
    }

    [Fact]
    public async Task A_plan_has_items_on_either_side_and_a_change_is_a_further_entry()
    {
        await DoAsync(Add(Ours, Theirs));
        await DoAsync(Add(Theirs with { What = "Send a case study" }));
        var plan = book.Of("P1", Until);
        Assert.Equal((2, 3), (plan.Revision, plan.Items.Length));
        Assert.Equal([1, 2, 3], plan.Items.Select(static item => item.Number));
        Assert.Equal(["grace/2026-12-31/P1/plan/1", "grace/2026-12-31/P1/plan/2"], desks.Ledger.Entries.Select(static entry => entry.Key));
        Assert.Equal(2, PushJson.Read<PlanWritten>(desks.Ledger.Entries[0].Payload).Items.Length);
        Assert.Equal([AuditActions.GracePlanned, AuditActions.GracePlanned], desks.Audit.Records.Select(static record => record.Entry.Action));
        Assert.NotNull(desks.Audit.Records[1].Entry.Before);

        await DoAsync(new PlanRequest("P1") { Move = 2, To = Until });
        await DoAsync(new PlanRequest("P1") { Done = 1 });
        plan = book.Of("P1", Until);
        Assert.Equal((3, Until), (plan.Revision, plan.Items.Single(static item => item.Number == 2).Due));
        Assert.Equal([3, 2], plan.Open.Select(static item => item.Number));
        Assert.IsType<PlanLook.NoSuchItem>(await office.LookAsync(new PlanRequest("P1") { Done = 1 }, Desks.Manager, default));
    }

    [Fact]
    public async Task The_partners_manager_makes_it_and_of_a_partner_without_one_an_approver()
    {
        Publish("P3", Until, new LocalDate(2026, 11, 10));
        Assert.IsType<PlanLook.Ready>(await office.LookAsync(Add(Ours), Desks.Manager, default));
        Assert.IsType<PlanLook.NotAllowed>(await office.LookAsync(Add(Ours), Desks.Approver, default));
        Assert.IsType<PlanLook.NotAllowed>(await office.LookAsync(Add(Ours), Desks.Who("max@example.com", Roles.Manager), default));
        Assert.IsType<PlanLook.NotAllowed>(await office.LookAsync(Add(Ours), Desks.Partner("P1"), default));
        Assert.IsType<PlanLook.Ready>(await office.LookAsync(new PlanRequest("P3") { Add = [Ours] }, Desks.Approver, default));
        Assert.IsType<PlanLook.NotAllowed>(await office.LookAsync(new PlanRequest("P3") { Add = [Ours] }, Desks.Manager, default));

        // Who owns an item of ours may say that it is done, and nothing else.
        await DoAsync(Add(Ours, Theirs));
        Assert.IsType<PlanLook.Ready>(await office.LookAsync(new PlanRequest("P1") { Done = 1 }, Desks.Who("jo@example.com"), default));
        Assert.IsType<PlanLook.NotAllowed>(await office.LookAsync(new PlanRequest("P1") { Done = 2 }, Desks.Who("jo@example.com"), default));
        Assert.IsType<PlanLook.NotAllowed>(await office.LookAsync(new PlanRequest("P1") { Move = 1, To = Until }, Desks.Who("jo@example.com"), default));
    }

    [Theory]
    [InlineData("2026-11-16", true)]
    [InlineData("2026-12-31", true)]
    [InlineData("2026-11-15", false)]
    [InlineData("2027-01-01", false)]
    public async Task An_items_day_is_from_today_to_the_graces_last(string due, bool can)
    {
        var look = await office.LookAsync(Add(Ours with { Due = NodaTime.Text.LocalDatePattern.Iso.Parse(due).Value }), Desks.Manager, default);
        Assert.Equal(can, look is PlanLook.Ready);
        Assert.Equal(!can, look is PlanLook.WrongDay);
    }

    [Fact]
    public async Task Without_a_grace_there_is_no_plan_and_an_empty_item_is_none()
    {
        Assert.IsType<PlanLook.NoGrace>(await office.LookAsync(new PlanRequest("P2") { Add = [Ours] }, Desks.Who("max@example.com", Roles.Manager), default));
        Assert.IsType<PlanLook.NothingSaid>(await office.LookAsync(Add(Ours with { What = " " }), Desks.Manager, default));
        Assert.IsType<PlanLook.NothingSaid>(await office.LookAsync(Add(), Desks.Manager, default));
        Assert.IsType<PlanLook.Full>(await office.LookAsync(Add([.. Enumerable.Repeat(Ours, 21)]), Desks.Manager, default));
        desks.To(2027, 1, 1);
        Assert.IsType<PlanLook.NoGrace>(await office.LookAsync(Add(Ours with { Due = Until }), Desks.Manager, default));
    }

    [Fact]
    public async Task Of_two_changes_at_once_one_counts()
    {
        var first = await confirmations.ProposeAsync(PlanOffice.Act, Add(Ours).Write(), Desks.Manager, default);
        var second = await confirmations.ProposeAsync(PlanOffice.Act, Add(Theirs).Write(), Desks.Manager, default);
        var outcomes = await Task.WhenAll(confirmations.ConfirmAsync(first!.Id, Desks.Manager, default), confirmations.ConfirmAsync(second!.Id, Desks.Manager, default));
        Assert.Equal(1, outcomes.Count(static outcome => outcome is ConfirmationOutcome.Done));
        Assert.Equal(1, outcomes.Count(static outcome => outcome is ConfirmationOutcome.Outdated));
        Assert.Single(desks.Ledger.Entries);
    }

    [Fact]
    public async Task On_its_day_an_items_owner_is_reminded_once_and_again_only_for_another_day()
    {
        await DoAsync(Add(Ours, Theirs));
        Assert.Equal(new LocalDate(2026, 11, 20), desks.Clock.DayOf((await duty.RunAsync(desks.Clock.Now, default))!.Value));
        Assert.Empty(desks.Outbox.Written);

        // Off for three days: late, and once.
        desks.To(2026, 11, 23);
        await duty.RunAsync(desks.Clock.Now, default);
        await duty.RunAsync(desks.Clock.Now, default);
        var push = Assert.Single(desks.Outbox.Written);
        Assert.Equal((CheckpointNotice.Push, new Addressee.Person("jo@example.com")), (push.Kind, push.To));

        await DoAsync(new PlanRequest("P1") { Move = 1, To = new LocalDate(2026, 11, 25) });
        desks.To(2026, 12, 1);
        await duty.RunAsync(desks.Clock.Now, default);
        Assert.Equal([new Addressee.Person("jo@example.com"), new Addressee.OfPartner("P1")], desks.Outbox.Written.Skip(1).Select(static one => one.To));
    }

    [Fact]
    public async Task What_is_done_or_of_a_grace_that_is_over_reminds_nobody()
    {
        await DoAsync(Add(Ours, Theirs));
        await DoAsync(new PlanRequest("P1") { Done = 1 });
        desks.To(2026, 11, 20);
        await duty.RunAsync(desks.Clock.Now, default);
        desks.To(2027, 1, 2);
        await duty.RunAsync(desks.Clock.Now, default);
        Assert.Empty(desks.Outbox.Written);
    }

    [Fact]
    public async Task An_owner_known_by_name_alone_is_reminded_by_way_of_the_manager()
    {
        await DoAsync(Add(Ours with { Owner = "Jo Winter" }));
        desks.To(2026, 11, 20);
        await duty.RunAsync(desks.Clock.Now, default);
        var push = Assert.Single(desks.Outbox.Written);
        Assert.Equal(new Addressee.Person("mona@example.com"), push.To);
        Assert.False(PushJson.Read<CheckpointNotice>(push.Payload).ForOwner);
    }

    [Fact]
    public async Task Ten_days_after_publication_approvers_are_told_of_a_grace_without_a_plan_once()
    {
        desks.To(2026, 11, 20, 23);
        Assert.Equal(new LocalDate(2026, 11, 21), desks.Clock.DayOf((await duty.RunAsync(desks.Clock.Now, default))!.Value));
        Assert.Empty(desks.Outbox.Written);

        // A Saturday: told on Monday.
        desks.To(2026, 11, 21);
        await Task.WhenAll(duty.RunAsync(desks.Clock.Now, default), duty.RunAsync(desks.Clock.Now, default));
        Assert.Equal([new Addressee.Person("paula@example.com"), new Addressee.Subscribers("reviews", "EMEA")], desks.Outbox.Written.Select(static push => push.To));
        Assert.All(desks.Outbox.Written, push => Assert.Equal(new LocalDate(2026, 11, 23), desks.Clock.DayOf(push.NotBefore)));
    }

    [Fact]
    public async Task With_a_plan_approvers_hear_nothing()
    {
        await DoAsync(Add(Theirs));
        desks.To(2026, 11, 25);
        await duty.RunAsync(desks.Clock.Now, default);
        Assert.Empty(desks.Outbox.Written);
    }

    [Fact]
    public async Task A_view_shows_the_plan_of_the_grace_that_runs_and_to_a_partner_its_own()
    {
        await DoAsync(Add(Ours, Theirs));
        var own = desks.Board.ViewFor(new Audience.OfPartner("P1"));
        Assert.Equal(2, own.PlanOf(own.Find("P1")!)!.Items.Length);
        Assert.Null(own.Find("P2"));
        desks.To(2027, 1, 1);
        own = desks.Board.ViewFor(new Audience.OfPartner("P1"));
        Assert.Null(own.PlanOf(own.Find("P1")!));
    }

    private static PlanRequest Add(params PlanItem[] items) => new("P1") { Add = [.. items] };

    private void Publish(string partner, LocalDate until, LocalDate on) => desks.Board.Decide(decided => decided with
    {
        Tiers = decided.Tiers.Append(new(partner, new PublishedTier(new LocalDate(2026, 9, 30), "select", null, until, on))).ToFrozenDictionary(),
    });

    private async Task DoAsync(PlanRequest request)
    {
        var proposal = await confirmations.ProposeAsync(PlanOffice.Act, request.Write(), Desks.Manager, default);
        Assert.IsType<ConfirmationOutcome.Done>(await confirmations.ConfirmAsync(proposal!.Id, Desks.Manager, default));
        await reader.ReadAsync(default);
    }
}
