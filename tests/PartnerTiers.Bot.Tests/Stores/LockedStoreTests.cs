using PartnerTiers.Bot.Tests.Deliveries;
using PartnerTiers.Testing.Faults;
using Xunit;

namespace PartnerTiers.Bot.Tests.Stores;

/// <summary>The program while another one has its SQLite file for a minute.</summary>
public sealed class LockedStoreTests
{
    private const int Channels = 20;
    // More than a channel's pace lets through before the lock, however late it comes.
    private const int PushesEach = 20;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    [Fact]
    public async Task While_another_program_locks_the_file_for_a_minute_pushes_wait_and_nothing_is_lost_or_doubled()
    {
        await using var bot = await KilledBot.FillAsync(Channels, PushesEach);
        bot.Start();
        Assert.True(await bot.UntilAsync(() => bot.Standing >= 10, Patience), "nothing is delivered");
        await bot.LockAsync(TimeSpan.FromMinutes(1));
        Assert.True(bot.Standing < Channels * PushesEach, "all was delivered while nothing could be noted");
        Assert.True(await bot.UntilAsync(() => bot.Recorded().All(static one => one.Message is not null), Patience), "something still waits");

        var places = bot.Recorded().GroupBy(static one => one.Place, static one => one.Message!).ToList();
        foreach (var (platform, isHere) in new[] { ("slack", (Func<string, bool>)(static place => place[0] == 'C')), ("teams", static place => place[0] != 'C') })
        {
            var tally = places.Where(place => isHere(place.Key)).Select(place => (Sent: place.ToList(), Standing: bot.StandingIn(place.Key)))
                .Aggregate(new Tally(0, 0, 0), static (sum, place) => sum + new Tally(place.Sent.Count, place.Sent.Distinct().Count(place.Standing.Contains), place.Standing.Except(place.Sent).Count(), place.Standing.SequenceEqual(place.Sent)));
            FaultTable.Add("SQLite locked by another program for a minute", platform, 1, tally);
            Assert.True(tally is { Lost: 0, Doubled: 0, InOrder: true }, $"{platform}: {tally}");
        }
    }
}
