using System.Globalization;
using Microsoft.Data.Sqlite;
using NodaTime;
using PartnerTiers.Testing.Faults;
using PartnerTiers.Testing.Slack;
using Xunit;
using Xunit.Abstractions;

namespace PartnerTiers.Bot.Tests.Deliveries;

/// <summary>Nothing is lost whatever happens, and nothing is said twice save what was on its way to Teams, which lets nobody ask whether it arrived.</summary>
public sealed class DeliveryFaultTests(ITestOutputHelper output) : IAsyncLifetime
{
    private DeliveryBench bench = null!;
    private int lastRun;

    public async Task InitializeAsync() => bench = await DeliveryBench.StartAsync();

    public Task DisposeAsync() => bench.DisposeAsync().AsTask();

    [Theory]
    [InlineData("slack", 0)]
    [InlineData("teams", 1)]
    public async Task Killed_at_each_step_of_a_delivery(string platform, int mostDoubledOfARun)
    {
        const int posts = 5;
        var (sum, points, windows) = (new Tally(0, 0, 0), 0, 0);
        for (var at = 1; ; at++)
        {
            bench.Time.Pass(Duration.FromMinutes(2));
            var expected = await WriteAsync(platform, posts);
            using var fate = new Fate(at);
            await bench.RunAsync(fate);
            bench.Time.Pass(Duration.FromMinutes(2));
            await bench.SettleAsync();
            var tally = TallyOf(platform, expected);
            Assert.True(tally.Lost == 0 && tally.InOrder && tally.Doubled <= mostDoubledOfARun, $"killed at {at}: {tally}");
            sum += tally;
            windows += tally.Doubled > 0 ? 1 : 0;
            if (!fate.IsDead)
            {
                break;
            }

            points++;
        }

        Assert.True(points > 50, $"only {points} points");
        // From the answer of Teams to its record there are five points for each push.
        Assert.InRange(windows, 0, platform == "teams" ? posts * 5 : 0);
        Tell("killed at each step", platform, points, sum, platform == "teams" ? $"doubled in the {windows} points between sending and recording: Teams knows no key and no history" : string.Empty);
    }

    [Theory]
    [InlineData("429 with Retry-After", "slack")]
    [InlineData("500", "slack")]
    [InlineData("503", "slack")]
    [InlineData("taken, answer lost", "slack")]
    [InlineData("429 with Retry-After", "teams")]
    [InlineData("503", "teams")]
    [InlineData("500, not taken", "teams")]
    [InlineData("taken, answer lost", "teams")]
    public async Task Platforms_in_trouble(string trouble, string platform)
    {
        for (var i = 0; i < 4; i++)
        {
            switch (trouble, platform)
            {
                case ("429 with Retry-After", "slack"):
                    bench.Slack.Fail("chat.postMessage", new SlackFailure(429, "ratelimited", RetryAfter: 30));
                    break;
                case ("500", "slack"):
                    bench.Slack.Fail("chat.postMessage", new SlackFailure(500));
                    break;
                case ("503", "slack"):
                    bench.Slack.Fail("chat.postMessage", new SlackFailure(503));
                    break;
                case ("taken, answer lost", "slack"):
                    bench.Slack.Fail("chat.postMessage", i % 2 == 0 ? new SlackFailure(IsDone: true, IsCut: true) : new SlackFailure(500, IsDone: true));
                    break;
                case ("429 with Retry-After", _):
                    bench.Teams.FailMessagesWith(429, "Throttled", retryAfter: 30);
                    break;
                case ("503", _):
                    bench.Teams.FailMessagesWith(503);
                    break;
                case ("500, not taken", _):
                    bench.Teams.FailMessagesWith(500, "ServiceError");
                    break;
                default:
                    bench.Teams.LoseAnswer(i % 2 == 0 ? null : 500);
                    break;
            }
        }

        var expected = await WriteAsync(platform, posts: 6);
        await bench.SettleAsync();
        var tally = TallyOf(platform, expected);
        Assert.True(tally is { Lost: 0, InOrder: true }, tally.ToString());
        var doubles = (trouble, platform) == ("taken, answer lost", "teams");
        Assert.True(doubles ? tally.Doubled > 0 : tally.Doubled == 0, tally.ToString());
        Tell(trouble, platform, 4, tally, doubles ? "Teams gives no means to find out whether it has a message" : string.Empty);
    }

    [Theory]
    [InlineData("slack", true)]
    [InlineData("slack", false)]
    [InlineData("teams", true)]
    [InlineData("teams", false)]
    public async Task Platforms_that_do_not_answer_in_time(string platform, bool isTaken)
    {
        var left = 4;
        using var fate = new Fate(0);
        // As HttpClient says it.
        fate.OnMessage = hasLeft =>
        {
            if (hasLeft == isTaken && Interlocked.Decrement(ref left) >= 0)
            {
                throw new TaskCanceledException("no answer in time", new TimeoutException());
            }
        };
        var expected = await WriteAsync(platform, posts: 6);
        for (var round = 0; round < 6; round++)
        {
            await bench.RunAsync(fate);
            bench.Time.Pass(Duration.FromMinutes(2));
        }

        await bench.SettleAsync();
        var tally = TallyOf(platform, expected);
        Assert.True(left < 0, $"{left} were to come");
        Assert.True(tally is { Lost: 0, InOrder: true }, tally.ToString());
        var doubles = isTaken && platform == "teams";
        Assert.True(doubles ? tally.Doubled > 0 : tally.Doubled == 0, tally.ToString());
        Tell(isTaken ? "no answer in time, taken" : "no answer in time, not taken", platform, 4, tally, doubles ? "Teams gives no means to find out whether it has a message" : string.Empty);
    }

    [Theory]
    [InlineData("slack")]
    [InlineData("teams")]
    public async Task Two_workers_over_one_store(string platform)
    {
        var expected = await WriteAsync(platform, posts: 12);
        using var one = new Fate(0);
        using var two = new Fate(0);
        await Task.WhenAll(bench.RunAsync(one), bench.RunAsync(two));
        await bench.SettleAsync();
        var tally = TallyOf(platform, expected);
        Assert.True(tally is { Lost: 0, Doubled: 0, InOrder: true }, tally.ToString());
        Tell("two workers at once", platform, 1, tally);
    }

    [Theory]
    [InlineData("slack")]
    [InlineData("teams")]
    public async Task One_of_two_workers_frozen_at_each_step(string platform)
    {
        var (sum, points, windows) = (new Tally(0, 0, 0), 0, 0);
        for (var at = 1; ; at++)
        {
            // The platform's pace holds nothing back that the run before left no room for.
            bench.Time.Pass(Duration.FromMinutes(2));
            var expected = await WriteAsync(platform, posts: 2);
            using var frozen = new Fate(0);
            var (isFrozen, thaw) = (new TaskCompletionSource(), new TaskCompletionSource());
            // A database ends by itself what is under way in it, so nobody is frozen there, and such points are not counted.
            var passed = 0;
            frozen.At = async _ =>
            {
                if (!frozen.IsInTransaction && Interlocked.Increment(ref passed) == at)
                {
                    isFrozen.TrySetResult();
                    await thaw.Task;
                }
            };
            using var worker = bench.Worker(frozen);
            var work = bench.RunAsync(frozen, worker);
            if (await Task.WhenAny(work, isFrozen.Task) == work)
            {
                await bench.SettleAsync();
                sum += TallyOf(platform, expected);
                break;
            }

            using (var other = new Fate(0))
            {
                using var second = bench.Worker(other);
                await bench.RunAsync(other, second);
                bench.Time.Pass(Duration.FromMinutes(2));
                await bench.RunAsync(other, second);
            }

            thaw.SetResult();
            await work;
            await bench.SettleAsync();
            var tally = TallyOf(platform, expected);
            Assert.True(tally.Lost == 0 && tally.Doubled <= 1, $"frozen at {at}: {tally}");
            sum += tally;
            windows += tally.Doubled > 0 ? 1 : 0;
            points++;
        }

        // 20 of two posts; looking at a channel, which is remembered for a while, and for more work come on top.
        Assert.True(points >= 20, $"only {points} points");
        // Between its last look at the lease and the leaving of its request (both platforms), and while the request is under way (Teams).
        Assert.InRange(windows, 0, points / (platform == "slack" ? 5 : 2));
        Tell("one of two frozen for two minutes at each step, then awake", platform, points, sum, windows == 0 ? string.Empty : $"doubled in {windows} points: frozen as the request was leaving{(platform == "slack" ? string.Empty : ", or under way")}");
    }

    [Theory]
    [InlineData("slack")]
    [InlineData("teams")]
    public async Task Clocks_that_jump(string platform)
    {
        var sum = new Tally(0, 0, 0);
        foreach (var days in new[] { 1, -1, 400, -400, 0 })
        {
            var expected = await WriteAsync(platform);
            using var fate = new Fate(0);
            fate.At = point =>
            {
                if (point % 3 == 0)
                {
                    bench.Time.Jump(Duration.FromDays(days) * (point % 2 == 0 ? 1 : -1));
                }

                return Task.CompletedTask;
            };
            if (platform == "slack")
            {
                bench.Slack.Fail("chat.postMessage", new SlackFailure(503));
            }
            else
            {
                bench.Teams.FailMessagesWith(503);
            }

            await bench.RunAsync(fate);
            bench.Time.Jump(Duration.FromDays(days));
            await bench.SettleAsync();
            var tally = TallyOf(platform, expected);
            Assert.True(tally is { Lost: 0, Doubled: 0, InOrder: true }, $"{days} days: {tally}");
            sum += tally;
        }

        Tell("clock jumps a day and 400 days, both ways", platform, 5, sum);
    }

    [Theory]
    [InlineData("slack")]
    [InlineData("teams")]
    public async Task The_store_is_away_at_each_step_for_a_while(string platform)
    {
        var (sum, points) = (new Tally(0, 0, 0), 0);
        for (var at = 1; ; at++)
        {
            var expected = await WriteAsync(platform, posts: 2);
            using var fate = new Fate(0);
            var left = 3;
            var hit = false;
            fate.At = point =>
            {
                if (point < at || left == 0)
                {
                    return Task.CompletedTask;
                }

                hit = true;
                left--;
                throw new Storage.StoreException("The store is in use by another program.", new SqliteException("locked", 5));
            };
            for (var look = 0; look < 5; look++)
            {
                try
                {
                    await bench.RunAsync(fate);
                }
                catch (Storage.StoreException)
                {
                    // The loop of the server waits and looks again.
                }
            }

            bench.Time.Pass(Duration.FromMinutes(2));
            await bench.SettleAsync();
            var tally = TallyOf(platform, expected);
            Assert.True(tally.Lost == 0 && tally.Doubled <= (platform == "teams" ? 1 : 0), $"away at {at}: {tally}");
            sum += tally;
            if (!hit)
            {
                break;
            }

            points++;
        }

        Tell("store or network fails three times from each step on", platform, points, sum, sum.Doubled == 0 ? string.Empty : "the answer of Teams was lost");
    }

    /// <summary>Writes pushes to a channel; what is to stand there in the end.</summary>
    private async Task<IReadOnlyList<string>> WriteAsync(string platform, int posts = 3)
    {
        var run = Interlocked.Increment(ref lastRun).ToString(CultureInfo.InvariantCulture);
        var to = platform == "slack" ? DeliveryBench.ToSlack : DeliveryBench.ToTeams;
        await bench.WriteAsync([.. Enumerable.Range(0, posts).Select(i => bench.Say($"{platform}/{run}/{i}", to))]);
        return [.. Enumerable.Range(0, posts).Select(i => $"{platform}/{run}/{i}")];
    }

    private Tally TallyOf(string platform, IReadOnlyList<string> expected) => Tally.Of(expected, bench.StandingIn(platform == "slack" ? DeliveryBench.SlackChannel : DeliveryBench.TeamsChannel));

    private void Tell(string fault, string platform, int points, Tally tally, string note = "")
    {
        FaultTable.Add(fault, platform, points, tally, note);
        output.WriteLine($"{fault} ({platform}): {points} points, {tally}, lost {tally.Lost}. {note}");
    }
}
