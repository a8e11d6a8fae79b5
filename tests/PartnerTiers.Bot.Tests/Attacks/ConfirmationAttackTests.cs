using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using PartnerTiers.Bot.Tests.Conversations;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Audit;
using PartnerTiers.Operations.Inbox;
using PartnerTiers.Testing.BotConnector;
using PartnerTiers.Testing.Slack;
using Xunit;
using Xunit.Abstractions;

namespace PartnerTiers.Bot.Tests.Attacks;

/// <summary>The attack table's part for confirmations: whoever gets hold of the button that confirms something, and presses it as somebody else or again.</summary>
public sealed class ConfirmationAttackTests(ITestOutputHelper output)
{
    private const int Times = 5;

    private static readonly (string Key, string Value)[] TwoAdmins = [("Access:Admins:0", "ann@example.com"), ("Access:Admins:1", "bob@example.com")];

    [Fact]
    public async Task In_Teams_nobody_elses_and_no_second_press_confirms_anything()
    {
        await using var keys = await ChannelKeys.StartAsync();
        await using var connector = await FakeConnector.StartAsync();
        foreach (var name in new[] { "ann", "bob", "sam" })
        {
            connector.Members["29:" + name] = new JsonObject { ["id"] = "29:" + name, ["name"] = name, ["email"] = name + "@example.com", ["userPrincipalName"] = name + "@example.com", ["tenantId"] = Incoming.Tenant };
        }

        await using var bot = await TeamsBot.StartAsync(connector, keys, TwoAdmins);
        using var asked = await bot.PostAsync(Incoming.Mentioning(connector.ServiceUrl, "<at>Partner Tiers</at> bind this channel to Acme"));
        var button = CardReading.Buttons((await connector.MessagesAsync(1))[0].Card!).First(static pair => pair.Key == "Bind");
        var number = 0;

        await PressAsync("29:bob");
        await PressAsync("29:sam");
        Assert.Empty(await BoundAsync(bot.Services));
        await PressAsync("29:ann");
        Assert.Single(await BoundAsync(bot.Services));
        for (var i = 0; i < Times; i++)
        {
            await PressAsync(i % 2 == 0 ? "29:ann" : "29:bob");
        }

        await DoneOnceAsync(bot.Services, "Teams");

        async Task PressAsync(string person)
        {
            var press = Incoming.Press(connector.ServiceUrl, button.Value.DeepClone(), button.Key, string.Create(CultureInfo.InvariantCulture, $"f:confirm{number++}"), Incoming.Thread);
            press["from"]!["id"] = person;
            using var response = await bot.PostAsync(press);
            Assert.Equal(200, (int)response.StatusCode);
            // What is not answered in the response itself is worked off from the inbox.
            await Eventually.IsTrueAsync(async () => (await bot.Services.GetRequiredService<IInbox>().PendingAsync("teams", CancellationToken.None)).Count == 0, static () => "still at work");
        }
    }

    [Fact]
    public async Task In_Slack_nobody_elses_and_no_second_press_confirms_anything()
    {
        await using var slack = await FakeSlack.StartAsync();
        foreach (var name in new[] { "ann", "bob", "sam" })
        {
            slack.Add(new SlackPerson("U0" + name.ToUpperInvariant(), name, FakeSlack.Team, name + "@example.com"));
        }

        slack.Add(new SlackPerson("U0EVE", "Eve", "T0EVIL", "ann@example.com"));
        var team = slack.Add(new SlackChannel("C0TEAM", "team", ["U0ANN", "U0BOB", "U0SAM", FakeSlack.BotUser]));
        await using var bot = await SlackBot.StartAsync(slack, TwoAdmins);
        using var sender = bot.Sender();
        using var asked = await sender.MessageAsync(slack, "U0ANN", team.Id, "<@U0BOT> bind this channel to Acme");
        var preview = (await slack.CallsAsync("chat.postEphemeral", 1))[0];
        var button = preview.Json("blocks")!.AsArray().Where(static block => block!["type"]!.GetValue<string>() == "actions").SelectMany(static block => block!["elements"]!.AsArray()).First(static one => one!["text"]?["text"]?.GetValue<string>() == "Bind")!.AsObject();

        await PressAsync("U0BOB");
        await PressAsync("U0SAM");
        // Somebody from elsewhere with the address of an admin.
        await PressAsync("U0EVE");
        Assert.Empty(await BoundAsync(bot.Services));
        await PressAsync("U0ANN");
        Assert.Single(await BoundAsync(bot.Services));
        for (var i = 0; i < Times; i++)
        {
            await PressAsync(i % 2 == 0 ? "U0ANN" : "U0BOB");
        }

        await DoneOnceAsync(bot.Services, "Slack");

        async Task PressAsync(string person)
        {
            bot.Time.Advance(NodaTime.Duration.FromSeconds(5));
            using var pressed = await sender.PressAsync(slack, person, team, new JsonObject { ["ts"] = slack.NextTs() }, button);
            Assert.True(pressed.IsSuccessStatusCode);
            await bot.WorkedOffAsync();
        }
    }

    private static Task<ImmutableArray<MadeBinding>> BoundAsync(IServiceProvider services) => services.GetRequiredService<IBindingStore>().InForceAsync(CancellationToken.None);

    private async Task DoneOnceAsync(IServiceProvider services, string platform)
    {
        Assert.Equal("P002", Assert.Single(await BoundAsync(services)).Binding.Partner);
        var records = await services.GetRequiredService<IAuditLog>().FindAsync(new AuditQuery(Action: AuditActions.BindingMade), 0, 10, CancellationToken.None);
        Assert.Equal("ann@example.com", Assert.Single(records.Records).Entry.Actor.Email);
        var line = $"a confirmation's button in {platform}, pressed by other admins, a seller{(platform == "Slack" ? " and a foreign namesake" : string.Empty)} and {Times} times more: done once, for the person asked";
        output.WriteLine(line);
        AttackReport.Add("confirmations " + platform, line);
    }
}
