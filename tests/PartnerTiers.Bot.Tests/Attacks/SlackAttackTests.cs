using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using PartnerTiers.Bot.Tests.Conversations;
using PartnerTiers.Testing.BotConnector;
using PartnerTiers.Testing.Slack;
using Xunit;
using Xunit.Abstractions;

namespace PartnerTiers.Bot.Tests.Attacks;

/// <summary>The attack table's part for Slack: each attack against the whole bot, counted.</summary>
public sealed class SlackAttackTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const string Json = "application/json";
    private const string Form = "application/x-www-form-urlencoded";
    private const string Chat = "D0ANN";
    private const string StrangersChat = "D0EVE";

    private FakeSlack slack = null!;
    private SlackBot bot = null!;
    private SlackSender sender = null!;

    public async Task InitializeAsync()
    {
        slack = await FakeSlack.StartAsync();
        slack.Add(new SlackPerson("U0ANN", "Ann", FakeSlack.Team, "ann@example.com"));
        slack.Add(new SlackPerson("U0EVE", "Eve", "T0EVIL", "eve@evil.example"));
        slack.Add(new SlackChannel(Chat, "ann", ["U0ANN", FakeSlack.BotUser]));
        slack.Add(new SlackChannel(StrangersChat, "eve", ["U0EVE", FakeSlack.BotUser]));
        bot = await SlackBot.StartAsync(slack);
        sender = bot.Sender();
    }

    public async Task DisposeAsync()
    {
        sender.Dispose();
        await bot.DisposeAsync();
        await slack.DisposeAsync();
    }

    [Fact]
    public async Task A_signature_that_is_not_Slacks_of_now_is_a_401_whatever_is_sent()
    {
        var message = sender.Callback(SlackSender.Message(slack, "U0ANN", Chat, "who is Elite")).ToJsonString();
        (string Name, string Secret, int Seconds)[] attacks = [("wrong secret", "another secret", 0), ("empty secret", "x", 0), ("stale", FakeSlack.SigningSecret, -301), ("an hour old", FakeSlack.SigningSecret, -3600), ("of the future", FakeSlack.SigningSecret, 301)];
        var refused = 0;
        foreach (var (name, secret, seconds) in attacks)
        {
            foreach (var (path, body, type) in new[] { ("/slack/events", message, Json), ("/slack/interactions", "payload=%7B%7D", Form), ("/slack/options", "payload=%7B%7D", Form), ("/slack/commands", "command=%2Fpartners&text=who+is+Elite&user_id=U0ANN", Form) })
            {
                var answer = await sender.PostAsync(path, body, type, secret, seconds);
                Assert.True(answer.StatusCode == HttpStatusCode.Unauthorized && (await answer.Content.ReadAsStringAsync()).Length == 0, $"{name} {path}: {answer.StatusCode}");
                refused++;
            }
        }

        Assert.Empty(slack.Channels[Chat].Messages);
        Report("slack signatures", $"{refused} Slack requests with bad, stale and future signatures: {refused} × 401, nothing sent");
    }

    [Fact]
    public async Task Nothing_is_smuggled_in_under_the_unsigned_look_at_the_certificate()
    {
        using var http = new HttpClient();
        foreach (var path in new[] { "/slack/commands", "/slack/events", "/slack/interactions", "/slack/options" })
        {
            foreach (var body in new[] { "ssl_check=1", "ssl_check=1&command=%2Fpartners&text=who+is+Elite&user_id=U0ANN&channel_id=" + Chat, "ssl_check=1&payload=%7B%22type%22%3A%22url_verification%22%2C%22challenge%22%3A%22leak%22%7D" })
            {
                using var content = new StringContent(body, Encoding.UTF8, Form);
                var answer = await http.PostAsync(new Uri(bot.Url + path), content);
                Assert.Empty(await answer.Content.ReadAsStringAsync());
                Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Unauthorized, $"{path}: {answer.StatusCode}");
            }
        }

        Assert.Empty(await SettledAsync(Chat));
        Report("slack ssl_check", "12 unsigned ssl_check bodies with commands and challenges in them: nothing answered, nothing done");
    }

    [Fact]
    public async Task Events_commands_and_presses_that_are_played_again_are_answered_once()
    {
        var message = sender.Callback(SlackSender.Message(slack, "U0ANN", Chat, "who is Elite")).ToJsonString();
        for (var i = 0; i < 10; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await sender.PostAsync("/slack/events", message, Json)).StatusCode);
        }

        await Eventually.IsTrueAsync(() => !slack.Channels[Chat].Messages.IsEmpty, () => "no answer");
        var press = Press("U0ANN", FakeSlack.Team, Chat, slack.ResponseUrl());
        for (var i = 0; i < 10; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await sender.PostAsync("/slack/interactions", "payload=" + Uri.EscapeDataString(press.ToJsonString()), Form)).StatusCode);
        }

        Assert.Single(await SettledAsync(Chat));
        Report("slack replays", "10 × the same Slack event and 10 × the same press: 1 message");
    }

    [Fact]
    public async Task A_foreign_teams_person_is_told_no_name_no_figure_and_no_count_by_any_way_in()
    {
        var asked = 0;
        foreach (var team in new[] { "T0EVIL", FakeSlack.Team })
        {
            foreach (var question in new[] { "what does Acme need for Select", "who is Elite", "how many partners do we have", "history of Acme", "was fehlt Acme" })
            {
                await sender.EventAsync(SlackSender.Message(slack, "U0EVE", StrangersChat, question), team);
                await sender.CommandAsync(slack, "U0EVE", StrangersChat, question, team);
                asked += 2;
            }

            await sender.PostAsync("/slack/interactions", "payload=" + Uri.EscapeDataString(Press("U0EVE", team, StrangersChat, slack.ResponseUrl()).ToJsonString()), Form);
            asked++;
        }

        var said = await SettledAsync(StrangersChat);
        Assert.NotEmpty(said);
        Assert.All(said, text => Assert.DoesNotContain("Globex", text, StringComparison.Ordinal));
        Assert.All(said, text => Assert.False(text.Contains('€', StringComparison.Ordinal) || text.Contains("48", StringComparison.Ordinal), text));
        Report("slack tenants", $"{asked} questions, commands and presses of a foreign Slack team's person: 0 names, figures or counts");
    }

    [Fact]
    public async Task An_answer_goes_to_no_address_but_Slacks_own()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var evil = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");
        string[] addresses = [evil, "https://evil.example/", "https://hooks.slack.com.evil.example/actions/1", "https://hooks.slack.com@127.0.0.1/", "http://hooks.slack.com/actions/1", "file:///etc/passwd", "https://169.254.169.254/", "//evil.example/", "x"];
        foreach (var address in addresses)
        {
            Assert.Equal(HttpStatusCode.OK, (await sender.PostAsync("/slack/interactions", "payload=" + Uri.EscapeDataString(Press("U0ANN", FakeSlack.Team, Chat, address).ToJsonString()), Form)).StatusCode);
            var command = $"command=%2Fpartners&text=who+is+Elite&team_id={FakeSlack.Team}&user_id=U0ANN&channel_id={Chat}&trigger_id={sender.Trigger()}&response_url={Uri.EscapeDataString(address)}";
            Assert.Equal(HttpStatusCode.OK, (await sender.PostAsync("/slack/commands", command, Form)).StatusCode);
        }

        await SettledAsync(Chat);
        Assert.False(listener.Pending());
        Report("slack addresses", $"{2 * addresses.Length} forged response_url: none called");
    }

    [Fact]
    public async Task Broken_bodies_are_refused_and_those_too_large_are_not_read()
    {
        string[] broken = ["", "{", "[]", "null", "7", "\"text\"", "payload=", "payload=%7B", "payload=[]", "a=b", "\u0000", "{\"type\":\"event_callback\"", new string('[', 5_000)];
        foreach (var body in broken)
        {
            foreach (var (path, type) in new[] { ("/slack/events", Json), ("/slack/interactions", Form), ("/slack/options", Form), ("/slack/commands", Form) })
            {
                Assert.Equal(HttpStatusCode.BadRequest, (await sender.PostAsync(path, body, type)).StatusCode);
            }
        }

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await sender.PostAsync("/slack/events", new string(' ', 1_100_000), Json)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await sender.EventAsync(SlackSender.Message(slack, "U0ANN", Chat, "help"))).StatusCode);
        Report("slack bodies", $"{broken.Length * 4} malformed Slack bodies × 400, an oversized one 413");
    }

    private JsonObject Press(string user, string team, string channel, string responseUrl) => new()
    {
        ["type"] = "block_actions",
        ["user"] = new JsonObject { ["id"] = user, ["team_id"] = team },
        ["team"] = new JsonObject { ["id"] = team },
        ["container"] = new JsonObject { ["type"] = "message", ["message_ts"] = "1794819600.000001", ["channel_id"] = channel, ["is_ephemeral"] = false },
        ["channel"] = new JsonObject { ["id"] = channel },
        ["response_url"] = responseUrl,
        ["trigger_id"] = sender.Trigger(),
        ["actions"] = new JsonArray(new JsonObject { ["type"] = "button", ["action_id"] = "press/0", ["block_id"] = "b", ["value"] = "history?partner=P001", ["action_ts"] = slack.NextTs() }),
    };

    /// <summary>Until everything before is worked on: of one conversation one after the other is, and the last is a plea of ours for help.</summary>
    /// <returns>What was posted there besides the help.</returns>
    private async Task<IReadOnlyList<string>> SettledAsync(string channel)
    {
        await sender.EventAsync(SlackSender.Message(slack, "U0ANN", channel, "help"));
        IReadOnlyList<string> Posted() => [.. slack.Calls.Where(call => call.Method.StartsWith("chat.", StringComparison.Ordinal) && call["channel"] == channel).Select(static call => call["text"] + call["blocks"])];
        static bool IsHelp(string text) => text.Contains("I answer questions about", StringComparison.Ordinal);
        await Eventually.IsTrueAsync(() => Posted().Any(IsHelp), () => "no answer");
        return [.. Posted().Where(static text => !IsHelp(text))];
    }

    private void Report(string attack, string line)
    {
        output.WriteLine(line);
        AttackReport.Add(attack, line);
    }
}
