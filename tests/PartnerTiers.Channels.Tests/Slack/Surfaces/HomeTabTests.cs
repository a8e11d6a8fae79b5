using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PartnerTiers.Channels.Slack.Surfaces.Home;
using PartnerTiers.Channels.Tests.Samples;
using PartnerTiers.Channels.Tests.Slack.Fakes;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Testing;
using PartnerTiers.Testing.BotConnector;
using PartnerTiers.Testing.Slack;
using Xunit;

namespace PartnerTiers.Channels.Tests.Slack.Surfaces;

/// <summary>The app's own page: made when it is opened, made again when it would say something else.</summary>
public sealed class HomeTabTests
{
    private const string Bob = "U0BOB";

    [Fact]
    public async Task Whoever_opens_it_gets_the_page_of_the_day_and_is_remembered()
    {
        await using var host = await StartAsync(static _ => Page("three partners are close"));
        await OpenAsync(host, SlackHost.Ann);

        var call = Assert.Single(host.Slack.Calls, static call => call.Method == "views.publish");
        Assert.Equal(SlackHost.Ann, call["user_id"]);
        Assert.Equal(("home", "three partners are close"), (call.Json("view")!["type"]!.GetValue<string>(), TextOf(call)));
        Assert.True(host.Desk.Asked[0].Where.IsPrivate);
        Assert.Equal((FakeSlack.Team, SlackHost.Ann), Assert.Single(host.Parts.Pages.Kept).Key);
    }

    [Fact]
    public async Task After_a_sync_a_page_is_made_again_only_where_it_says_something_else()
    {
        var (ofBob, fresh) = ("two", "facts of 9:00");
        await using var host = await StartAsync(message => message.From.Id == Bob ? Page(ofBob, fresh) : Page("the same", fresh));
        await OpenAsync(host, Bob);
        ((ManualTime)host.Parts.Time).Advance(Duration.FromMinutes(1));
        await OpenAsync(host, SlackHost.Ann);

        (ofBob, fresh) = ("three", "facts of 10:00");
        Begin(host);
        var calls = await host.Slack.CallsAsync("views.publish", 3);
        // Pages opened last come first, so Ann's has been looked at; how fresh the facts are is no news of its own.
        Assert.Equal((Bob, "three"), (calls[2]["user_id"], TextOf(calls[2])));
        Assert.Equal(3, calls.Count);

        ofBob = "four";
        Begin(host);
        Assert.Equal("four", TextOf((await host.Slack.CallsAsync("views.publish", 4))[3]));
    }

    [Fact]
    public async Task On_another_day_every_page_is_made_again()
    {
        await using var host = await StartAsync(static _ => Page("the same"));
        await OpenAsync(host, SlackHost.Ann);
        ((ManualTime)host.Parts.Time).Advance(Duration.FromDays(1));
        Begin(host);
        await host.Slack.CallsAsync("views.publish", 2);
    }

    [Theory]
    [InlineData("user_not_found")]
    [InlineData("not_enabled")]
    [InlineData("user_disabled")]
    public async Task A_page_that_can_never_be_shown_again_is_forgotten(string error)
    {
        var said = "one";
        await using var host = await StartAsync(_ => Page(said));
        await OpenAsync(host, SlackHost.Ann);
        said = "two";
        host.Slack.Fail("views.publish", new SlackFailure(Error: error));
        Begin(host);
        await Eventually.IsTrueAsync(() => host.Parts.Pages.Kept.IsEmpty, static () => "the page is still kept");
        Assert.Equal(2, host.Slack.Calls.Count(static call => call.Method == "views.publish"));
    }

    [Fact]
    public async Task What_Slack_finds_wrong_with_a_page_is_not_sent_again_until_it_says_something_else()
    {
        var said = "one";
        await using var host = await StartAsync(message => Page(said + message.From.Id));
        await OpenAsync(host, Bob);
        ((ManualTime)host.Parts.Time).Advance(Duration.FromMinutes(1));
        await OpenAsync(host, SlackHost.Ann);
        said = "two";
        host.Slack.Fail("views.publish", new SlackFailure(Error: "invalid_arguments"));
        Begin(host);
        await host.Slack.CallsAsync("views.publish", 4);
        await Eventually.IsTrueAsync(() => host.Parts.Pages.Kept.Values.Select(static page => page.Shown).Distinct().Count() == 2, static () => "nothing kept");
        said = "three";
        Begin(host);
        var calls = await host.Slack.CallsAsync("views.publish", 6);
        Assert.Equal(["one", "one", "two", "two", "three", "three"], calls.Select(static call => TextOf(call).Split("U0")[0]));
    }

    [Theory]
    [InlineData("token_revoked")]
    [InlineData("account_inactive")]
    public async Task With_an_installation_all_its_pages_are_gone(string error)
    {
        var said = "one";
        await using var host = await StartAsync(_ => Page(said));
        await OpenAsync(host, SlackHost.Ann);
        await OpenAsync(host, Bob);
        said = "two";
        host.Slack.Fail("views.publish", new SlackFailure(Error: error));
        Begin(host);
        await Eventually.IsTrueAsync(() => host.Parts.Pages.Kept.IsEmpty, static () => "pages are still kept");
        Assert.Equal(3, host.Slack.Calls.Count(static call => call.Method == "views.publish"));
    }

    [Fact]
    public async Task When_the_app_is_taken_out_its_pages_are_forgotten()
    {
        await using var host = await StartAsync(static _ => Page("one"));
        await OpenAsync(host, SlackHost.Ann);
        using var gone = await host.Sender.EventAsync(new JsonObject { ["type"] = "app_uninstalled" });
        await Eventually.IsTrueAsync(() => host.Parts.Pages.Kept.IsEmpty, static () => "the page is still kept");
    }

    [Fact]
    public async Task A_page_that_nobody_looked_at_for_a_month_is_left_alone()
    {
        var said = "one";
        await using var host = await StartAsync(_ => Page(said));
        await OpenAsync(host, SlackHost.Ann);
        said = "two";
        ((ManualTime)host.Parts.Time).Advance(Duration.FromDays(31));
        Begin(host);
        await Eventually.IsTrueAsync(() => host.Parts.Pages.Kept.IsEmpty, static () => "the page is still kept");
        Assert.Single(host.Slack.Calls, static call => call.Method == "views.publish");
    }

    [Fact]
    public async Task Of_whom_Slack_tells_nothing_the_page_stays_as_it_is()
    {
        var said = "one";
        await using var host = await StartAsync(message => Page(said + message.From.Id));
        await OpenAsync(host, Bob);
        ((ManualTime)host.Parts.Time).Advance(Duration.FromMinutes(61));
        await OpenAsync(host, SlackHost.Ann);
        said = "two";
        host.Slack.People.TryRemove(Bob, out _);
        Begin(host);
        await host.Slack.CallsAsync("views.publish", 3);
        // Another round, so that the first is over before Bob is there again.
        Begin(host);
        await Eventually.IsTrueAsync(() => host.Parts.Pages.Rounds == 2, static () => "no other round began");
        host.Slack.Add(new SlackPerson(Bob, "Bob Seller", FakeSlack.Team, "bob@example.com"));
        ((ManualTime)host.Parts.Time).Advance(Duration.FromMinutes(61));
        Begin(host);
        Assert.Equal([Bob, SlackHost.Ann, SlackHost.Ann, Bob], (await host.Slack.CallsAsync("views.publish", 4)).Select(static call => call["user_id"]!));
    }

    [Fact]
    public async Task What_is_pressed_on_it_opens_as_a_dialog()
    {
        await using var host = await StartAsync(static _ => Page("one"));
        var press = new JsonObject
        {
            ["type"] = "block_actions",
            ["user"] = new JsonObject { ["id"] = SlackHost.Ann, ["team_id"] = FakeSlack.Team },
            ["team"] = new JsonObject { ["id"] = FakeSlack.Team },
            ["container"] = new JsonObject { ["type"] = "view", ["view_id"] = "V1" },
            ["view"] = new JsonObject { ["id"] = "V1", ["type"] = "home", ["hash"] = "1" },
            ["trigger_id"] = host.Sender.Trigger(),
            ["actions"] = new JsonArray(new JsonObject { ["type"] = "button", ["action_id"] = "ask:0", ["value"] = "press:near", ["action_ts"] = host.Slack.NextTs() }),
        };
        using var pressed = await host.Sender.InteractionAsync(press);
        var call = (await host.Slack.CallsAsync("views.open", 1))[0];

        Assert.Equal(("modal", press["trigger_id"]!.GetValue<string>()), (call.Json("view")!["type"]!.GetValue<string>(), call["trigger_id"]));
        Assert.Equal(("press:near", true), (host.Desk.Asked[0].Press, host.Desk.Asked[0].Where.IsPrivate));
    }

    private static async Task<SlackHost> StartAsync(Func<Conversation.Desk.IncomingMessage, Answer> answering)
    {
        var host = await SlackHost.StartAsync();
        host.Slack.Add(new SlackPerson(Bob, "Bob Seller", FakeSlack.Team, "bob@example.com"));
        host.Desk.Answering = message => Task.FromResult(answering(message));
        return host;
    }

    private static Answer Page(string says, string fresh = "facts of 9:00") => AnswerSamples.Answer("home", says, new Paragraph(Phrase.Of(says)), new Freshness(Phrase.Of(fresh)));

    private static string TextOf(SlackCall call) => call.Json("view")!["blocks"]![0]!["elements"]![0]!["elements"]![0]!["text"]!.GetValue<string>();

    private static void Begin(SlackHost host) => host.Services.GetRequiredService<SlackHomeRefresh>().Begin();

    private static async Task OpenAsync(SlackHost host, string person)
    {
        var before = host.Slack.Calls.Count(static call => call.Method == "views.publish");
        using var opened = await host.Sender.EventAsync(new JsonObject { ["type"] = "app_home_opened", ["user"] = person, ["channel"] = "D0" + person[2..], ["tab"] = "home", ["event_ts"] = host.Slack.NextTs() });
        await host.Slack.CallsAsync("views.publish", before + 1);
        await Eventually.IsTrueAsync(() => host.Parts.Pages.Kept.TryGetValue((FakeSlack.Team, person), out var page) && page.OpenedAt == host.Parts.Time.GetUtcNow(), static () => "not remembered");
    }
}
