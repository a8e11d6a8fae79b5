using System.Text.Json.Nodes;
using PartnerTiers.Channels.Tests.Samples;
using PartnerTiers.Channels.Tests.Teams.Fakes;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Testing.BotConnector;
using Xunit;

namespace PartnerTiers.Channels.Tests.Teams.Extensions;

public sealed class PartnerLookupTests : IAsyncLifetime
{
    private const string NothingHere = "I can show nothing here. Where I am not a member I cannot see who reads along: add me to this chat, or ask me in a chat of our own.";

    private FakeConnector connector = null!;
    private TeamsHost bot = null!;

    public async Task InitializeAsync()
    {
        connector = await FakeConnector.StartAsync();
        bot = await TeamsHost.StartAsync();
        bot.Desk.Searching = (_, most) => Task.FromResult<IReadOnlyList<Item>>([.. Enumerable.Range(1, 30).Take(most).Select(Line)]);
    }

    public async Task DisposeAsync()
    {
        await bot.DisposeAsync();
        await connector.DisposeAsync();
    }

    [Fact]
    public async Task What_is_typed_is_searched_and_each_result_says_name_tier_and_place()
    {
        var body = await QueryAsync("acme", skip: 0, count: 2);

        body.Matches("query");
        Assert.Equal("acme", Assert.Single(bot.Desk.Asked).Text);
    }

    [Fact]
    public async Task Before_anything_is_typed_the_first_partners_are_shown()
    {
        var body = await InvokeAsync("composeExtension/query", JsonNode.Parse("""{"commandId":"findPartner","parameters":[{"name":"initialRun","value":"true"}],"queryOptions":{"skip":0,"count":25}}"""));

        Assert.Equal(25, body["composeExtension"]!["attachments"]!.AsArray().Count);
        Assert.Equal(string.Empty, Assert.Single(bot.Desk.Asked).Text);
    }

    [Fact]
    public async Task The_next_page_goes_on_where_the_last_one_ended_and_the_last_one_ends()
    {
        Assert.Equal(["Partner 26", "Partner 27", "Partner 28", "Partner 29", "Partner 30"], Titles(await QueryAsync("p", skip: 25, count: 25)));
        Assert.Empty(Titles(await QueryAsync("p", skip: 50, count: 25)));
        Assert.Empty(Titles(await QueryAsync("p", skip: int.MaxValue, count: int.MaxValue)));
    }

    [Fact]
    public async Task Nothing_found_is_one_sentence_that_does_not_say_whether_there_is_anything()
    {
        bot.Desk.Searching = static (_, _) => Task.FromResult<IReadOnlyList<Item>>([]);

        var body = await QueryAsync("umbrella", skip: 0, count: 25);

        body.Matches("query-nothing");
        Assert.Equal(NothingHere, body.Sentence());
    }

    [Fact]
    public async Task Choosing_one_puts_its_card_without_buttons_into_the_message()
    {
        bot.Desk.Answering = static _ => Task.FromResult(AnswerSamples.Named("scorecard"));
        var chosen = (await QueryAsync("acme", 0, 1))["composeExtension"]!["attachments"]![0]!["preview"]!["content"]!["tap"]!["value"]!;

        var body = await InvokeAsync("composeExtension/selectItem", chosen.DeepClone());

        body.Matches("select-item");
        Assert.Equal("press:scorecard 1", bot.Desk.Asked[^1].Press);
        Assert.DoesNotContain("Action.", body.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_is_a_sentence_is_said_to_the_person_and_not_inserted()
    {
        bot.Desk.Answering = static _ => Task.FromResult(AnswerSamples.Named("refusal"));
        var body = await InvokeAsync("composeExtension/selectItem", new JsonObject { ["press"] = "press:somebody else's" });

        Assert.NotNull(body.Sentence());
    }

    [Fact]
    public async Task Names_cannot_become_markup_of_a_preview()
    {
        bot.Desk.Searching = static (_, _) => Task.FromResult<IReadOnlyList<Item>>([new Item(Phrase.OfOthers("<img src=x onerror=1>&lt;b&gt; A & B"), Press: AnswerSamples.Ask("x", "x"))]);

        Assert.Equal(["‹img src=x onerror=1›＆lt;b＆gt; A & B"], Titles(await QueryAsync("x", 0, 1)));
    }

    [Theory]
    [InlineData(Incoming.Personal, true)]
    [InlineData(Incoming.Group, false)]
    [InlineData(Incoming.Thread, false)]
    [InlineData("19:11111111-1111-1111-1111-111111111111_22222222-2222-2222-2222-222222222222@unq.gbl.spaces", false)]
    public async Task Only_the_chat_with_the_bot_is_private(string conversation, bool isPrivate)
    {
        var query = Incoming.Invoke(connector.ServiceUrl, "composeExtension/query", Query("acme", 0, 5), conversation);
        query["conversation"]!["conversationType"] = conversation.Contains("unq", StringComparison.Ordinal) ? "personal" : query["conversation"]!["conversationType"]!.GetValue<string>();
        await bot.InvokeAsync(query);

        Assert.Equal(isPrivate, Assert.Single(bot.Desk.Asked).Where.IsPrivate);
    }

    [Fact]
    public async Task What_takes_too_long_is_told_in_time()
    {
        await using var hasty = await TeamsHost.StartAsync(time: new HastyTime());
        hasty.Desk.Searching = static (_, _) => new TaskCompletionSource<IReadOnlyList<Item>>().Task;

        var body = await hasty.InvokeAsync(Incoming.Invoke(connector.ServiceUrl, "composeExtension/query", Query("acme", 0, 5)));

        Assert.Equal("That took too long. Please try once more.", body.Sentence());
    }

    [Fact]
    public async Task What_breaks_is_told_and_not_shown()
    {
        bot.Desk.Searching = static (_, _) => throw new InvalidOperationException("secret inner reason");

        Assert.Equal("Something went wrong here. It was logged; please try again.", (await QueryAsync("acme", 0, 5)).Sentence());
    }

    [Theory]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("""{"parameters":null}""")]
    [InlineData("""{"parameters":{"name":"x"}}""")]
    [InlineData("""{"parameters":[null,1,"x",{"name":1},{"name":"name"},{"name":"name","value":{}}],"queryOptions":[]}""")]
    [InlineData("""{"parameters":[{"name":"name","value":"\ud800"}],"queryOptions":{"skip":-7,"count":0}}""")]
    [InlineData("""{"parameters":[{"name":"other","value":"acme"}],"queryOptions":{"skip":"1","count":1e99}}""")]
    public async Task A_query_of_a_wrong_form_is_one_for_nothing_typed(string value)
    {
        var body = await bot.InvokeAsync(Incoming.Invoke(connector.ServiceUrl, "composeExtension/query", "VALUE").ToJsonString().Replace("\"VALUE\"", value, StringComparison.Ordinal));

        Assert.Equal(25, body["composeExtension"]!["attachments"]!.AsArray().Count);
        Assert.Equal(string.Empty, Assert.Single(bot.Desk.Asked).Text);
    }

    [Fact]
    public async Task A_huge_text_is_cut()
    {
        await QueryAsync(new string('x', 90_000), 0, 5);
        Assert.Equal(4_000, Assert.Single(bot.Desk.Asked).Text.Length);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("""{"press":7}""")]
    [InlineData("""{"press":""}""")]
    [InlineData("[{}]")]
    public async Task A_choice_that_is_none_of_ours_asks_nothing(string value)
    {
        var body = await InvokeAsync("composeExtension/selectItem", JsonNode.Parse(value));

        Assert.Equal(NothingHere, body.Sentence());
        Assert.Empty(bot.Desk.Asked);
    }

    private static Item Line(int number) => new(Phrase.OfOthers("Partner " + number), Phrase.Of("Elite"), Phrase.Of("Reseller, Germany"), AnswerSamples.Ask("Partner", "scorecard " + number));

    private static JsonObject Query(string text, int skip, int count) => new()
    {
        ["commandId"] = "findPartner",
        ["parameters"] = new JsonArray(new JsonObject { ["name"] = "name", ["value"] = text }),
        ["queryOptions"] = new JsonObject { ["skip"] = skip, ["count"] = count },
    };

    private static IEnumerable<string> Titles(JsonNode body) => body["composeExtension"]!["attachments"]!.AsArray().Select(line => line!["preview"]!["content"]!["title"]!.GetValue<string>());

    private Task<JsonNode> QueryAsync(string text, int skip, int count) => InvokeAsync("composeExtension/query", Query(text, skip, count));

    private Task<JsonNode> InvokeAsync(string name, JsonNode? value) => bot.InvokeAsync(Incoming.Invoke(connector.ServiceUrl, name, value));
}
