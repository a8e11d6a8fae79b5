using NodaTime;
using PartnerTiers.Bot.Tests.Processes;
using PartnerTiers.Testing;
using PartnerTiers.Testing.BotConnector;
using Xunit;

namespace PartnerTiers.Bot.Tests.Year;

public sealed class YearTests
{
    private static readonly LocalDate First = new(2026, 11, 16);

    [Fact]
    public async Task A_year_reads_as_the_golden_file()
    {
        using var folder = new ScratchFolder();
        var time = new YearTime(Instant.FromUtc(2026, 11, 16, 8, 12));
        await using var connector = await FakeConnector.StartAsync();
        await using var keys = await ChannelKeys.StartAsync();
        foreach (var person in YearCast.All)
        {
            connector.Members[person.Id] = person.ToMember();
        }

        foreach (var (room, people) in YearCast.Channels)
        {
            connector.Rosters[room.Id] = [.. people.Select(static person => person.Id)];
        }

        var facts = YearFacts.Begin(Path.Combine(folder.Path, "facts"), First);
        await using var bot = await YearBot.StartAsync(connector, keys, time, folder, facts.Folder);
        var stage = new YearStage(bot, connector, time, facts, YearCast.Rooms);
        foreach (var person in YearCast.AtHome)
        {
            await stage.MeetAsync(person);
        }

        await PlayAsync(stage, new YearStory(stage, facts, bot.Services));
        YearLaws.Hold(stage.Pushed, bot.Services);
        Golden.Matches("PartnerTiers.Bot.Tests", "Year/year.txt", stage.Script.Text);
    }

    // What happened until something failed is what one wants to read then.
    private static async Task PlayAsync(YearStage stage, YearStory story)
    {
        try
        {
            await story.PlayAsync();
        }
        catch (Exception trouble)
        {
            throw new InvalidOperationException(trouble.Message + "\n" + string.Join('\n', stage.Script.Text.Split('\n').TakeLast(60)), trouble);
        }
    }
}
