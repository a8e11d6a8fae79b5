using NodaTime;
using PartnerTiers.Channels.Outbound;
using PartnerTiers.Channels.Slack.WebApi;
using PartnerTiers.Channels.Tests.Outbound;
using PartnerTiers.Testing;
using Xunit;

namespace PartnerTiers.Channels.Tests.Slack.WebApi;

public sealed class RateGatesTests
{
    private readonly ManualTime time = ManualTime.Monday;

    [Fact]
    public void A_few_messages_may_go_at_once_and_then_one_a_second_in_each_channel()
    {
        var gates = new RateGates(time, new PaceOfOne());
        Assert.Equal([0, 0, 0, 0, 0, 1, 2, 3], Enumerable.Range(0, 8).Select(_ => gates.Enter("chat.postMessage", "T1 C1").TotalSeconds));
        Assert.Equal(0, gates.Enter("chat.postMessage", "T1 C2").TotalSeconds);
        Assert.Equal(0, gates.Enter("chat.postMessage", "T2 C1").TotalSeconds);
    }

    [Fact]
    public void Quiet_time_fills_the_allowance_again()
    {
        var gates = new RateGates(time, new PaceOfOne());
        Assert.Equal(1, Enumerable.Range(0, 6).Select(_ => gates.Enter("chat.postMessage", "T1 C1")).ToList()[^1].TotalSeconds);
        time.Advance(Duration.FromSeconds(6));
        Assert.Equal(0, gates.Enter("chat.postMessage", "T1 C1").TotalSeconds);
    }

    [Fact]
    public void After_slack_said_so_a_gate_stays_shut_and_the_others_open()
    {
        var gates = new RateGates(time, new PaceOfOne());
        gates.Shut("users.info", "T1", TimeSpan.FromSeconds(30));
        time.Advance(Duration.FromSeconds(10));
        Assert.Equal(20, gates.Enter("users.info", "T1").TotalSeconds);
        Assert.Equal(0, gates.Enter("users.info", "T2").TotalSeconds);
        Assert.Equal(0, gates.Enter("conversations.info", "T1").TotalSeconds);
    }

    [Fact]
    public void What_nobody_needs_any_more_is_forgotten()
    {
        var gates = new RateGates(time, new PaceOfOne());
        for (var channel = 0; channel < 30_000; channel++)
        {
            Assert.Equal(0, gates.Enter("chat.postMessage", $"T1 C{channel}").TotalSeconds);
            time.Advance(Duration.FromMilliseconds(10));
        }
    }

    [Fact]
    public async Task Who_does_not_wait_takes_no_place_that_is_still_to_come()
    {
        var gates = new RateGates(time, new PaceOfOne());
        var waits = new List<double>();
        for (var i = 0; i < 8; i++)
        {
            waits.Add((await gates.EnterAsync("chat.postMessage", "T1 C1", isPatient: false, default)).TotalSeconds);
        }

        Assert.Equal([0, 0, 0, 0, 0, 1, 1, 1], waits);
    }

    [Fact]
    public async Task Two_processes_keep_one_pace_and_what_Slack_tells_one_the_other_knows()
    {
        var together = new PaceOfAll(time);
        var (one, two) = (new RateGates(time, together), new RateGates(time, together));
        var waits = new List<double>();
        for (var i = 0; i < 8; i++)
        {
            waits.Add((await (i % 2 == 0 ? one : two).EnterAsync("chat.postMessage", "T1 C1", isPatient: true, default)).TotalSeconds);
        }

        Assert.Equal([0, 0, 0, 0, 0, 1, 2, 3], waits);
        await one.ShutAsync("users.info", "T1", TimeSpan.FromSeconds(30), default);
        Assert.Equal(30, (await two.EnterAsync("users.info", "T1", isPatient: false, default)).TotalSeconds);
    }
}
