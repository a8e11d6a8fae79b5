using System.Text.Json.Nodes;
using NodaTime;
using PartnerTiers.Bot.Tests.Conversations;
using PartnerTiers.Testing.Slack;
using Xunit;

namespace PartnerTiers.Bot.Tests.Slack;

/// <summary>Channels shared with another organisation: nobody is told anything there until one is bound; then everybody, sellers of home included, what its partner may see.</summary>
public sealed class SlackConnectTests : IAsyncLifetime
{
    private const string Ann = "U0ANN";
    private const string Pat = "U0PAT";
    private const string Otto = "U0OTTO";
    private const string Unbound = "C0UNBOUND";
    private const string Bound = "C0BOUND";

    private FakeSlack slack = null!;
    private SlackBot bot = null!;
    private SlackSender sender = null!;

    public async Task InitializeAsync()
    {
        slack = await FakeSlack.StartAsync();
        slack.Add(new SlackPerson(Ann, "Ann Seller", FakeSlack.Team, "ann@example.com"));
        slack.Add(new SlackPerson(Pat, "Pat Partner", "T0ACME", "pat@acme.example"));
        slack.Add(new SlackPerson(Otto, "Otto Other", "T0OTHER", "otto@other.example"));
        slack.Add(new SlackChannel(Unbound, "ext-any", [Ann, Pat, Otto, FakeSlack.BotUser], IsShared: true));
        slack.Add(new SlackChannel(Bound, "ext-acme", [Ann, Pat, Otto, FakeSlack.BotUser], IsShared: true));
        slack.Add(new SlackChannel("D0PAT", string.Empty, [Pat, FakeSlack.BotUser]));
        bot = await SlackBot.StartAsync(
            slack,
            ("PublicUrl", "http://127.0.0.1"),
            ("Access:Bindings:0:Partner", "P002"),
            ("Access:Bindings:0:Channel", Bound),
            ("Access:Bindings:1:Partner", "P003"),
            ("Access:Bindings:1:Team", "T0OTHER"));
        sender = bot.Sender();
    }

    public async Task DisposeAsync()
    {
        sender.Dispose();
        await bot.DisposeAsync();
        await slack.DisposeAsync();
    }

    [Fact]
    public async Task Before_it_is_bound_everybody_there_hears_the_same_sentence()
    {
        var said = new List<string>();
        foreach (var person in new[] { Ann, Pat, Otto })
        {
            said.Add(await SayAsync(person, Unbound, "how is Acme doing?"));
            said.Add(await SayAsync(person, Unbound, "what does Globex need for Elite?"));
        }

        Assert.Single(said.Distinct());
        Assert.DoesNotContain("Acme", said[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Once_it_is_bound_its_people_are_told_of_themselves_and_of_nobody_else()
    {
        Assert.Contains("Acme GmbH", await SayAsync(Pat, Bound, "how are we doing?"), StringComparison.Ordinal);
        Assert.Contains("Acme GmbH", await SayAsync(Pat, Bound, "how is Acme doing?"), StringComparison.Ordinal);

        // Whether there is such a partner or not, the sentence is the same.
        var (other, nobody) = (await SayAsync(Pat, Bound, "how is Globex doing?"), await SayAsync(Pat, Bound, "how is Fooware doing?"));
        Assert.Equal(nobody, other);
        Assert.DoesNotContain("Corporation", other, StringComparison.Ordinal);
        Assert.DoesNotContain("€", other, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_seller_of_home_is_told_no_more_there_and_where_the_rest_is_to_be_had()
    {
        Assert.Contains("Acme GmbH", await SayAsync(Ann, Bound, "how is Acme doing?"), StringComparison.Ordinal);
        var other = await SayAsync(Ann, Bound, "how is Globex doing?");
        Assert.DoesNotContain("Corporation", other, StringComparison.Ordinal);
        Assert.Contains("direct message", other, StringComparison.Ordinal);

        // Also where she alone sees the answer, it stands in that channel.
        bot.Time.Advance(Duration.FromSeconds(20));
        using var commanded = await sender.CommandAsync(slack, Ann, Bound, "how is Globex doing?");
        var response = (await slack.CallsAsync("response_url", 1))[0];
        Assert.DoesNotContain("Corporation", response["text"] + response["blocks"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_partners_people_are_strangers_there()
    {
        var said = await SayAsync(Otto, Bound, "how is Acme doing?");
        Assert.DoesNotContain("GmbH", said, StringComparison.Ordinal);
        Assert.Equal(await SayAsync(Otto, Unbound, "how is Acme doing?"), said);
    }

    [Fact]
    public async Task In_a_chat_of_their_own_the_binding_of_a_channel_says_nothing()
    {
        var said = await SayAsync(Pat, "D0PAT", "how is Acme doing?");
        Assert.DoesNotContain("GmbH", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_show_there_what_the_partner_may_see()
    {
        var (own, other) = ("https://127.0.0.1:80/partners/P002", "https://127.0.0.1:80/partners/P001");
        await LinkAsync(Unbound, own);
        await LinkAsync(Bound, other);
        Assert.DoesNotContain(slack.Calls, static call => call.Method == "chat.unfurl");
        await LinkAsync(Bound, own);
        Assert.Contains("Acme GmbH", (await slack.CallsAsync("chat.unfurl", 1))[0]["unfurls"], StringComparison.Ordinal);
    }

    private async Task<string> SayAsync(string person, string channel, string words)
    {
        bot.Time.Advance(Duration.FromSeconds(20));
        var before = slack.Calls.Count(static call => call.Method == "chat.postMessage");
        using var asked = await sender.MessageAsync(slack, person, channel, channel.StartsWith('D') ? words : "<@U0BOT> " + words);
        return (await slack.CallsAsync("chat.postMessage", before + 1))[before]["text"]!;
    }

    private async Task LinkAsync(string channel, string link)
    {
        var ts = slack.NextTs();
        using var shared = await sender.EventAsync(new JsonObject { ["type"] = "link_shared", ["user"] = Ann, ["channel"] = channel, ["message_ts"] = ts, ["links"] = new JsonArray(new JsonObject { ["domain"] = "127.0.0.1", ["url"] = link }), ["event_ts"] = ts });
        await bot.WorkedOffAsync();
    }
}
