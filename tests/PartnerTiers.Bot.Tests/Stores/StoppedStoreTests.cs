using System.Diagnostics;
using System.Globalization;
using PartnerTiers.Testing;
using PartnerTiers.Testing.Faults;
using PartnerTiers.Testing.PeerPrograms;
using Xunit;

namespace PartnerTiers.Bot.Tests.Stores;

/// <summary>Two processes while their PostgreSQL is stopped for a minute.</summary>
public sealed class StoppedStoreTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    [PeerFact(Peer.Postgres)]
    public async Task While_PostgreSQL_is_stopped_for_a_minute_platforms_send_again_pushes_wait_and_nothing_is_lost_or_doubled()
    {
        await using var server = await PostgresServer.StartOwnAsync();
        await using var bot = await TwoProcesses.StartAsync(await server.MakeDatabaseAsync());
        var pushes = new SharedPushes(bot);
        await pushes.WriteAsync();
        var sending = new List<Task>();
        SendSome(30);
        await Task.Delay(TimeSpan.FromSeconds(3));
        SendSome(20);
        await server.TellAsync("stop");
        SendSome(10);
        await Task.Delay(TimeSpan.FromMinutes(1));
        var down = await StatusAsync();
        await server.TellAsync("start");

        await Task.WhenAll(sending);
        await UntilAsync(() => Task.FromResult(sending.Count == bot.Answers.Count));
        await UntilAsync(async () => await pushes.WaitingAsync() == 0);
        // Whoever would take over what another one has answered and could not note has had two looks.
        await Task.Delay(TimeSpan.FromSeconds(35));
        Assert.All(down, static status => Assert.Equal(503, status));
        await UntilAsync(async () => (await StatusAsync()).All(static status => status == 200));
        Assert.All(await StatusAsync(), static status => Assert.Equal(200, status));
        var answers = new Tally(sending.Count, bot.Answers.Count, bot.Answers.Count(static pair => pair.Value.Count > 1));
        FaultTable.Add("PostgreSQL stopped for a minute, two processes: answers", "teams", 1, answers);
        Assert.True(answers is { Lost: 0, Doubled: 0 }, answers.ToString());
        foreach (var platform in new[] { "slack", "teams" })
        {
            var (tally, _) = await pushes.CountAsync(platform, []);
            FaultTable.Add("PostgreSQL stopped for a minute, two processes: pushes", platform, 1, tally);
            Assert.True(tally is { Lost: 0, Doubled: 0, InOrder: true }, $"{platform}: {tally}");
        }

        Task<int[]> StatusAsync() => Task.WhenAll(bot.StatusAsync(0, "/readyz"), bot.StatusAsync(1, "/readyz"));

        void SendSome(int count)
        {
            for (var i = 0; i < count; i++)
            {
                sending.Add(bot.SendAsync(string.Create(CultureInfo.InvariantCulture, $"s{sending.Count}"), sending.Count));
            }
        }
    }

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        for (var limit = Stopwatch.StartNew(); limit.Elapsed < Patience && !await holds();)
        {
            await Task.Delay(100);
        }
    }
}
