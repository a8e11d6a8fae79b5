using System.Text.Json.Nodes;
using PartnerTiers.Testing.BotConnector;
using Xunit;

namespace PartnerTiers.Bot.Tests.Conversations;

/// <summary>Links and the message action where people of several organisations read, with signed activities and the real desk: who gets what, by the binding and by who asks.</summary>
public sealed class TeamsOutsidersTests : IAsyncLifetime
{
    private const string Bound = "19:acme@thread.tacv2";
    private const string Unbound = "19:open@thread.tacv2";
    private const string PartnersTenant = "55555555-5555-5555-5555-555555555555";
    private const string StrangersTenant = "44444444-4444-4444-4444-444444444444";

    private FakeConnector connector = null!;
    private ChannelKeys keys = null!;
    private TeamsBot bot = null!;
    private int number;

    public async Task InitializeAsync()
    {
        connector = await FakeConnector.StartAsync();
        keys = await ChannelKeys.StartAsync();
        Join("ann", "ann@example.com", Incoming.Tenant);
        Join("pia", "pia@acme.example", PartnersTenant);
        Join("sam", "sam@stranger.example", StrangersTenant);
        Join("gil", "gil_elsewhere.example#EXT#@example.com", Incoming.Tenant);
        bot = await TeamsBot.StartAsync(
            connector,
            keys,
            ("PublicUrl", "https://partners.example.com"),
            ("Access:Bindings:0:Partner", "P002"),
            ("Access:Bindings:0:Channel", Bound),
            ("Access:Bindings:1:Partner", "P002"),
            ("Access:Bindings:1:Tenant", PartnersTenant));
    }

    public async Task DisposeAsync()
    {
        await bot.DisposeAsync();
        await keys.DisposeAsync();
        await connector.DisposeAsync();
    }

    [Fact]
    public async Task In_a_bound_channel_a_link_shows_the_partner_its_own_and_nobody_else()
    {
        foreach (var person in new[] { "ann", "pia", "gil" })
        {
            var own = await UnfurlAsync(person, Bound, "P002");
            Assert.Contains("Acme", own, StringComparison.Ordinal);
            Assert.DoesNotContain("full answer", own, StringComparison.OrdinalIgnoreCase);
            AssertNothing(await UnfurlAsync(person, Bound, "P001"));
            AssertNothing(await UnfurlAsync(person, Bound, "P999"));
        }
    }

    [Fact]
    public async Task In_a_shared_channel_that_is_nobodys_a_link_stays_a_link()
    {
        foreach (var person in new[] { "ann", "pia", "gil", "sam" })
        {
            AssertNothing(await UnfurlAsync(person, Unbound, "P002"));
            AssertNothing(await UnfurlAsync(person, Unbound, "P001"));
        }
    }

    [Fact]
    public async Task Whoever_does_not_have_the_app_is_told_that_there_is_a_page_and_not_of_whom()
    {
        var (known, unknown) = (await UnfurlAsync("sam", Unbound, "P002", "anonymousQueryLink"), await UnfurlAsync("sam", Unbound, "P999", "anonymousQueryLink"));
        Assert.Equal(unknown, known);
        Assert.DoesNotContain("Acme", known, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_bound_channel_the_action_tells_of_that_partner_alone()
    {
        foreach (var person in new[] { "pia", "gil", "ann" })
        {
            var own = await WhoAsync(person, Bound, "We met Acme yesterday");
            Assert.Contains("Acme GmbH", own, StringComparison.Ordinal);
            var (other, none) = (await WhoAsync(person, Bound, "We met Globex yesterday"), await WhoAsync(person, Bound, "We met Nobody yesterday"));
            Assert.Equal(none, other);
            Assert.DoesNotContain("Globex", other, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task In_a_channel_that_is_nobodys_the_dialog_is_for_those_who_may_know_alone()
    {
        Assert.Contains("Globex", await WhoAsync("ann", Unbound, "We met Globex"), StringComparison.Ordinal);
        Assert.Contains("Acme GmbH", await WhoAsync("pia", Unbound, "We met Acme"), StringComparison.Ordinal);
        Assert.DoesNotContain("Globex", await WhoAsync("pia", Unbound, "We met Globex"), StringComparison.Ordinal);
        var (guest, stranger) = (await WhoAsync("gil", Unbound, "We met Acme"), await WhoAsync("sam", Unbound, "We met Globex"));
        Assert.Equal(stranger, guest);
        Assert.DoesNotContain("Acme", guest, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_press_in_the_dialog_gives_a_stranger_no_more_than_the_dialog_did()
    {
        var dialog = await InvokeAsync("ann", Unbound, "composeExtension/fetchTask", Message("We met Globex"));
        var data = dialog["task"]!["value"]!["card"]!["content"]!["actions"]![0]!["data"]!;
        Assert.Contains("Globex", await PressAsync("ann", data), StringComparison.Ordinal);
        Assert.Equal(await WhoAsync("sam", Unbound, "We met Globex"), await PressAsync("sam", data));
        Assert.Equal(await WhoAsync("gil", Unbound, "We met Globex"), await PressAsync("gil", data));
    }

    [Fact]
    public async Task Whom_the_platform_does_not_vouch_for_is_taken_for_a_guest()
    {
        // The bot is not in every chat from which the action can be called: nothing there says that this is no guest of the home directory.
        var unknown = await WhoAsync("uma", Unbound, "We met Acme");
        Assert.Equal(await WhoAsync("sam", Unbound, "We met Acme"), unknown);
        Assert.Equal(unknown, await WhoAsync("uma", Incoming.Group, "We met Globex"));
    }

    private static void AssertNothing(string unfurled) => Assert.Equal("""{"composeExtension":{"type":"result","attachmentLayout":"list","attachments":[]}}""", unfurled);

    private void Join(string name, string signIn, string tenant) => connector.Members["29:" + name] = new JsonObject
    {
        ["id"] = "29:" + name,
        ["name"] = name,
        ["userPrincipalName"] = signIn,
        ["tenantId"] = tenant,
        ["userRole"] = signIn.Contains('#', StringComparison.Ordinal) ? "guest" : "user",
    };

    private static JsonObject Message(string words) => new() { ["commandId"] = "whoIsThisPartner", ["messagePayload"] = new JsonObject { ["body"] = new JsonObject { ["contentType"] = "text", ["content"] = words } } };

    private async Task<string> UnfurlAsync(string person, string channel, string partner, string name = "queryLink") =>
        (await InvokeAsync(person, channel, "composeExtension/" + name, new JsonObject { ["url"] = "https://partners.example.com/partners/" + partner })).ToJsonString();

    private async Task<string> WhoAsync(string person, string channel, string words) => (await InvokeAsync(person, channel, "composeExtension/fetchTask", Message(words))).ToJsonString();

    private async Task<string> PressAsync(string person, JsonNode data) =>
        (await InvokeAsync(person, Unbound, "composeExtension/submitAction", new JsonObject { ["commandId"] = "whoIsThisPartner", ["data"] = data.DeepClone() })).ToJsonString();

    private async Task<JsonNode> InvokeAsync(string person, string channel, string name, JsonNode value)
    {
        var invoke = Incoming.Invoke(connector.ServiceUrl, name, value, channel, $"f:invoke{number++}");
        invoke["from"] = new JsonObject { ["id"] = "29:" + person, ["name"] = person };
        invoke["channelData"]!["channel"] = channel == Unbound ? new JsonObject { ["id"] = Unbound, ["type"] = "shared" } : null;
        using var response = await bot.PostAsync(invoke);
        Assert.Equal(200, (int)response.StatusCode);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
    }
}
