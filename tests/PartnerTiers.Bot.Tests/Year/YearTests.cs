using NodaTime;
using PartnerTiers.Bot.Tests.Processes;
using PartnerTiers.Testing;
using Xunit;

namespace PartnerTiers.Bot.Tests.Year;

/// <summary>A year of the example's partners, played on both platforms by the same people, who say and press the same.</summary>
public sealed class YearTests
{
    private static readonly LocalDate First = new(2026, 11, 16);
    private readonly YearTime time = new(Instant.FromUtc(2026, 11, 16, 8, 12));

    [Fact]
    public async Task A_year_in_Teams_reads_as_the_golden_file() => await ReadsAsync(await TeamsYear.StartAsync(time), "Year/year.txt");

    [Fact]
    public async Task A_year_in_Slack_reads_as_the_golden_file() => await ReadsAsync(await SlackYear.StartAsync(time), "Year/year-slack.txt");

    private async Task ReadsAsync(IYearPlatform platform, string golden)
    {
        using var folder = new ScratchFolder();
        await using var closing = platform;
        var facts = YearFacts.Begin(Path.Combine(folder.Path, "facts"), First);
        // Nobody manages this one any more.
        facts.Rows("partners").Single(static row => row["name"] == YearStory.Unmanaged)["manager"] = string.Empty;
        facts.Write();
        var tiers = facts.Rows("partners").GroupBy(static row => row["name"]).SelectMany(static same => same.Select((row, place) => (Name: place == 0 ? same.Key : $"{same.Key} {row["id"]}", Tier: row["tier"]))).ToDictionary();
        await using var bot = await YearBot.StartAsync(platform, time, folder, facts.Folder);
        var stage = new YearStage(bot, platform, time, facts);
        foreach (var person in YearCast.AtHome)
        {
            await stage.MeetAsync(person);
        }

        await PlayAsync(stage, new YearStory(stage, facts, bot.Services));
        Golden.Matches("PartnerTiers.Bot.Tests", golden, stage.Script.Text);
        await YearLaws.HoldAsync(stage, platform.HasPace, bot.Services);
        YearTally.Holds(stage, tiers);
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
