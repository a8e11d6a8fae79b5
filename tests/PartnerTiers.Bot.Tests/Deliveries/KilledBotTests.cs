using System.Globalization;
using PartnerTiers.Testing.Faults;
using Xunit;
using Xunit.Abstractions;

namespace PartnerTiers.Bot.Tests.Deliveries;

/// <summary>The program killed as by a power cut, again and again, while it delivers.</summary>
public sealed class KilledBotTests(ITestOutputHelper output)
{
    private const int Seed = 20261122;
    private const int Kills = 16;
    private const int Channels = 60;

    // More than a channel's pace lets through before the last kill, however late a kill comes after its aim.
    private const int PushesEach = 12;

    // With the time in which all others are delivered shorter than the minute after which a lease counts as dead where several processes share a store: here the next process knows at once.
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);

    // Of a program, on a machine that does much else.
    private static readonly TimeSpan Start = TimeSpan.FromMinutes(3);

    [Fact]
    public async Task Killed_at_random_moments_of_delivering_nothing_is_lost_and_nothing_doubled_but_in_the_moment_that_Teams_gives_no_means_to_tell()
    {
        await using var bot = await KilledBot.FillAsync(Channels, PushesEach);
        var random = new Random(Seed);
        for (var kill = 0; kill < Kills; kill++)
        {
            var aim = bot.Standing + random.Next(1, 20);
            bot.Start();
            Assert.True(await bot.UntilAsync(() => bot.Standing >= aim, Start), $"only {bot.Standing} of {aim} stand");
            await Task.Delay(random.Next(0, 40));
            await bot.KillAsync();
        }

        Assert.True(bot.Standing < Channels * PushesEach, "all was delivered before the last kill");
        var before = bot.Standing;
        bot.Start();
        Assert.True(await bot.UntilAsync(() => bot.Standing > before, Start), "nothing is delivered");
        Assert.True(await bot.UntilAsync(() => bot.Recorded().All(static one => one.Message is not null), Soon), "something still waits");
        await bot.KillAsync();

        var recorded = bot.Recorded();
        var places = recorded.GroupBy(static one => one.Place, static one => one.Message!).Select(of => (Place: of.Key, Sent: of.ToList(), Standing: bot.StandingIn(of.Key))).ToList();
        var delivered = places.Sum(static place => place.Sent.Distinct().Count(place.Standing.Contains));
        var doubled = places.Select(static place => (place.Place, Count: place.Standing.Except(place.Sent).Count())).Where(static place => place.Count > 0).ToList();
        foreach (var (platform, isHere) in new[] { ("slack", (Func<string, bool>)(static place => place[0] == 'C')), ("teams", static place => place[0] != 'C') })
        {
            var here = places.Where(place => isHere(place.Place)).ToList();
            var tally = new Tally(here.Sum(static place => place.Sent.Count), here.Sum(static place => place.Sent.Distinct().Count(place.Standing.Contains)), doubled.Where(place => isHere(place.Place)).Sum(static place => place.Count));
            var note = tally.Doubled == 0 ? string.Empty : "doubled in the moment between sending and recording: Teams knows no key and no history";
            FaultTable.Add(string.Create(CultureInfo.InvariantCulture, $"process killed at random moments, seed {Seed}"), platform, Kills, tally, note);
            output.WriteLine($"{platform}: {Kills} kills, {tally}, lost {tally.Lost}. {note}");
        }

        Assert.Equal(Channels * PushesEach, delivered);
        // Between the connector's taking a message and its being recorded: Teams knows no key and no history, so who dies just there says it twice.
        Assert.All(doubled, place => Assert.True(place.Place[0] != 'C' && place.Count <= bot.InDoubt(place.Place), $"{place.Place}: {place.Count} doubled"));
        // Eight are under way at once, of which half go to Teams.
        Assert.True(doubled.Sum(static place => place.Count) <= Kills * 4, "far too many were in doubt");
    }
}
