using System.Net;
using System.Text.Json.Nodes;
using System.Web;
using NodaTime;
using PartnerTiers.Channels.Tests.Slack.Fakes;
using PartnerTiers.Testing;
using PartnerTiers.Testing.BotConnector;
using PartnerTiers.Testing.Slack;
using Xunit;

namespace PartnerTiers.Channels.Tests.Slack.Installing;

/// <summary>The way of the app into a workspace, and out of it.</summary>
public sealed class SlackInstallTests : IDisposable
{
    private readonly HttpClient browser = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    [Fact]
    public async Task It_is_installed_by_the_browser_that_began_and_once()
    {
        await using var host = await StartAsync();
        var (state, cookie, scopes) = await BeginAsync(host);
        Grant(host, "code-1", scopes);

        var (done, words) = await FinishAsync(host, $"code=code-1&state={state}", cookie);
        var (again, _) = await FinishAsync(host, $"code=code-1&state={state}", cookie);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.BadRequest), (done, again));
        Assert.StartsWith("Installed.", words, StringComparison.Ordinal);
        Assert.Equal("xoxb-code-1", host.Parts.Installs.Kept[FakeSlack.Team].BotToken);
    }

    [Fact]
    public async Task A_state_of_nobody_or_of_another_browser_installs_nothing()
    {
        await using var host = await StartAsync();
        var (state, cookie, scopes) = await BeginAsync(host);
        var (other, otherCookie, _) = await BeginAsync(host);
        Grant(host, "code-1", scopes);

        Assert.Equal(HttpStatusCode.BadRequest, (await FinishAsync(host, "code=code-1&state=0123456789abcdef0123456789abcdef", cookie)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await FinishAsync(host, $"code=code-1&state={state}", otherCookie)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await FinishAsync(host, $"code=code-1&state={other}", null)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await FinishAsync(host, "code=code-1", cookie)).Status);
        Assert.Empty(host.Parts.Installs.Kept);
        Assert.DoesNotContain(host.Slack.Calls, static call => call.Method == "oauth.v2.access");
    }

    [Fact]
    public async Task Denied_in_slack_nothing_is_installed()
    {
        await using var host = await StartAsync();
        var (state, cookie, _) = await BeginAsync(host);

        var (status, words) = await FinishAsync(host, $"error=access_denied&state={state}", cookie);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("not allowed", words, StringComparison.Ordinal);
        Assert.Empty(host.Parts.Installs.Kept);
    }

    [Fact]
    public async Task A_code_that_slack_does_not_know_installs_nothing()
    {
        await using var host = await StartAsync();
        var (state, cookie, _) = await BeginAsync(host);

        var (status, words) = await FinishAsync(host, $"code=unknown&state={state}", cookie);

        Assert.Equal(HttpStatusCode.BadGateway, status);
        Assert.Contains("invalid_code", words, StringComparison.Ordinal);
        Assert.Empty(host.Parts.Installs.Kept);
    }

    [Fact]
    public async Task What_the_installer_did_not_grant_is_named()
    {
        await using var host = await StartAsync();
        var (state, cookie, scopes) = await BeginAsync(host);
        Grant(host, "code-1", string.Join(',', scopes.Split(',').Except(["users:read.email", "links:read"])));

        var (status, words) = await FinishAsync(host, $"code=code-1&state={state}", cookie);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("without links:read, users:read.email", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Installed_for_an_organisation_it_answers_in_each_workspace_of_it()
    {
        await using var host = await StartAsync();
        var (state, cookie, scopes) = await BeginAsync(host);
        Grant(host, "code-1", scopes, enterprise: "E0ORG");

        await FinishAsync(host, $"code=code-1&state={state}", cookie);
        Assert.Equal(["E0ORG"], host.Parts.Installs.Kept.Keys);
        var inner = SlackSender.Message(host.Slack, SlackHost.Ann, host.Chat.Id, "hello");
        var callback = host.Sender.Callback(inner, "T0OTHER");
        callback["enterprise_id"] = "E0ORG";
        callback["authorizations"] = new JsonArray(new JsonObject { ["enterprise_id"] = "E0ORG", ["team_id"] = null, ["user_id"] = FakeSlack.BotUser, ["is_enterprise_install"] = true });
        using var taken = await host.Sender.PostAsync("/slack/events", callback.ToJsonString(), "application/json");
        // A press carries no workspace then, and a command says "true" as a text.
        using var pressed = await host.Sender.InteractionAsync(new JsonObject
        {
            ["type"] = "block_actions",
            ["team"] = null,
            ["enterprise"] = new JsonObject { ["id"] = "E0ORG" },
            ["is_enterprise_install"] = true,
            ["user"] = new JsonObject { ["id"] = SlackHost.Ann, ["team_id"] = "T0OTHER" },
            ["channel"] = new JsonObject { ["id"] = host.Chat.Id },
            ["container"] = new JsonObject { ["message_ts"] = "1.1", ["channel_id"] = host.Chat.Id },
            ["trigger_id"] = host.Sender.Trigger(),
            ["actions"] = new JsonArray(new JsonObject { ["action_id"] = "ask:0", ["value"] = "pressed", ["action_ts"] = "1.2" }),
        });

        var posts = await host.Slack.CallsAsync("chat.postMessage", 2);
        Assert.Equal(["You said: hello", "You said: pressed"], posts.Select(static call => call["text"]!.Split('\n')[0]));
        Assert.All(posts, static call => Assert.Equal("xoxb-code-1", call.Token));
    }

    [Theory]
    [InlineData("""{"type":"app_uninstalled"}""")]
    [InlineData("""{"type":"tokens_revoked","tokens":{"bot":["U0BOT"]}}""")]
    public async Task Taken_out_it_is_forgotten_and_may_come_back(string inner)
    {
        await using var host = await StartAsync();
        await InstallAsync(host, "code-1");

        using var first = await host.Sender.EventAsync(JsonNode.Parse(inner)!.AsObject());
        using var second = await host.Sender.EventAsync(JsonNode.Parse(inner)!.AsObject());
        await Eventually.IsTrueAsync(() => host.Parts.Installs.Kept.IsEmpty, static () => "the installation is still there");
        var late = host.Sender.Callback(JsonNode.Parse(inner)!.AsObject());
        ((ManualTime)host.Parts.Time).Advance(Duration.FromMinutes(5));
        await InstallAsync(host, "code-2");

        // Slack had sent it before that, and it arrives only now.
        using var third = await host.Sender.PostAsync("/slack/events", late.ToJsonString(), "application/json");
        await host.SettleAsync();

        Assert.Equal("xoxb-code-2", host.Parts.Installs.Kept[FakeSlack.Team].BotToken);
    }

    [Fact]
    public async Task A_persons_own_token_that_ends_takes_nothing_out()
    {
        await using var host = await StartAsync();
        await InstallAsync(host, "code-1");

        using var answer = await host.Sender.EventAsync(JsonNode.Parse("""{"type":"tokens_revoked","tokens":{"oauth":["U0ANN"]}}""")!.AsObject());
        await host.SettleAsync();

        Assert.Single(host.Parts.Installs.Kept);
    }

    public void Dispose() => browser.Dispose();

    private static Task<SlackHost> StartAsync() => SlackHost.StartAsync(static options => options with { BotToken = string.Empty, ClientId = "11.22", ClientSecret = "client-secret", PublicUrl = new Uri("https://bot.example.com") });

    private async Task InstallAsync(SlackHost host, string code)
    {
        var (state, cookie, scopes) = await BeginAsync(host);
        Grant(host, code, scopes);
        Assert.Equal(HttpStatusCode.OK, (await FinishAsync(host, $"code={code}&state={state}", cookie)).Status);
    }

    private async Task<(string State, string Cookie, string Scopes)> BeginAsync(SlackHost host)
    {
        using var begun = await browser.GetAsync(host.Url + "/slack/install");
        var asked = HttpUtility.ParseQueryString(begun.Headers.Location!.Query);
        return (asked["state"]!, begun.Headers.GetValues("Set-Cookie").Single().Split(';')[0], asked["scope"]!);
    }

    private async Task<(HttpStatusCode Status, string Words)> FinishAsync(SlackHost host, string query, string? cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{host.Url}/slack/oauth_redirect?{query}");
        if (cookie is not null)
        {
            request.Headers.Add("Cookie", cookie);
        }

        using var answer = await browser.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static void Grant(SlackHost host, string code, string scopes, string? enterprise = null) => host.Slack.Grants[code] = new JsonObject
    {
        ["ok"] = true,
        ["token_type"] = "bot",
        ["access_token"] = "xoxb-" + code,
        ["scope"] = scopes,
        ["bot_user_id"] = FakeSlack.BotUser,
        ["team"] = enterprise is null ? new JsonObject { ["id"] = FakeSlack.Team } : null,
        ["enterprise"] = enterprise is null ? null : new JsonObject { ["id"] = enterprise },
        ["is_enterprise_install"] = enterprise is not null,
    };
}
