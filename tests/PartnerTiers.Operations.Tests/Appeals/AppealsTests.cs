using NodaTime;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Appeals;
using PartnerTiers.Operations.Audit;
using PartnerTiers.Operations.Confirmations;
using PartnerTiers.Operations.Outbox;
using PartnerTiers.Operations.Reviews;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Reviews;
using PartnerTiers.Programme.Rules;
using PartnerTiers.Programme.Standings;
using Xunit;

namespace PartnerTiers.Operations.Tests.Appeals;

public sealed class AppealsTests
{
    private readonly AppealWorld world = new();

    [Fact]
    public async Task Late_entries_dated_in_time_count_and_both_results_stand_side_by_side()
    {
        // A deal entered late, one dated after the judged day, and one dated before the window.
        world.Sync(AppealWorld.Won("D1", 80_000m), AppealWorld.Won("D2", 30_000m, "2026-09-30"), AppealWorld.Won("D3", 500_000m, "2026-10-01"), AppealWorld.Won("D4", 500_000m, "2025-09-30"));
        var ready = Assert.IsType<AppealLook.Ready>(await world.Office.LookAsync(new AppealRequest("P1", "revenue", "https://crm.example/D2"), Desks.Manager, default));
        var found = ready.Filed.Findings;
        Assert.Equal(("registered", "select", "select"), (found.EarnedThen, found.EarnedNow, found.Tier));
        Assert.Equal((AppealWorld.Review, new LocalDate(2025, 10, 1), AppealWorld.Review), (found.JudgedOn, found.From!.Value, found.To));
        Assert.Equal(("revenue", 100_000m, 80_000m, 110_000m, false, true), (found.Rows[0].Criterion, found.Rows[0].Need!.Value, found.Rows[0].Then!.Value, found.Rows[0].Now!.Value, found.Rows[0].MetThen, found.Rows[0].MetNow));
        var fact = Assert.Single(found.Facts);
        Assert.Equal(("D2", 30_000m, true), (fact.Id, fact.Value, fact.CountsNow));
        Assert.Equal(("paula@example.com", new LocalDate(2026, 10, 27)), (ready.Filed.Owner, ready.Filed.DueOn));
    }

    [Fact]
    public async Task A_deal_that_was_put_right_is_one_difference_with_both_figures()
    {
        world.Sync(AppealWorld.Won("D1", 120_000m));
        var fact = Assert.Single(Assert.IsType<AppealLook.Ready>(await world.Office.LookAsync(new AppealRequest("P1", "revenue", "x"), Desks.Manager, default)).Filed.Findings.Facts);
        Assert.Equal(("D1", 120_000m, (decimal?)80_000m, true), (fact.Id, fact.Value, fact.Then, fact.CountsNow));
    }

    [Fact]
    public void A_certificate_that_was_renewed_is_no_difference_and_one_that_is_gone_is()
    {
        var book = new RuleBook([Programmes.Version("First") with { Criteria = [AppealWorld.Criterion("certified", "certified_people", 2m)] }]);
        Certification[] held = [new("P1", "Tess Bloom", "Architect", new LocalDate(2026, 1, 12), new LocalDate(2027, 1, 11)), new("P1", "Ann Field", "Architect", new LocalDate(2026, 2, 1), new LocalDate(2027, 1, 31))];
        var then = Judge(held);
        Assert.Empty(AppealFindings.Of(then, Judge([held[0] with { ExpiresOn = new LocalDate(2029, 1, 11) }, held[1]]), then.Published, "certified").Facts);
        var gone = Assert.Single(AppealFindings.Of(then, Judge([held[0]]), then.Published, "certified").Facts);
        Assert.Equal(("Ann Field", false), (gone.About, gone.CountsNow));

        Standing Judge(Certification[] certificates)
        {
            var facts = Snapshot.Build(FactSet.Empty with { Partners = [new Partner("P1", "Acme", "isv", "EMEA", Tier: "select")], Certifications = [.. certificates] });
            return Evaluator.Judge(book, facts, facts.Find("P1")!, "select", AppealWorld.Review, AppealWorld.Review);
        }
    }

    [Fact]
    public void A_renewal_that_is_a_row_of_its_own_stands_there_once_however_many_parts_count_it()
    {
        var part = AppealWorld.Criterion("certified", "certified_people", 2m).Groups[0][0];
        var book = new RuleBook([Programmes.Version("First") with { Criteria = [AppealWorld.Criterion("certified", "certified_people", 2m) with { Groups = [[part], [part]], IsAnyOf = true }, AppealWorld.Criterion("staffed", "certified_people", 1m)] }]);
        Certification old = new("P1", "Tess Bloom", "Architect", new LocalDate(2024, 1, 12), new LocalDate(2027, 1, 11));
        var renewed = old with { Person = "TESS BLOOM ", EarnedOn = new LocalDate(2026, 9, 1), ExpiresOn = new LocalDate(2029, 9, 1) };

        // Beside the old row, and instead of it, it is what she held before.
        Assert.Empty(Found([old], [old, renewed]));
        Assert.Empty(Found([old], [renewed]));
        Assert.Empty(Found([old, renewed], [renewed]));

        // The old one had run out: her certificate is there again, once for each criterion.
        var expired = old with { ExpiresOn = new LocalDate(2026, 8, 1) };
        Assert.Equal([("certified", "Architect", true), ("staffed", "Architect", true)], Found([expired], [expired, renewed]).Select(static fact => (fact.Criterion, fact.Id, fact.CountsNow)));
        Assert.Equal([("certified", "Architect", false), ("staffed", "Architect", false)], Found([old], [expired]).Select(static fact => (fact.Criterion, fact.Id, fact.CountsNow)));

        IReadOnlyList<AppealFact> Found(Certification[] then, Certification[] now)
        {
            var frozen = Judge(then);
            return AppealFindings.Of(frozen, Judge(now), frozen.Published, "certified").Facts;
        }

        Standing Judge(Certification[] certificates)
        {
            var facts = Snapshot.Build(FactSet.Empty with { Partners = [new Partner("P1", "Acme", "isv", "EMEA", Tier: "select")], Certifications = [.. certificates] });
            return Evaluator.Judge(book, facts, facts.Find("P1")!, "select", AppealWorld.Review, AppealWorld.Review);
        }
    }

    [Fact]
    public void Two_pieces_of_one_title_are_two()
    {
        var book = new RuleBook([Programmes.Version("First") with { Criteria = [AppealWorld.Criterion("proof", "evidence", 2m)] }]);
        Evidence story = new("P1", EvidenceKind.CaseStudy, new LocalDate(2026, 5, 4), "A desk for all orders");
        var then = Judge(story);
        var late = Assert.Single(AppealFindings.Of(then, Judge(story, story with { On = new LocalDate(2026, 9, 2) }), then.Published, "proof").Facts);
        Assert.True(late.CountsNow);
        Assert.Empty(AppealFindings.Of(then, Judge(story), then.Published, "proof").Facts);

        Standing Judge(params Evidence[] pieces)
        {
            var facts = Snapshot.Build(FactSet.Empty with { Partners = [new Partner("P1", "Acme", "isv", "EMEA", Tier: "select")], Evidence = [.. pieces] });
            return Evaluator.Judge(book, facts, facts.Find("P1")!, "select", AppealWorld.Review, AppealWorld.Review);
        }
    }

    [Fact]
    public async Task Hygiene_is_a_figure_of_the_facts_day_and_stays_as_it_was_frozen()
    {
        world.Sync(AppealWorld.Won("D1", 120_000m), new Deal("D9", "P1", Contribution.Resold, "EUR", DealStage.Open, 1m));
        var ready = Assert.IsType<AppealLook.Ready>(await world.Office.LookAsync(new AppealRequest("P1", "revenue", "x"), Desks.Manager, default));
        Assert.Equal("select", ready.Filed.Findings.EarnedNow);
        Assert.Equal(ready.Filed.Findings.Rows[1].Then, ready.Filed.Findings.Rows[1].Now);
    }

    [Fact]
    public async Task The_partner_appeals_in_its_own_channel_and_its_manager_anywhere_and_nobody_else()
    {
        Assert.IsType<AppealLook.CanAppeal>(await world.Office.CanAsync("P1", Desks.Partner("P1"), default));
        Assert.IsType<AppealLook.CanAppeal>(await world.Office.CanAsync("P1", Desks.Manager, default));
        Assert.IsType<AppealLook.NotAllowed>(await world.Office.CanAsync("P1", Desks.Approver, default));
        Assert.IsType<AppealLook.NotAllowed>(await world.Office.CanAsync("P1", Desks.Who("max@example.com", Roles.Manager), default));

        // Whether another partner exists is nothing to this one.
        Assert.IsType<AppealLook.NoSuchPartner>(await world.Office.CanAsync("P1", Desks.Partner("P2"), default));
        Assert.IsType<AppealLook.NoSuchPartner>(await world.Office.CanAsync("P9", Desks.Partner("P2"), default));
        Assert.Null(await world.FileAsync(Desks.Partner("P2")));

        // A seller of ours in the partner's channel is not the partner.
        var seller = new Audience.Home(Roles.Seller, "sam@example.com");
        var inChannel = new Admission(new Asker("slack", "U9", "sam@example.com", "home"), new Room("CP1", false, true), new Audience.OfPartner("P1", askerIsHome: true), seller);
        Assert.IsType<AppealLook.NotAllowed>(await world.Office.CanAsync("P1", inChannel, default));
    }

    [Theory]
    [InlineData(10, 29, true)] // the fourteenth day after publication
    [InlineData(10, 30, false)]
    public async Task It_is_possible_for_as_many_days_from_publication_as_the_rules_give(int month, int day, bool can)
    {
        world.To(month, day, 23);
        var look = await world.Office.CanAsync("P1", Desks.Manager, default);
        Assert.Equal(can, look is AppealLook.CanAppeal { Until: { Day: 29 } });
        Assert.Equal(!can, look is AppealLook.TooLate { Until: { Day: 29 } });
    }

    [Fact]
    public async Task It_is_filed_once_recorded_and_shown_to_every_approver()
    {
        Assert.IsType<ConfirmationOutcome.Done>(await world.FileAsync(Desks.Partner("P1")));
        Assert.Equal("appeal/2026-09-30/P1/filed", Assert.Single(world.Ledger.Entries).Key);
        Assert.Equal((AuditActions.AppealFiled, "P1"), (Assert.Single(world.Audit.Records).Entry.Action, world.Audit.Records[0].Entry.Partner));
        Assert.Equal(
            [new Addressee.Person("mona@example.com"), new Addressee.Person("paula@example.com"), new Addressee.Subscribers("reviews", "EMEA")],
            world.Outbox.Written.Select(static push => push.To));
        Assert.All(world.Outbox.Written, static push => Assert.Equal(AppealNotice.Card, push.Kind));
        Assert.True(world.Book.Of("P1", AppealWorld.Review)!.Filed.ByPartner);

        Assert.IsType<AppealLook.Already>(await world.Office.CanAsync("P1", Desks.Manager, default));
        Assert.Null(await world.FileAsync(Desks.Manager));
        Assert.Single(world.Ledger.Entries);
    }

    [Fact]
    public async Task Of_two_at_once_one_is_filed()
    {
        var first = await world.Confirmations.ProposeAsync(AppealOffice.Act, new AppealRequest("P1", "revenue", "a").Write(), Desks.Manager, default);
        var second = await world.Confirmations.ProposeAsync(AppealOffice.Act, new AppealRequest("P1", "hygiene", "b").Write(), Desks.Partner("P1"), default);
        var outcomes = await Task.WhenAll(world.Confirmations.ConfirmAsync(first!.Id, Desks.Manager, default), world.Confirmations.ConfirmAsync(second!.Id, Desks.Partner("P1"), default));
        Assert.Equal(1, outcomes.Count(static outcome => outcome is ConfirmationOutcome.Done));
        Assert.Single(world.Ledger.Entries);
    }

    [Fact]
    public async Task What_was_shown_and_is_no_longer_so_is_asked_again()
    {
        var proposal = await world.Confirmations.ProposeAsync(AppealOffice.Act, new AppealRequest("P1", "revenue", "a").Write(), Desks.Manager, default);
        world.Sync(AppealWorld.Won("D1", 80_000m), AppealWorld.Won("D2", 30_000m));
        Assert.IsType<ConfirmationOutcome.Outdated>(await world.Confirmations.ConfirmAsync(proposal!.Id, Desks.Manager, default));
        Assert.Empty(world.Ledger.Entries);
    }

    [Fact]
    public async Task Without_a_criterion_that_was_asked_or_evidence_nothing_is_filed_and_before_a_publication_neither()
    {
        Assert.IsType<AppealLook.NothingSaid>(await world.Office.LookAsync(new AppealRequest("P1", "charm", "x"), Desks.Manager, default));
        Assert.IsType<AppealLook.NothingSaid>(await world.Office.LookAsync(new AppealRequest("P1", "revenue", " "), Desks.Manager, default));
        Assert.IsType<AppealLook.NothingPublished>(await new AppealWorld(isPublished: false).Office.CanAsync("P1", Desks.Manager, default));
    }

    [Fact]
    public async Task Upheld_it_stays_as_it_was_and_everybody_concerned_is_told_why()
    {
        await world.FileAsync(Desks.Partner("P1"));
        Assert.IsType<ConfirmationOutcome.Done>(await world.AnswerAsync(null));
        Assert.Equal(["appeal.filed", "appeal.answered"], world.Ledger.Entries.Select(static entry => entry.Kind));
        Assert.Equal("the deal was entered late", world.Book.Of("P1", AppealWorld.Review)!.Answer!.Reason);
        var told = world.Outbox.Written.Where(static push => push.Kind == AppealNotice.Answered).Select(static push => push.To);
        Assert.Equal([new Addressee.OfPartner("P1"), new Addressee.Person("mona@example.com")], told);

        // The cards say so in their places.
        Assert.Equal(3, world.Outbox.Written.Count(static push => push.Kind == AppealNotice.Card && push.Replaces is not null));
        Assert.IsType<AppealLook.Already>(await world.Answers.CanAsync("P1", Desks.Approver, default));
    }

    [Fact]
    public async Task Overturned_it_is_corrected_with_the_answer_or_neither()
    {
        await world.FileAsync(Desks.Manager);
        var choices = Assert.IsType<AppealLook.CanAnswer>(await world.Answers.CanAsync("P1", Desks.Approver, default)).Choices;
        Assert.Equal([new CaseChoice(ProposalKind.Keep, "select", null), new CaseChoice(ProposalKind.Grace, "select", new LocalDate(2026, 12, 31))], choices.AsEnumerable());
        Assert.Null(await world.AnswerAsync(new CaseChoice(ProposalKind.Upgrade, "elite", null)));
        Assert.IsType<ConfirmationOutcome.Done>(await world.AnswerAsync(choices[0]));
        Assert.Equal(["appeal.filed", "appeal.answered", "review.corrected"], world.Ledger.Entries.Select(static entry => entry.Kind));
        Assert.Contains(world.Audit.Records, static record => record.Entry.Action == AuditActions.AppealAnswered);
        Assert.Contains(world.Outbox.Written, static push => push.Replaces is not null && push.Kind.Contains("letter", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Only_approvers_answer_and_the_first_of_two_counts()
    {
        await world.FileAsync(Desks.Partner("P1"));
        foreach (var by in new[] { Desks.Manager, Desks.Partner("P1"), Desks.Who("leo@example.com", Roles.Leadership | Roles.Admin) })
        {
            Assert.IsType<AppealLook.NotAllowed>(await world.Answers.CanAsync("P1", by, default));
        }

        var other = Desks.Who("petra@example.com", Roles.Approver);
        var first = await world.Confirmations.ProposeAsync(AppealAnswers.Act, new AppealReply("P1", null, "no").Write(), Desks.Approver, default);
        var second = await world.Confirmations.ProposeAsync(AppealAnswers.Act, new AppealReply("P1", new CaseChoice(ProposalKind.Keep, "select", null), "yes").Write(), other, default);
        var outcomes = await Task.WhenAll(world.Confirmations.ConfirmAsync(first!.Id, Desks.Approver, default), world.Confirmations.ConfirmAsync(second!.Id, other, default));
        Assert.Equal(1, outcomes.Count(static outcome => outcome is ConfirmationOutcome.Done));
        Assert.Equal(1, outcomes.Count(static outcome => outcome is ConfirmationOutcome.Outdated));
    }

    [Fact]
    public async Task Its_owner_is_reminded_before_and_on_the_day_and_every_approver_when_it_is_overdue()
    {
        await world.FileAsync(Desks.Partner("P1"));
        List<string> Reminders() => [.. world.Outbox.Written.Where(static push => push.Kind == AppealNotice.Reminder).Select(static push => ((Addressee.Person)push.To).Email)];
        Assert.Equal(new LocalDate(2026, 10, 26), world.Clock.DayOf((await world.Duty.RunAsync(world.Clock.Now, default))!.Value));
        world.To(10, 26);
        await Task.WhenAll(world.Duty.RunAsync(world.Clock.Now, default), world.Duty.RunAsync(world.Clock.Now, default));
        Assert.Equal(["paula@example.com"], Reminders());
        world.To(10, 27);
        Assert.Equal(new LocalDate(2026, 10, 30), world.Clock.DayOf((await world.Duty.RunAsync(world.Clock.Now, default))!.Value));
        Assert.Equal(2, Reminders().Count);

        // Off for a week: one reminder, to all.
        world.To(11, 4);
        await world.Duty.RunAsync(world.Clock.Now, default);
        await world.Duty.RunAsync(world.Clock.Now, default);
        Assert.Equal(["mona@example.com", "paula@example.com"], Reminders().Skip(2));
        await world.AnswerAsync(null);
        world.To(11, 20);
        Assert.Null(await world.Duty.RunAsync(world.Clock.Now, default));
        Assert.Equal(4, Reminders().Count);
    }
}
