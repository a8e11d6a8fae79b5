using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PartnerTiers.Operations.Nudges;
using PartnerTiers.Operations.Standings;
using Xunit;

namespace PartnerTiers.Bot.Tests.Year;

/// <summary>What holds in every year, whatever is decided in it.</summary>
internal static partial class YearLaws
{
    private const int Publications = 4;

    public static void Hold(IReadOnlyList<YearMessage> pushed, bool hasPace, IServiceProvider services)
    {
        NothingIsSaidTwice(pushed);
        EachQuarterBringsOneLetter(pushed);
        NobodyReadsOfOtherPartners(pushed, services.GetRequiredService<Board>());
        NobodyIsNudgedInQuietHours(pushed);
        NobodyIsNudgedTwiceAWeek(pushed, hasPace ? Duration.FromDays(7) - YearBot.LongestPace : Duration.FromDays(7));
    }

    private static void NothingIsSaidTwice(IReadOnlyList<YearMessage> pushed) =>
        Assert.Empty(pushed.Where(static one => !one.Replaces).GroupBy(static one => one.Room.Id + "\n" + string.Join('\n', one.Lines)).Where(static same => same.Count() > 1).Select(static same => same.Key));

    private static void EachQuarterBringsOneLetter(IReadOnlyList<YearMessage> pushed)
    {
        var letters = pushed.Where(static one => one.Room == YearCast.Vinterhamn && !one.Replaces && Letter().IsMatch(one.Lines[0])).Select(static one => one.Lines[0]).ToList();
        Assert.Equal(Publications, letters.Count);
        Assert.Equal(Publications, letters.Distinct().Count());
    }

    private static void NobodyReadsOfOtherPartners(IReadOnlyList<YearMessage> pushed, Board board)
    {
        var others = board.Facts.Snapshot.Partners.Select(static partner => partner.Partner).Where(static partner => partner.Name != "Vinterhamn Data AB").ToList();
        Assert.True(others.Count > 40);
        foreach (var line in pushed.Where(static one => one.Room == YearCast.Vinterhamn).SelectMany(static one => one.Lines))
        {
            // "Next" is a partner too, and a word.
            Assert.DoesNotContain(others, partner => partner.Name.Length > 4 && line.Contains(partner.Name, StringComparison.OrdinalIgnoreCase));
        }
    }

    private static void NobodyIsNudgedInQuietHours(IReadOnlyList<YearMessage> pushed)
    {
        foreach (var nudge in pushed.Where(static one => YearMessage.IsNudge(one.Lines)))
        {
            var zone = DateTimeZoneProviders.Tzdb[YearCast.All.FirstOrDefault(person => person.Chat == nudge.Room)?.TimeZone ?? "Europe/Berlin"];
            Assert.False(QuietHours.Are(nudge.At, zone), $"{nudge.At} in {nudge.Room.Name}: {nudge.Lines[0]}");
        }
    }

    private static void NobodyIsNudgedTwiceAWeek(IReadOnlyList<YearMessage> pushed, Duration week)
    {
        var nudges = pushed.Where(static one => YearMessage.IsNudge(one.Lines)).ToList();
        Assert.True(nudges.Count > 100);
        foreach (var ofPartner in nudges.GroupBy(static one => (one.Room, one.Room.IsChat ? one.Lines[0].Split(" · ")[0] : string.Empty)))
        {
            foreach (var (one, next) in ofPartner.Zip(ofPartner.Skip(1)))
            {
                Assert.True(next.At - one.At >= week, $"{one.At} and {next.At} in {one.Room.Name}: {one.Lines[0]}, {next.Lines[0]}");
            }
        }
    }

    [GeneratedRegex("· review of \\d")]
    private static partial Regex Letter();
}
