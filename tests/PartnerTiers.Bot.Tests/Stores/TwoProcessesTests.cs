using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using PartnerTiers.Bot.Tests.Attacks;
using PartnerTiers.Testing;
using Xunit;
using Xunit.Abstractions;

namespace PartnerTiers.Bot.Tests.Stores;

/// <summary>Two processes of the program share one PostgreSQL: one is killed at random moments, one stands still and wakes. What was asked is answered once.</summary>
public sealed class TwoProcessesTests(ITestOutputHelper output)
{
    private const int Seed = 20261122;

    // From the last look at whose an answer is, over the connector's taking it, to its being noted as given: Teams knows no idempotency key, so who dies or stands still just there has answered twice in the end.
    private static readonly TimeSpan InDoubt = TimeSpan.FromSeconds(1);

    private static int Rounds => Environment.GetEnvironmentVariable("PARTNERTIERS_LONG") is { Length: > 0 } ? 40 : 4;

    [PeerFact(Peer.Postgres)]
    public async Task Whatever_is_killed_or_frozen_every_message_is_answered_once()
    {
        await using var bot = await TwoProcesses.StartAsync();
        var random = new Random(Seed);
        var blows = new ConcurrentQueue<long>();
        var expected = new List<string>();
        var sending = new List<Task>();

        async Task SendSomeAsync(int count)
        {
            for (var i = 0; i < count; i++)
            {
                var id = string.Create(CultureInfo.InvariantCulture, $"m{expected.Count}");
                expected.Add(id);
                sending.Add(bot.SendAsync(id, expected.Count));
                await Task.Delay(random.Next(0, 12));
            }
        }

        for (var round = 0; round < Rounds; round++)
        {
            await SendSomeAsync(20);
            await Task.Delay(random.Next(0, 40));
            blows.Enqueue(Stopwatch.GetTimestamp());
            await bot.KillAsync(round % 2);
            await SendSomeAsync(10);
            await bot.StartAsync(round % 2);
        }

        // A pause that is short, and one for which it is taken for dead: the other answers then, and the woken one holds its peace.
        foreach (var pause in new[] { TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(50) })
        {
            await SendSomeAsync(20);
            blows.Enqueue(Stopwatch.GetTimestamp());
            await bot.SignalAsync(1, "STOP");
            await SendSomeAsync(10);
            await Task.Delay(pause);
            blows.Enqueue(Stopwatch.GetTimestamp());
            await bot.SignalAsync(1, "CONT");
        }

        await Task.WhenAll(sending);
        for (var limit = Stopwatch.StartNew(); limit.Elapsed < TimeSpan.FromMinutes(2) && expected.Any(id => !bot.Answers.ContainsKey(id));)
        {
            await Task.Delay(100);
        }

        // Whatever would answer again has had its turn: a journal is looked through every quarter of a minute.
        await Task.Delay(TimeSpan.FromSeconds(17));
        var lost = expected.Where(id => !bot.Answers.ContainsKey(id)).ToList();
        var doubled = bot.Answers.Where(static pair => pair.Value.Count > 1).ToList();
        var inDoubt = doubled.Where(pair => blows.Any(blow => pair.Value.Any(at => Math.Abs((at - blow) / (double)Stopwatch.Frequency) < InDoubt.TotalSeconds))).Select(static pair => pair.Key).ToList();
        var report = string.Create(CultureInfo.InvariantCulture, $"two processes on one PostgreSQL, seed {Seed}: {Rounds} kills, 2 pauses; {expected.Count} answers expected, {expected.Count - lost.Count} given, {lost.Count} lost, {doubled.Count - inDoubt.Count} doubled ({inDoubt.Count} more in the moment that Teams gives no means to tell)");
        output.WriteLine(report);
        foreach (var (id, times) in doubled)
        {
            output.WriteLine($"{id}: {string.Join("; ", times.Select(at => string.Join(' ', blows.Select(blow => ((at - blow) / (double)Stopwatch.Frequency).ToString("0.0", CultureInfo.InvariantCulture)))))}");
        }

        AttackReport.Add("two processes", report);
        Assert.Empty(lost);
        Assert.Empty(doubled.Select(static pair => pair.Key).Except(inDoubt));
        // Of some fifteen that are worked on at any moment.
        Assert.True(inDoubt.Count <= blows.Count, report);
    }
}
