using NodaTime;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Operations.Sync;
using PartnerTiers.Operations.Time;
using PartnerTiers.Testing;
using Xunit;

namespace PartnerTiers.Operations.Tests.Standings;

public sealed class BoardTests
{
    private static readonly Audience Home = new Audience.Home(Roles.Seller, null);

    [Fact]
    public void Before_the_first_sync_there_are_no_partners_and_no_sync()
    {
        var view = New(ManualTime.Monday).ViewFor(Home);
        Assert.Empty(view.Partners);
        Assert.Null(view.Sync);
        Assert.Equal(new LocalDate(2026, 11, 16), view.Today);
    }

    [Fact]
    public void A_view_stays_whole_while_a_sync_swaps_the_facts_underneath()
    {
        var board = New(ManualTime.Monday);
        board.Swap(Programmes.Snapshot("A"), Record(1));
        var before = board.ViewFor(Home);
        board.Swap(Programmes.Snapshot("B"), Record(2));
        Assert.Equal(["A"], before.Partners.Select(facts => facts.Partner.Id));
        Assert.Equal(1, before.Sync!.Id);
        Assert.NotNull(before.Find("A"));
        Assert.Equal(["B"], board.ViewFor(Home).Partners.Select(facts => facts.Partner.Id));
        Assert.Equal(2, board.Facts.Sync!.Id);
    }

    [Fact]
    public void After_midnight_the_same_facts_are_judged_on_the_new_day()
    {
        var time = new ManualTime(Instant.FromUtc(2026, 12, 31, 22, 59, 59));
        var board = New(time);
        board.Swap(Programmes.Snapshot("A"), Record(1));
        var old = board.ViewFor(Home);
        time.Advance(Duration.FromSeconds(1));
        var young = board.ViewFor(Home);
        Assert.Equal((new LocalDate(2026, 12, 31), new LocalDate(2026, 12, 31)), (old.Today, old.ReviewDay));
        Assert.Equal((new LocalDate(2027, 1, 1), new LocalDate(2027, 3, 31)), (young.Today, young.ReviewDay));
        Assert.Equal(new LocalDate(2026, 12, 31), old.TodayOf(old.Partners[0]).JudgedOn);
        Assert.Equal(new LocalDate(2027, 1, 1), young.TodayOf(young.Partners[0]).JudgedOn);
        Assert.Equal((new LocalDate(2027, 3, 31), new LocalDate(2027, 1, 1)), (young.AtReview(young.Partners[0]).JudgedOn, young.AtReview(young.Partners[0]).FactsOn));
        Assert.Same(young.TodayOf(young.Partners[0]), board.ViewFor(Home).TodayOf(young.Partners[0]));
    }

    [Fact]
    public void A_sync_that_ends_while_the_day_changes_is_not_undone()
    {
        // Swaps between the reading of the day and the renewing of the sheet.
        Board board = null!;
        var time = new SwappingTime(() => board.Swap(Programmes.Snapshot("B"), Record(2)));
        var book = Programmes.Berlin();
        board = new Board(book, new ProgrammeClock(time, book));
        board.Swap(Programmes.Snapshot("A"), Record(1));
        time.NextDay();
        var view = board.ViewFor(Home);
        Assert.Equal(2, view.Sync!.Id);
        Assert.Equal(2, board.Facts.Sync!.Id);
    }

    [Fact]
    public async Task Many_readers_over_midnight_and_many_syncs_see_whole_sheets()
    {
        var time = ManualTime.Monday;
        var board = New(time);
        var last = 0L;
        using var stop = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(() =>
        {
            while (!stop.IsCancellationRequested)
            {
                var view = board.ViewFor(Home);
                Assert.Equal(view.Sync is null ? 0 : (int)(view.Sync.Id % 5) + 1, view.Partners.Length);
            }
        })).ToArray();
        for (var i = 1; i <= 2000; i++)
        {
            board.Swap(Programmes.Snapshot([.. Enumerable.Range(0, (i % 5) + 1).Select(n => $"P{n}")]), Record(i));
            Assert.Equal(i, board.ViewFor(Home).Sync!.Id);
            if (i % 10 == 0)
            {
                time.Advance(Duration.FromDays(1));
            }

            last = i;
        }

        await stop.CancelAsync();
        await Task.WhenAll(readers);
        Assert.Equal(last, board.ViewFor(Home).Sync!.Id);
    }

    [Fact]
    public void With_an_as_of_day_midnight_changes_nothing()
    {
        var time = ManualTime.Monday;
        var book = Programmes.Berlin(new LocalDate(2013, 11, 30));
        var board = new Board(book, new ProgrammeClock(time, book));
        board.Swap(Programmes.Snapshot("A"), Record(1));
        time.Advance(Duration.FromDays(400));
        var view = board.ViewFor(Home);
        Assert.Equal((new LocalDate(2013, 11, 30), new LocalDate(2013, 12, 31)), (view.Today, view.ReviewDay));
        Assert.Equal(new LocalDate(2013, 11, 30), view.AtReview(view.Partners[0]).FactsOn);
    }

    [Fact]
    public void The_review_is_judged_by_the_rules_in_force_on_its_day()
    {
        var book = Programmes.Berlin(null, Programmes.Version("Second", new LocalDate(2026, 12, 1)), Programmes.Version("Third", new LocalDate(2027, 1, 1)));
        var board = new Board(book, new ProgrammeClock(ManualTime.Monday, book));
        board.Swap(Programmes.Snapshot("A"), Record(1));
        var view = board.ViewFor(Home);
        Assert.Equal(("First", "Second"), (view.Rules.Name, view.ReviewRules.Name));
        Assert.Equal(("First", "Second"), (view.TodayOf(view.Partners[0]).Version.Name, view.AtReview(view.Partners[0]).Version.Name));
    }

    internal static SyncRecord Record(long id, Instant? at = null) => new(id, at ?? Instant.FromUtc(2026, 11, 16, 8, 0), "CSV folder", 10, 4, 3, 2, [], Duration.FromSeconds(1));

    private static Board New(TimeProvider time)
    {
        var book = Programmes.Berlin();
        return new Board(book, new ProgrammeClock(time, book));
    }

    private sealed class SwappingTime(Action swap) : TimeProvider
    {
        private readonly ManualTime time = ManualTime.Monday;
        private bool armed;

        public void NextDay()
        {
            time.Advance(Duration.FromDays(1));
            armed = true;
        }

        public override DateTimeOffset GetUtcNow()
        {
            if (armed)
            {
                armed = false;
                swap();
            }

            return time.GetUtcNow();
        }
    }
}
