using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PartnerTiers.Operations.Delivery;
using PartnerTiers.Operations.Nudges;
using PartnerTiers.Operations.Outbox;
using PartnerTiers.Operations.Standings;
using Xunit;

namespace PartnerTiers.Bot.Tests.Year;

/// <summary>What holds in every year, whatever is decided in it.</summary>
internal static partial class YearLaws
{
    private const int Publications = 4;

    private static readonly Dictionary<string, string> German = new()
    {
        ["kurz vor dem Aufstieg"] = "near an upgrade",
        ["gefährdet"] = "at risk",
        ["etwas läuft ab"] = "something expires",
        ["Umsatz fällt aus dem Zeitfenster"] = "revenue leaves the window",
        ["Deals nicht in Ordnung"] = "deals not in order",
        ["eine Registrierung wartet"] = "a registration waits",
        ["das Review steht an"] = "review ahead",
    };

    public static async Task HoldAsync(YearStage stage, bool hasPace, IServiceProvider services)
    {
        var pushed = stage.Pushed;
        NothingIsSaidTwice(pushed);
        EachQuarterBringsOneLetter(pushed);
        NobodyReadsOfOtherPartners(pushed, services.GetRequiredService<Board>());
        NobodyIsNudgedInQuietHours(pushed);
        OfTwoWhoPressTheFirstCounts(stage);
        TheEffectIsOfWhatWasSaid(stage);
        await WhatWasChosenIsSaidAsync(services.GetRequiredService<IOutbox>());
        NobodyIsNudgedTwiceAWeek(pushed, hasPace ? Duration.FromDays(7) - YearBot.LongestPace : Duration.FromDays(7));
    }

    // The one who presses second reads who decided what, and the card changes for everybody in the channel.
    private static void OfTwoWhoPressTheFirstCounts(YearStage stage)
    {
        var said = stage.Answered.Where(static one => one.Room == YearCast.Desk).Select(static one => string.Join(' ', one.Lines)).ToList();
        var first = said.FindIndex(static text => text.Contains(YearStory.Unmanaged, StringComparison.Ordinal) && text.Contains("Select → Registered", StringComparison.Ordinal));
        Assert.True(first >= 0, string.Join('\n', said));
        Assert.Contains($"Über {YearStory.Unmanaged} ist schon entschieden. Paula Prove hat am 4. Jan., 09:", said[first + 1], StringComparison.Ordinal);
        var standing = Assert.Single(stage.Pushed, static one => one.Room == YearCast.Desk && one.Replaces && one.Lines.Any(static line => line.Contains(YearStory.Unmanaged, StringComparison.Ordinal)));
        Assert.Contains(standing.Lines, static line => line.StartsWith("Paula Prove approved it on 4 Jan, 09:", StringComparison.Ordinal));
        Assert.DoesNotContain(standing.Lines, static line => line.Contains("Approve]", StringComparison.Ordinal));
    }

    // Every nudge goes to somebody's manager first: what was said there, counted kind by kind, is what the effect is told of. Registrations were all answered in time after theirs.
    private static void TheEffectIsOfWhatWasSaid(YearStage stage)
    {
        var told = string.Join('\n', stage.Answered.Last(static one => one.Lines[0].StartsWith("Nudges and what followed", StringComparison.Ordinal)).Lines);
        var said = stage.Pushed.Where(static one => one.Room.IsChat && !one.Replaces && YearMessage.IsNudge(one.Lines)).Select(static one => one.Lines[0].Split(" · ")[^1]).GroupBy(static kind => German.GetValueOrDefault(kind, kind)).ToDictionary(static group => group.Key, static group => group.Count());
        Assert.Equal(German.Count, said.Count);
        Assert.StartsWith($"Nudges and what followed · {said.Values.Sum()}", told, StringComparison.Ordinal);
        foreach (var (kind, count) in said)
        {
            var row = Regex.Match(told, $@"^{kind}(?:\nSent)? \| (?<sent>\d+)(?:\nFollowed)? \| (?<followed>\d+|–)", RegexOptions.Multiline | RegexOptions.IgnoreCase);
            Assert.Equal((kind, $"{count}"), (kind, row.Groups["sent"].Value));
            Assert.True(kind != "a registration waits" || row.Groups["followed"].Value == $"{count}", row.Value);
        }
    }

    // Nothing is chosen that a decision or a fact of the same hour has answered already: not one is dropped because there was nothing to say.
    private static async Task WhatWasChosenIsSaidAsync(IOutbox outbox)
    {
        var nudges = await outbox.FindAsync("nudge/", default);
        Assert.True(nudges.Count > 100);
        Assert.Empty(nudges.Where(static state => state is { Fate: PushFate.Dropped, Reason: DropReasons.NothingToSay }).Select(static state => $"{state.Push.Key} {state.Push.NotBefore} {state.Push.Payload}"));
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
