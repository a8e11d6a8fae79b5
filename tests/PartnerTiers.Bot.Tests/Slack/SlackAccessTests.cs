using System.Text.Json.Nodes;
using PartnerTiers.Bot.Tests.Conversations;
using PartnerTiers.Testing.Slack;
using Xunit;

namespace PartnerTiers.Bot.Tests.Slack;

/// <summary>Who gets what in Slack: people from elsewhere and guests may press and ask, and get one polite sentence.</summary>
public sealed class SlackAccessTests
{
    private const string Stranger = "U0STRANGER";
    private const string Guest = "U0GUEST";

    [Theory]
    [InlineData(Stranger)]
    [InlineData(Guest)]
    public async Task A_press_or_a_command_of_somebody_from_outside_tells_nothing(string person)
    {
        await using var slack = await StartSlackAsync();
        await using var bot = await SlackBot.StartAsync(slack);
        using var sender = bot.Sender();
        using var asked = await sender.MessageAsync(slack, "U0ANN", "D0ANN", "what does Acme need for Elite?");
        await slack.CallsAsync("chat.postMessage", 1);
        var message = slack.Channels["D0ANN"].Messages.Single();
        var button = message["blocks"]!.AsArray().First(static block => block!["type"]!.GetValue<string>() == "actions")!["elements"]!.AsArray().First(static one => one!["type"]!.GetValue<string>() == "button")!.AsObject();

        using var pressed = await sender.PressAsync(slack, person, slack.Channels["C0SHARED"], message, button);
        // Sent in the name of a workspace that the app is not installed in, it is nobody's.
        using var foreign = await sender.PressAsync(slack, person, slack.Channels["C0SHARED"], message, button, "T0ELSE");
        using var commanded = await sender.CommandAsync(slack, person, "C0SHARED", "what does Acme need for Elite?");
        var post = (await slack.CallsAsync("chat.postMessage", 2))[1];
        var response = (await slack.CallsAsync("response_url", 1))[0];

        Assert.Equal(2, slack.Calls.Count(static call => call.Method == "chat.postMessage"));
        Assert.All([post, response], static call =>
        {
            Assert.NotEmpty(call["text"]!);
            Assert.DoesNotContain("Elite", call["text"] + call["blocks"], StringComparison.Ordinal);
            Assert.DoesNotContain("Acme", call["text"] + call["blocks"], StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_seller_among_outsiders_is_told_nothing_of_a_partner_either()
    {
        await using var slack = await StartSlackAsync();
        await using var bot = await SlackBot.StartAsync(slack);
        using var sender = bot.Sender();

        using var asked = await sender.MessageAsync(slack, "U0ANN", "C0SHARED", "<@U0BOT> partners in EMEA by revenue");
        var post = (await slack.CallsAsync("chat.postMessage", 1))[0];

        Assert.DoesNotContain("€", post["blocks"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_of_a_user_group_is_its_members()
    {
        await using var slack = await StartSlackAsync();
        slack.UserGroups["S0ADMINS"] = ["U0ANN"];
        await using var bot = await SlackBot.StartAsync(slack, ("Access:Admins:0", "slack:S0ADMINS"));
        using var sender = bot.Sender();

        using var first = await sender.MessageAsync(slack, "U0ANN", "D0ANN", "audit Acme");
        using var second = await sender.MessageAsync(slack, "U0BOB", "D0BOB", "audit Acme");
        var posts = await slack.CallsAsync("chat.postMessage", 2);

        var (ann, bob) = (posts.Single(static call => call["channel"] == "D0ANN"), posts.Single(static call => call["channel"] == "D0BOB"));
        Assert.NotEqual(bob["text"], ann["text"]);
        Assert.Contains(slack.Calls, static call => call.Method == "usergroups.users.list" && call["usergroup"] == "S0ADMINS");
    }

    [Fact]
    public async Task Tokens_lie_encrypted_in_the_store()
    {
        await using var slack = await StartSlackAsync();
        await using var bot = await SlackBot.StartAsync(slack, ("Slack:BotToken", string.Empty), ("Slack:ClientId", SlackBot.ClientId), ("Slack:ClientSecret", SlackBot.ClientSecret), ("PublicUrl", "http://127.0.0.1"));
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        using var begun = await browser.GetAsync(bot.Url + "/slack/install");
        slack.Grants["code"] = new JsonObject { ["ok"] = true, ["access_token"] = "xoxe.xoxb-very-secret", ["refresh_token"] = "xoxe-1-very-secret", ["expires_in"] = 43_200, ["scope"] = "chat:write", ["team"] = new JsonObject { ["id"] = FakeSlack.Team } };
        using var back = new HttpRequestMessage(HttpMethod.Get, $"{bot.Url}/slack/oauth_redirect?code=code&state={System.Web.HttpUtility.ParseQueryString(begun.Headers.Location!.Query)["state"]}");
        back.Headers.Add("Cookie", begun.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
        using var done = await browser.SendAsync(back);
        Assert.True(done.IsSuccessStatusCode);

        Assert.Contains("slack/" + FakeSlack.Team, bot.StoreText, StringComparison.Ordinal);
        Assert.DoesNotContain("very-secret", bot.StoreText, StringComparison.Ordinal);
        await bot.RestartAsync();
        using var sender = bot.Sender();
        using var asked = await sender.MessageAsync(slack, "U0ANN", "D0ANN", "hello");
        Assert.Equal("xoxe.xoxb-very-secret", (await slack.CallsAsync("chat.postMessage", 1))[0].Token);
    }

    private static async Task<FakeSlack> StartSlackAsync()
    {
        var slack = await FakeSlack.StartAsync();
        slack.Add(new SlackPerson("U0ANN", "Ann Seller", FakeSlack.Team, "ann@example.com"));
        slack.Add(new SlackPerson("U0BOB", "Bob Seller", FakeSlack.Team, "bob@example.com"));
        slack.Add(new SlackPerson(Stranger, "Sam Stranger", "T0ELSE", "ann@example.com"));
        slack.Add(new SlackPerson(Guest, "Gil Guest", FakeSlack.Team, "gil@else.example", IsGuest: true));
        slack.Add(new SlackChannel("D0ANN", string.Empty, ["U0ANN", FakeSlack.BotUser]));
        slack.Add(new SlackChannel("D0BOB", string.Empty, ["U0BOB", FakeSlack.BotUser]));
        slack.Add(new SlackChannel("C0SHARED", "ext", ["U0ANN", Stranger, Guest, FakeSlack.BotUser], IsShared: true));
        return slack;
    }
}
