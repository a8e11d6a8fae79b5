using System.Globalization;
using NodaTime;
using PartnerTiers.Bot.Schedules;
using PartnerTiers.Bot.Tests.Processes;
using PartnerTiers.Operations.Schedules;
using PartnerTiers.Testing;
using PartnerTiers.Testing.BotConnector;
using PartnerTiers.Testing.PeerPrograms;
using Xunit;

namespace PartnerTiers.Bot.Tests.Schedules;

/// <summary>Duties under the real scheduler on its real database.</summary>
public sealed class DutyScheduleTests : IDisposable
{
    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_duty_runs_when_the_bot_starts_and_again_at_the_moment_that_it_said()
    {
        var duty = new Counted(run => run == 1 ? Duration.FromSeconds(1) : null);
        await using var bot = new DutyBot(TimeProvider.System, duty, DutyRhythm.Usual, DutyBot.StoreIn(folder));
        await bot.StartAsync();
        await duty.RanAsync(2);
        Assert.True(duty.Runs[1] - duty.Runs[0] >= Duration.FromSeconds(1), "it was run too early");
        await Eventually.IsTrueAsync(async () => (await bot.GetAsync("/metrics")).Contains("partnertiers_duty_duration_seconds_count{duty=\"counted\",outcome=\"done\"} 2", StringComparison.Ordinal), () => "the metrics do not say so");
        var state = await bot.StateAsync();
        Assert.Equal(("counted", 0), (state["id"]!.GetValue<string>(), state["failures"]!.GetValue<int>()));
        // From its beginning, and the next one from its end.
        Assert.InRange((Moment(state["next"]!) - Moment(state["lastRun"]!)).TotalSeconds, 300, 360);
        Assert.Empty(bot.Logs.Errors);
    }

    [Fact]
    public async Task One_that_fails_is_logged_and_tried_again_while_others_and_the_bot_go_on()
    {
        var duty = new Counted(run => run <= 2 ? throw new InvalidOperationException("not yet") : null);
        await using var bot = new DutyBot(TimeProvider.System, duty, new DutyRhythm(TimeSpan.FromSeconds(1)), DutyBot.StoreIn(folder));
        await bot.StartAsync();
        await duty.RanAsync(3);
        await Eventually.IsTrueAsync(async () => (await bot.StateAsync())["failures"]!.GetValue<int>() == 0, () => "it is still said to fail");
        Assert.Contains(bot.Logs.Errors, static line => line.Contains("counted failed, 2 time(s) in a row", StringComparison.Ordinal));
    }

    [Fact]
    public void It_is_left_alone_longer_with_every_failure_but_never_past_its_next_usual_run()
    {
        Assert.Equal([15, 30, 60, 120, 240, 300, 300], Enumerable.Range(1, 7).Select(static failures => (int)DutyRhythm.Usual.After(failures).TotalSeconds));
        Assert.Equal(TimeSpan.FromMinutes(5), DutyRhythm.Usual.After(int.MaxValue));
    }

    [Fact]
    public async Task After_three_days_off_it_runs_once()
    {
        var time = ManualTime.Monday;
        var duty = new Counted(static _ => Duration.FromHours(1));
        await using var bot = new DutyBot(time, duty, DutyRhythm.Usual, DutyBot.StoreIn(folder));
        await bot.StartAsync();
        await duty.RanAsync(1);
        await bot.StopAsync();

        time.Advance(Duration.FromDays(3));
        await bot.StartAsync();
        await duty.RanAsync(2);
        await Eventually.IsTrueAsync(async () => Moment((await bot.StateAsync())["lastRun"]!) == duty.Runs[1], () => "its end is not kept");
        await bot.StopAsync();
        Assert.Equal(2, duty.Runs.Count);
        Assert.Equal(Duration.FromDays(3), duty.Runs[1] - duty.Runs[0]);
    }

    [Fact]
    public async Task Whoever_stops_the_bot_waits_for_a_duty_to_end_its_step_and_that_is_no_failure()
    {
        var duty = new Endless();
        await using var bot = new DutyBot(ManualTime.Monday, duty, DutyRhythm.Usual, DutyBot.StoreIn(folder));
        await bot.StartAsync();
        await Eventually.IsTrueAsync(() => duty.Began, () => "it did not begin");
        await bot.StopAsync();
        Assert.True(duty.Ended);
        Assert.Empty(bot.Logs.Errors);
    }

    [Fact]
    public async Task Nothing_runs_under_a_made_up_day()
    {
        var duty = new Counted(static _ => null);
        await using var bot = new DutyBot(TimeProvider.System, duty, new DutyRhythm(TimeSpan.FromMilliseconds(100)), DutyBot.StoreIn(folder), new LocalDate(2026, 11, 16));
        await bot.StartAsync();
        Assert.DoesNotContain("counted", await bot.GetAsync("/readyz"), StringComparison.Ordinal);
        await bot.StopAsync();
        Assert.Empty(duty.Runs);
        Assert.False(File.Exists(folder.File("store.schedules.db")));
    }

    [PeerFact(Peer.Postgres)]
    public async Task Of_two_processes_on_one_PostgreSQL_one_at_a_time_runs_a_duty_and_the_other_goes_on_alone()
    {
        await using var database = await PostgresServer.NewDatabaseAsync();
        var duty = new Slow();
        var rhythm = new DutyRhythm(TimeSpan.FromSeconds(1));
        await using var one = new DutyBot(TimeProvider.System, duty, rhythm, database.ConnectionString);
        await using var two = new DutyBot(TimeProvider.System, duty, rhythm, database.ConnectionString);
        await one.StartAsync();
        await two.StartAsync();
        await Eventually.IsTrueAsync(() => duty.Runs >= 4, () => $"{duty.Runs} runs");
        await one.StopAsync();
        var runs = duty.Runs;
        await Eventually.IsTrueAsync(() => duty.Runs >= runs + 2, () => $"{duty.Runs} runs, {runs} of them before one process stopped");
        Assert.Equal("slow", (await two.StateAsync())["id"]!.GetValue<string>());
        await two.StopAsync();
        Assert.Equal(1, duty.MostAtOnce);
        Assert.Empty(one.Logs.Errors);
        Assert.Empty(two.Logs.Errors);
    }

    private sealed class Slow : IDuty
    {
        private int running;
        private int runs;
        private int most;

        public string Id => "slow";

        public int Runs => Volatile.Read(ref runs);

        public int MostAtOnce => Volatile.Read(ref most);

        public async Task<Instant?> RunAsync(Instant now, CancellationToken cancellationToken)
        {
            InterlockedMax(Interlocked.Increment(ref running));
            Interlocked.Increment(ref runs);
            await Task.Delay(200, CancellationToken.None);
            Interlocked.Decrement(ref running);
            return null;
        }

        private void InterlockedMax(int value)
        {
            for (var seen = MostAtOnce; value > seen; seen = MostAtOnce)
            {
                Interlocked.CompareExchange(ref most, value, seen);
            }
        }
    }

    private static Instant Moment(System.Text.Json.Nodes.JsonNode text) => Instant.FromDateTimeOffset(DateTimeOffset.Parse(text.GetValue<string>(), CultureInfo.InvariantCulture));

    private sealed class Counted(Func<int, Duration?> due) : IDuty
    {
        private readonly List<Instant> runs = [];

        public string Id => "counted";

        public IReadOnlyList<Instant> Runs
        {
            get
            {
                lock (runs)
                {
                    return [.. runs];
                }
            }
        }

        public Task<Instant?> RunAsync(Instant now, CancellationToken cancellationToken)
        {
            int run;
            lock (runs)
            {
                runs.Add(now);
                run = runs.Count;
            }

            return Task.FromResult(due(run) is { } wait ? now + wait : (Instant?)null);
        }

        public Task RanAsync(int times) => Eventually.IsTrueAsync(() => Runs.Count >= times, () => $"{times} runs were expected, {Runs.Count} were made");
    }

    private sealed class Endless : IDuty
    {
        public string Id => "endless";

        public bool Began { get; private set; }

        public bool Ended { get; private set; }

        public async Task<Instant?> RunAsync(Instant now, CancellationToken cancellationToken)
        {
            Began = true;
            try
            {
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }
            finally
            {
                Ended = true;
            }

            return null;
        }
    }
}
