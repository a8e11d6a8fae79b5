using System.Text.Json.Nodes;
using NodaTime;
using PartnerTiers.Bot.Tests.Conversations;
using PartnerTiers.Bot.Tests.Processes;
using PartnerTiers.Connectors.Csv.ExampleData;
using PartnerTiers.Testing.Slack;
using Xunit;

namespace PartnerTiers.Bot.Tests.Slack;

/// <summary>The app's own page of the whole bot: it follows the facts, for those who opened it, also after a restart.</summary>
public sealed class SlackHomeTests
{
    [Fact]
    public async Task An_opened_page_follows_the_facts()
    {
        using var facts = new ScratchFolder();
        var folder = facts.File("facts");
        Assert.Null(ExampleDataWriter.Write(folder, new ExampleFacts(new LocalDate(2026, 11, 16)), CancellationToken.None));
        await using var slack = await FakeSlack.StartAsync();
        slack.Add(new SlackPerson("U0ANN", "Ann Seller", FakeSlack.Team, "ann@example.com"));
        slack.Add(new SlackPerson("U0EVE", "Eve Elsewhere", "T0ELSE", "eve@else.example"));
        await using var bot = await SlackBot.StartAsync(slack, ("Crm:Folder", folder));
        using var sender = bot.Sender();
        await OpenAsync("U0ANN", 1);
        await OpenAsync("U0EVE", 2);
        Assert.Contains("Acme GmbH", View(0), StringComparison.Ordinal);
        Assert.DoesNotContain("Acme", View(1), StringComparison.Ordinal);

        await RenameAsync("Acme GmbH", "Acme Werke GmbH");
        await bot.SyncAsync();
        await slack.CallsAsync("views.publish", 3);
        Assert.Equal(("U0ANN", true, false), (slack.Calls.Last(static call => call.Method == "views.publish")["user_id"], View(2).Contains("Acme Werke GmbH", StringComparison.Ordinal), View(2).Contains("Acme GmbH", StringComparison.Ordinal)));

        // Of what nobody sees on a page, no page is made again.
        await RenameAsync("Globex", "Globax");
        await bot.SyncAsync();
        await bot.StopAsync();
        await RenameAsync("Acme Werke GmbH", "Acme Holding GmbH");
        await bot.RestartAsync();
        await slack.CallsAsync("views.publish", 4);
        Assert.Contains("Acme Holding GmbH", View(3), StringComparison.Ordinal);

        async Task OpenAsync(string person, int count)
        {
            using var opened = await sender.EventAsync(new JsonObject { ["type"] = "app_home_opened", ["user"] = person, ["channel"] = "D0" + person, ["tab"] = "home", ["event_ts"] = slack.NextTs() });
            await slack.CallsAsync("views.publish", count);
            await bot.WorkedOffAsync();
        }

        string View(int place) => slack.Calls.Where(static call => call.Method == "views.publish").ElementAt(place)["view"]!;

        async Task RenameAsync(string from, string to)
        {
            var file = Path.Combine(folder, "partners.csv");
            var text = await File.ReadAllTextAsync(file);
            Assert.Contains(from, text, StringComparison.Ordinal);
            await File.WriteAllTextAsync(file, text.Replace(from, to, StringComparison.Ordinal));
            bot.Time.Advance(Duration.FromMinutes(1));
        }
    }
}
