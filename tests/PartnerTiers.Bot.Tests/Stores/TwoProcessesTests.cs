using System.Diagnostics;
using System.Globalization;
using PartnerTiers.Bot.Tests.Attacks;
using PartnerTiers.Testing;
using PartnerTiers.Testing.BotConnector;
using PartnerTiers.Testing.Faults;
using Xunit;
using Xunit.Abstractions;

namespace PartnerTiers.Bot.Tests.Stores;

/// <summary>Two processes of the program share one PostgreSQL: one is killed at random moments, one stands still and wakes. What was asked is answered once, what is to be told is told once.</summary>
public sealed class TwoProcessesTests(ITestOutputHelper output)
{
    private const int Seed = 20261122;

    // What a process works on at once (answers) or has under way (pushes): no more can be in doubt when it dies or stands still.
    private const int AnswersAtOnce = 16;
    private const int PushesAtOnce = 8;

    private static int Rounds => Environment.GetEnvironmentVariable("PARTNERTIERS_LONG") is { Length: > 0 } ? 40 : 4;

    [PeerFact(Peer.Postgres)]
    public async Task Whatever_is_killed_or_frozen_every_message_is_answered_once_and_every_push_told_once_in_order_and_within_the_pace()
    {
        await using var bot = await TwoProcesses.StartAsync();
        var pushes = new SharedPushes(bot);
        var random = new Random(Seed);
        var blows = 0;
        // Of what the store does not know when a process dies or stands still, nobody can know whether Teams has it: it knows no key and no history.
        var (inDoubt, beingSent) = (new HashSet<string>(), new HashSet<string>());
        var expected = new List<string>();
        var sending = new List<Task>();
        await pushes.WriteAsync();

        for (var round = 0; round < Rounds; round++)
        {
            await SendSomeAsync(20);
            await Task.Delay(random.Next(0, 40));
            await bot.KillAsync(round % 2);
            await LookAsync();
            await SendSomeAsync(10);
            await bot.StartAsync(round % 2);
        }

        // A pause that is short, and one for which it is taken for dead and what it had is told by the other: the woken one holds its peace.
        foreach (var pause in new[] { TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(75) })
        {
            await SendSomeAsync(20);
            await bot.SignalAsync(1, "STOP");
            await LookAsync();
            await SendSomeAsync(10);
            await Task.Delay(pause);
            await bot.SignalAsync(1, "CONT");
        }

        await Task.WhenAll(sending);
        await UntilAsync(() => Task.FromResult(expected.All(bot.Answers.ContainsKey)));
        await UntilAsync(async () => await pushes.WaitingAsync() == 0);
        // Whatever would be said again has had its turn: a journal is looked through every quarter of a minute.
        await Task.Delay(TimeSpan.FromSeconds(17));
        CheckAnswers();
        await CheckPushesAsync();

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

        async Task LookAsync()
        {
            blows++;
            inDoubt.UnionWith(await bot.UnansweredAsync(expected));
            beingSent.UnionWith(await bot.BeingSentAsync());
        }

        void CheckAnswers()
        {
            var lost = expected.Where(id => !bot.Answers.ContainsKey(id)).ToList();
            var doubled = bot.Answers.Where(static pair => pair.Value.Count > 1).Select(static pair => pair.Key).ToList();
            var explained = doubled.Where(inDoubt.Contains).ToList();
            var report = string.Create(CultureInfo.InvariantCulture, $"two processes on one PostgreSQL, seed {Seed}: {Rounds} kills, 2 pauses; {expected.Count} answers expected, {expected.Count - lost.Count} given, {lost.Count} lost, {doubled.Count - explained.Count} doubled ({explained.Count} more in the moment that Teams gives no means to tell)");
            output.WriteLine(report);
            AttackReport.Add("two processes", report);
            FaultTable.Add("two processes, one killed or frozen: answers", "teams", blows, new Tally(expected.Count, expected.Count - lost.Count, doubled.Count), doubled.Count == 0 ? string.Empty : "doubled in the moment between sending and recording: Teams knows no key and no history");
            Assert.Empty(lost);
            Assert.Empty(doubled.Except(explained));
            Assert.True(explained.Count <= blows * AnswersAtOnce && bot.Answers.All(static pair => pair.Value.Count <= 3), report);
        }

        async Task CheckPushesAsync()
        {
            foreach (var platform in new[] { "slack", "teams" })
            {
                var (tally, unexplained) = await pushes.CountAsync(platform, beingSent);
                output.WriteLine($"pushes ({platform}): {tally}");
                FaultTable.Add("two processes, one killed or frozen: pushes", platform, blows, tally, tally.Doubled == 0 ? string.Empty : platform == "teams" ? "doubled in the moment between sending and recording: Teams knows no key and no history" : "frozen as the request was leaving");
                Assert.True(tally is { Lost: 0, InOrder: true } && unexplained.Count == 0, $"{platform}: {tally} {string.Join(", ", unexplained)}");
                // Slack is asked before anything is said again; only a request that leaves when its process wakes comes too late for that.
                Assert.True(tally.Doubled <= (platform == "slack" ? 2 : blows) * PushesAtOnce, $"{platform}: {tally}");
            }

            // Docs: 7 in a second, 8 in two, 60 in thirty in Teams; one a second and short bursts in Slack. What is slow on its way comes closer to what follows, so only half a minute is looked at, in which ten seconds late are little.
            Assert.All(MostIn(bot.ArrivalsIn(SharedPushes.BusyTeams), 30), static most => Assert.InRange(most, 1, 60));
            Assert.All(MostIn(bot.ArrivalsIn(SharedPushes.BusySlack), 30), static most => Assert.InRange(most, 1, 5 + 30 + 10));
        }
    }

    [PeerFact(Peer.Postgres)]
    public async Task What_one_person_says_to_two_processes_is_answered_in_its_order_and_confirmed_once()
    {
        await using var bot = await TwoProcesses.StartAsync();
        for (var i = 0; i < 12; i++)
        {
            var chat = string.Create(CultureInfo.InvariantCulture, $"a:order-{i}");
            Assert.True(await bot.TrySendAsync(i % 2, $"{chat}-1", chat, "what does Acme need for Select"));
            Assert.True(await bot.TrySendAsync((i + 1) % 2, $"{chat}-2", chat, "and for Elite"));
            Assert.True(await bot.TrySendAsync(i % 2, $"{chat}-3", chat, "and Globex"));
            var replies = await RepliesAsync(chat, 3);
            Assert.Equal([$"{chat}-1", $"{chat}-2", $"{chat}-3"], replies.Select(static reply => reply.ReplyToId));
            Assert.True(Says(replies[1], "Acme") && Says(replies[1], "Elite"), replies[1].Body!.ToJsonString());
            Assert.True(Says(replies[2], "Globex") && Says(replies[2], "Elite"), replies[2].Body!.ToJsonString());
        }

        const string desk = "a:desk";
        Assert.True(await bot.TrySendAsync(0, "bind", desk, "bind domain acme.example to Acme"));
        await RepliesAsync(desk, 1);
        // Both at once, each to another process: the first is carried out, the second finds it done.
        Assert.All(await Task.WhenAll(bot.TrySendAsync(0, "yes-0", desk, "yes"), bot.TrySendAsync(1, "yes-1", desk, "yes")), Assert.True);
        await RepliesAsync(desk, 3);
        Assert.Equal("1", Assert.Single(await bot.AskStoreAsync("SELECT count(*) FROM bindings")));
        Assert.True(await bot.TrySendAsync(1, "list", desk, "bindings"));
        Assert.True(Says((await RepliesAsync(desk, 4))[3], "acme.example"));

        async Task<IReadOnlyList<SentActivity>> RepliesAsync(string chat, int count)
        {
            IReadOnlyList<SentActivity> replies = [];
            await UntilAsync(() => Task.FromResult((replies = [.. bot.Teams.Messages.Where(reply => reply.Path.Contains($"/{chat}/", StringComparison.Ordinal))]).Count >= count));
            Assert.True(replies.Count == count, $"{chat}: {string.Join(", ", replies.Select(static reply => reply.ReplyToId))}");
            return replies;
        }

        static bool Says(SentActivity reply, string words) => reply.Body!.ToJsonString().Contains(words, StringComparison.Ordinal);
    }

    /// <summary>Of moments, how many fall into the stretches of so many seconds that begin with each of them.</summary>
    private static IEnumerable<int> MostIn(IReadOnlyList<double> moments, double seconds) => moments.Select((first, at) => moments.Skip(at).Count(moment => moment < first + seconds));

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        for (var limit = Stopwatch.StartNew(); limit.Elapsed < TimeSpan.FromMinutes(4) && !await holds();)
        {
            await Task.Delay(100);
        }
    }
}
