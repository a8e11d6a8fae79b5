using NodaTime;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Audit;
using PartnerTiers.Operations.Confirmations;
using PartnerTiers.Operations.Exceptions;
using PartnerTiers.Operations.Ledger;
using PartnerTiers.Operations.Outbox;
using Xunit;

namespace PartnerTiers.Operations.Tests.Exceptions;

public sealed class ExceptionsTests
{
    private readonly Desks desks = new();
    private readonly ExceptionBook book;
    private readonly LedgerReader reader;
    private readonly ExceptionOffice office;
    private readonly ConfirmationDesk confirmations;
    private readonly ExceptionDuty duty;

    public ExceptionsTests()
    {
        book = new ExceptionBook(desks.Board, desks.Clock);
        reader = desks.Reader(book);
        office = new ExceptionOffice(book, reader, desks.Ledger, desks.Audit, desks.Board, desks.Clock);
        confirmations = desks.Desk(office);
        duty = new ExceptionDuty(book, reader, desks.Ledger, desks.Outbox, desks.Transactions, desks.Board, desks.Clock);
    }

    [Fact]
    public async Task It_is_granted_after_confirmation_recorded_and_in_force_for_every_answer()
    {
        var request = Request(new LocalDate(2027, 6, 30));
        var proposal = await confirmations.ProposeAsync(ExceptionOffice.Act, request.Write(), Desks.Approver, default);
        Assert.Empty(desks.Ledger.Entries);
        Assert.IsType<ConfirmationOutcome.Done>(await confirmations.ConfirmAsync(proposal!.Id, Desks.Approver, default));
        await reader.ReadAsync(default);

        var entry = Assert.Single(desks.Ledger.Entries);
        Assert.Equal(("exception/P1/1/granted", "exception.granted", "P1", "paula@example.com"), (entry.Key, entry.Kind, entry.Partner, entry.By.Email));
        var record = Assert.Single(desks.Audit.Records).Entry;
        Assert.Equal((AuditActions.ExceptionGranted, "P1", "paula@example.com"), (record.Action, record.Partner, record.Actor.Email));
        Assert.Contains("merger", record.After, StringComparison.Ordinal);
        var view = desks.Board.ViewFor(new Audience.Home(Roles.Seller, null));
        Assert.Equal(("select", new LocalDate(2027, 6, 30), "merger"), (view.ExceptionOf(view.Find("P1")!)!.Tier, view.ExceptionOf(view.Find("P1")!)!.Until, view.ExceptionOf(view.Find("P1")!)!.Reason));
        Assert.Null(view.ExceptionOf(view.Find("P2")!));
    }

    [Fact]
    public async Task Only_an_approver_grants_or_ends()
    {
        foreach (var by in new[] { Desks.Manager, Desks.Who("leo@example.com", Roles.Leadership | Roles.Admin), Desks.Partner("P1") })
        {
            Assert.IsType<ExceptionLook.NotAllowed>(await office.LookAsync(Request(new LocalDate(2027, 6, 30)), by, default));
            Assert.Null(await confirmations.ProposeAsync(ExceptionOffice.Act, new ExceptionRequest("P1").Write(), by, default));
        }
    }

    [Fact]
    public async Task Who_lost_the_role_before_confirming_grants_nothing()
    {
        var proposal = await confirmations.ProposeAsync(ExceptionOffice.Act, Request(new LocalDate(2027, 6, 30)).Write(), Desks.Approver, default);
        Assert.IsType<ConfirmationOutcome.NotAllowed>(await confirmations.ConfirmAsync(proposal!.Id, Desks.Who("paula@example.com"), default));
        Assert.Empty(desks.Ledger.Entries);
        Assert.Empty(desks.Audit.Records);
    }

    [Theory]
    [InlineData("2026-11-16", true)] // its own day still counts
    [InlineData("2026-11-15", false)]
    [InlineData("2027-11-16", true)] // four quarters
    [InlineData("2027-11-17", false)]
    public async Task Its_last_day_is_required_and_at_most_four_quarters_away(string until, bool can)
    {
        var look = await office.LookAsync(Request(NodaTime.Text.LocalDatePattern.Iso.Parse(until).Value), Desks.Approver, default);
        Assert.Equal(can, look is ExceptionLook.Free);
    }

    [Fact]
    public async Task Four_quarters_from_a_leap_day_end_on_the_last_of_February()
    {
        desks.To(2028, 2, 29);
        Assert.Equal(new LocalDate(2029, 2, 28), office.Latest);
        Assert.IsType<ExceptionLook.TooFar>(await office.LookAsync(Request(new LocalDate(2029, 3, 1)), Desks.Approver, default));
    }

    [Fact]
    public async Task A_reason_a_known_tier_above_the_lowest_and_a_known_partner_are_needed()
    {
        var until = new LocalDate(2027, 6, 30);
        Assert.IsType<ExceptionLook.NoReason>(await office.LookAsync(new ExceptionRequest("P1", "select", until, "  "), Desks.Approver, default));
        Assert.IsType<ExceptionLook.NoSuchTier>(await office.LookAsync(new ExceptionRequest("P1", "gold", until, "x"), Desks.Approver, default));
        Assert.IsType<ExceptionLook.LowestTier>(await office.LookAsync(new ExceptionRequest("P1", "registered", until, "x"), Desks.Approver, default));
        Assert.IsType<ExceptionLook.NoSuchPartner>(await office.LookAsync(new ExceptionRequest("P9", "select", until, "x"), Desks.Approver, default));
        Assert.IsType<ExceptionLook.NoneRuns>(await office.LookAsync(new ExceptionRequest("P1"), Desks.Approver, default));
    }

    [Fact]
    public async Task Of_two_approvers_at_once_one_counts_and_the_other_is_told_that_things_changed()
    {
        var other = Desks.Who("petra@example.com", Roles.Approver);
        var first = await confirmations.ProposeAsync(ExceptionOffice.Act, Request(new LocalDate(2027, 3, 31)).Write(), Desks.Approver, default);
        var second = await confirmations.ProposeAsync(ExceptionOffice.Act, Request(new LocalDate(2027, 6, 30)).Write(), other, default);
        var outcomes = await Task.WhenAll(confirmations.ConfirmAsync(first!.Id, Desks.Approver, default), confirmations.ConfirmAsync(second!.Id, other, default));
        Assert.Equal(1, outcomes.Count(static outcome => outcome is ConfirmationOutcome.Done));
        Assert.Equal(1, outcomes.Count(static outcome => outcome is ConfirmationOutcome.Outdated));
        Assert.Single(desks.Ledger.Entries);
    }

    [Fact]
    public async Task A_new_one_takes_the_place_of_the_one_that_runs_and_an_ended_one_is_over_at_once()
    {
        await GrantAsync(new LocalDate(2027, 3, 31));
        var look = Assert.IsType<ExceptionLook.Free>(await office.LookAsync(Request(new LocalDate(2027, 6, 30)), Desks.Approver, default));
        Assert.Equal(new LocalDate(2027, 3, 31), look.Instead!.Grant.Until);
        await GrantAsync(new LocalDate(2027, 6, 30));
        Assert.Equal(new LocalDate(2027, 6, 30), Assert.Single(book.InForce(desks.Clock.Today)).Grant.Until);
        Assert.Equal(2, book.Of("P1").Length);

        await DoAsync(new ExceptionRequest("P1"));
        Assert.Empty(book.InForce(desks.Clock.Today));
        Assert.Equal("paula@example.com", book.Of("P1")[1].EndedBy!.Email);
        Assert.Equal(AuditActions.ExceptionEnded, desks.Audit.Records[^1].Entry.Action);
        await duty.RunAsync(desks.Clock.Now, default);
        Assert.Empty(desks.Outbox.Written);
    }

    [Fact]
    public async Task The_manager_hears_of_it_fourteen_days_before_and_when_it_has_lapsed_each_once()
    {
        await GrantAsync(new LocalDate(2027, 6, 30));
        Assert.Equal(At(2027, 6, 16, 8), await duty.RunAsync(desks.Clock.Now, default));
        desks.To(2027, 6, 16, 7);
        await duty.RunAsync(desks.Clock.Now, default);
        Assert.Empty(desks.Outbox.Written);

        desks.To(2027, 6, 16, 8);
        await Task.WhenAll(duty.RunAsync(desks.Clock.Now, default), duty.RunAsync(desks.Clock.Now, default));
        var push = Assert.Single(desks.Outbox.Written);
        Assert.Equal((ExceptionNotice.Lapsing, "mona@example.com"), (push.Kind, Assert.IsType<Addressee.Person>(push.To).Email));
        Assert.Equal(new ExceptionNotice("P1", "select", new LocalDate(2027, 6, 30), "merger", "paula@example.com"), PushJson.Read<ExceptionNotice>(push.Payload));
        Assert.Equal(At(2027, 7, 1, 8), await duty.RunAsync(desks.Clock.Now, default));

        // Its last day is its own; then it is over without anybody doing anything.
        desks.To(2027, 6, 30, 23);
        Assert.Single(book.InForce(desks.Clock.Today));
        desks.To(2027, 7, 1, 8);
        Assert.Empty(book.InForce(desks.Clock.Today));
        Assert.Null(await duty.RunAsync(desks.Clock.Now, default));
        await duty.RunAsync(desks.Clock.Now, default);
        Assert.Equal(["mona@example.com", "mona@example.com", "paula@example.com"], desks.Outbox.Written.Select(static one => ((Addressee.Person)one.To).Email));
        Assert.Equal(ExceptionNotice.Lapsed, desks.Outbox.Written[^1].Kind);
    }

    [Fact]
    public async Task A_bot_that_was_off_tells_late_and_only_what_still_helps()
    {
        await GrantAsync(new LocalDate(2027, 6, 30));
        desks.To(2027, 6, 19);
        await duty.RunAsync(desks.Clock.Now, default);
        Assert.Equal(ExceptionNotice.Lapsing, Assert.Single(desks.Outbox.Written).Kind);

        await GrantAsync(new LocalDate(2027, 7, 31));
        desks.To(2027, 8, 3);
        await duty.RunAsync(desks.Clock.Now, default);
        Assert.All(desks.Outbox.Written.Skip(1), static push => Assert.Equal(ExceptionNotice.Lapsed, push.Kind));
        Assert.Equal(3, desks.Outbox.Written.Count);
    }

    [Fact]
    public async Task Without_a_manager_the_one_who_granted_it_hears_of_it()
    {
        await DoAsync(new ExceptionRequest("P3", "select", new LocalDate(2026, 11, 20), "merger"));
        await duty.RunAsync(desks.Clock.Now, default);
        Assert.Equal("paula@example.com", Assert.IsType<Addressee.Person>(Assert.Single(desks.Outbox.Written).To).Email);
    }

    [Fact]
    public async Task Another_process_reads_the_same_from_the_ledger()
    {
        await GrantAsync(new LocalDate(2027, 3, 31));
        await GrantAsync(new LocalDate(2027, 6, 30));
        var elsewhere = new ExceptionBook(desks.Board, desks.Clock);
        await elsewhere.TakeAsync(desks.Ledger.Entries, default);
        await elsewhere.TakeAsync(desks.Ledger.Entries, default);
        Assert.Equal(book.Of("P1").AsEnumerable(), elsewhere.Of("P1"));
    }

    private static Instant At(int year, int month, int day, int hour) => new LocalDateTime(year, month, day, hour, 0).InZoneLeniently(DateTimeZoneProviders.Tzdb["Europe/Berlin"]).ToInstant();

    private static ExceptionRequest Request(LocalDate until) => new("P1", "select", until, "merger");

    private Task GrantAsync(LocalDate until) => DoAsync(Request(until));

    private async Task DoAsync(ExceptionRequest request)
    {
        var proposal = await confirmations.ProposeAsync(ExceptionOffice.Act, request.Write(), Desks.Approver, default);
        Assert.IsType<ConfirmationOutcome.Done>(await confirmations.ConfirmAsync(proposal!.Id, Desks.Approver, default));
        await reader.ReadAsync(default);
    }
}
