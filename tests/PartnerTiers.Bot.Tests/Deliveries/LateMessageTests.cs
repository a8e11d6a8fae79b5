using NodaTime;
using PartnerTiers.Operations.Outbox;
using Xunit;

namespace PartnerTiers.Bot.Tests.Deliveries;

/// <summary>A process that stood still between its last look at the lease and its request, or while the request was under way, wakes when another has sent the push: in the end one message stands.</summary>
public sealed class LateMessageTests : IAsyncLifetime
{
    private DeliveryBench bench = null!;

    public async Task InitializeAsync() => bench = await DeliveryBench.StartAsync();

    public async Task DisposeAsync() => await bench.DisposeAsync();

    [Theory]
    [InlineData("slack", false)]
    [InlineData("slack", true)]
    [InlineData("teams", false)]
    [InlineData("teams", true)]
    public async Task What_was_sent_late_is_taken_away_again_where_the_other_message_stands(string platform, bool isUnderWay)
    {
        await bench.WriteAsync(bench.Say("once", platform == "slack" ? DeliveryBench.ToSlack : DeliveryBench.ToTeams));
        using var frozen = new Fate(0);
        using var thaw = new ManualResetEventSlim();
        var isFrozen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        frozen.OnMessage = hasLeft =>
        {
            if (hasLeft == isUnderWay && isFrozen.TrySetResult())
            {
                thaw.Wait();
            }
        };
        using var worker = bench.Worker(frozen);
        var work = bench.RunAsync(frozen, worker);
        await isFrozen.Task;

        using (var other = new Fate(0))
        {
            using var second = bench.Worker(other);
            await bench.RunAsync(other, second);
            bench.Time.Pass(Duration.FromMinutes(2));
            await bench.RunAsync(other, second);
        }

        Assert.Equal((PushFate.Sent, null), await bench.FateOfAsync("once"));
        // In Slack the other one found what was under way; in Teams nobody can look.
        Assert.Equal(platform == "teams" && isUnderWay ? 2 : 1, Standing(platform).Count);
        thaw.Set();
        await work;
        await bench.SettleAsync();
        Assert.Equal(["once"], Standing(platform));
        Assert.Equal((PushFate.Sent, null), await bench.FateOfAsync("once"));
    }

    [Theory]
    [InlineData("slack")]
    [InlineData("teams")]
    public async Task What_stands_alone_is_never_taken_away(string platform)
    {
        await bench.WriteAsync(bench.Say("once", platform == "slack" ? DeliveryBench.ToSlack : DeliveryBench.ToTeams));
        using var frozen = new Fate(0);
        using var thaw = new ManualResetEventSlim();
        var isFrozen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        frozen.OnMessage = hasLeft =>
        {
            if (!hasLeft && isFrozen.TrySetResult())
            {
                thaw.Wait();
            }
        };
        using var worker = bench.Worker(frozen);
        var work = bench.RunAsync(frozen, worker);
        await isFrozen.Task;

        // The other one has taken it over, and dies before it has sent anything.
        using (var other = new Fate(0))
        {
            using var second = bench.Worker(other);
            await bench.RunAsync(other, second);
            bench.Time.Pass(Duration.FromMinutes(2));
            other.OnMessage = static hasLeft =>
            {
                if (!hasLeft)
                {
                    throw new HttpRequestException("The process ended here.");
                }
            };
            await bench.RunAsync(other, second);
        }

        Assert.Empty(Standing(platform));
        thaw.Set();
        await work;
        Assert.Equal(["once"], Standing(platform));
    }

    [Theory]
    [InlineData("slack")]
    [InlineData("teams")]
    public async Task What_the_store_kept_and_failed_to_tell_of_is_not_taken_away(string platform)
    {
        await bench.WriteAsync(bench.Say("once", platform == "slack" ? DeliveryBench.ToSlack : DeliveryBench.ToTeams));
        using var fate = new Fate(0);
        var hasFailed = false;
        fate.At = async _ =>
        {
            if (!hasFailed && !fate.IsInTransaction && (await bench.FateOfAsync("once")).Fate is PushFate.Sent)
            {
                hasFailed = true;
                throw new Storage.StoreException("The connection was lost.", new TimeoutException());
            }
        };
        await bench.RunAsync(fate);
        await bench.SettleAsync();
        Assert.True(hasFailed);
        Assert.Equal(["once"], Standing(platform));
        Assert.Equal((PushFate.Sent, null), await bench.FateOfAsync("once"));
    }

    private IReadOnlyList<string> Standing(string platform) => bench.StandingIn(platform == "slack" ? DeliveryBench.SlackChannel : DeliveryBench.TeamsChannel);
}
