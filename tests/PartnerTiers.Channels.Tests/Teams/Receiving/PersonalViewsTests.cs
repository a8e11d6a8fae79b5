using System.Text.Json.Nodes;
using PartnerTiers.Channels.Teams.Painting;
using PartnerTiers.Channels.Tests.Samples;
using PartnerTiers.Channels.Tests.Teams.Fakes;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Testing.BotConnector;
using Xunit;

namespace PartnerTiers.Channels.Tests.Teams.Receiving;

public sealed class PersonalViewsTests : IAsyncLifetime
{
    private TrustedBot bot = null!;

    public async Task InitializeAsync()
    {
        bot = await TrustedBot.StartAsync();
        bot.Desk.Answering = static _ => Task.FromResult(Asking());
    }

    public async Task DisposeAsync() => await bot.DisposeAsync();

    [Theory]
    [InlineData(Incoming.Group)]
    [InlineData(Incoming.Thread)]
    public async Task What_one_person_is_asked_goes_to_that_person_alone(string conversation)
    {
        await bot.SendAsync(Incoming.Mentioning(bot.Connector.ServiceUrl, "<at>Partner Tiers</at> bind this channel to Acme", conversation: conversation));
        var message = Assert.Single(await bot.Connector.MessagesAsync(1));

        Assert.Equal(["POST", $"teams/v3/conversations/{conversation}/activities"], [message.Method, message.Path]);
        Assert.EndsWith("?isTargetedActivity=true", message.RawPath, StringComparison.Ordinal);
        Assert.Equal(("29:ann", true), (message.Body!["recipient"]!["id"]!.GetValue<string>(), message.Body["recipient"]!["isTargeted"]!.GetValue<bool>()));
        Assert.Equal(["Bind", "Cancel"], Titles(message.Card!));
    }

    [Fact]
    public async Task Where_the_connector_cannot_do_that_everybody_gets_a_card_without_the_buttons_and_the_person_a_view_with_them()
    {
        bot.Connector.FailMessagesWith(400, "BadSyntax");
        await AskAsync();
        var messages = await bot.Connector.MessagesAsync(2);

        Assert.Empty(Titles(messages[1].Card!));
        Assert.DoesNotContain("isTargetedActivity", messages[1].RawPath, StringComparison.Ordinal);
        Assert.Null(messages[1].Body!["recipient"]!["isTargeted"]);
        messages[1].Card!.Matches("card-for-all");

        var view = await RefreshAsync(messages[1].Card!["refresh"]!);
        view.Matches("view-of-one");
        Assert.Equal(["Bind", "Cancel"], Titles(view["value"]!));
        Assert.Equal("proposal:again", bot.Desk.Asked[^1].Press);
    }

    [Fact]
    public async Task What_the_connector_cannot_do_is_not_tried_at_once_again()
    {
        bot.Connector.FailMessagesWith(501);
        await AskAsync("1723450000001");
        await bot.Connector.MessagesAsync(2);
        await AskAsync("1723450000002");

        Assert.Single(await bot.Connector.MessagesAsync(3), message => message.RawPath.Contains("isTargetedActivity", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_may_have_arrived_is_not_shown_to_everybody_as_well()
    {
        bot.Connector.FailMessagesWith(500);
        await AskAsync();
        await bot.Connector.MessagesAsync(1);
        bot.Desk.Answering = static _ => Task.FromResult(FakeDesk.Sentence("later"));
        await AskAsync("1723450000002");

        Assert.Equal([true, false], (await bot.Connector.MessagesAsync(2)).Select(message => message.RawPath.Contains("isTargetedActivity", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task In_a_chat_with_the_bot_the_buttons_stand_on_the_card()
    {
        await bot.SendAsync(Incoming.Message(bot.Connector.ServiceUrl, "bind domain acme.example to Acme"));
        var message = Assert.Single(await bot.Connector.MessagesAsync(1));

        Assert.Equal(["Bind", "Cancel"], Titles(message.Card!));
        Assert.Null(message.Card!["refresh"]);
        Assert.DoesNotContain("isTargetedActivity", message.RawPath, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Any_other_answer_is_everybodys()
    {
        bot.Desk.Answering = static _ => Task.FromResult(AnswerSamples.Named("scorecard"));
        await AskAsync();

        var message = Assert.Single(await bot.Connector.MessagesAsync(1));
        Assert.Null(message.Card!["refresh"]);
        Assert.NotEmpty(Titles(message.Card!));
        Assert.DoesNotContain("isTargetedActivity", message.RawPath, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("refusal")]
    [InlineData("not-understood")]
    [InlineData("scorecard")]
    public async Task Whoever_has_no_view_of_their_own_keeps_the_card_of_all(string sample)
    {
        bot.Desk.Answering = _ => Task.FromResult(AnswerSamples.Named(sample));
        var view = await RefreshAsync(new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "refresh", ["data"] = new JsonObject { ["press"] = "proposal:again" } } });

        view.Matches("view-of-nobody");
        Assert.Empty(bot.Connector.Messages);
    }

    [Fact]
    public async Task What_came_of_it_stands_in_the_place_of_the_card_for_everybody()
    {
        bot.Desk.Answering = static _ => Task.FromResult(FakeDesk.Sentence("Done.") with { Settles = true });
        await PressAsync();
        var call = Assert.Single(await bot.Connector.MessagesAsync(1));

        Assert.Equal(("PUT", $"teams/v3/conversations/{Incoming.Group}/activities/1723440000009"), (call.Method, call.Path));
        Assert.Equal("Done.", call.Card!["body"]![0]!["text"]!.GetValue<string>());
    }

    [Fact]
    public async Task Where_the_card_cannot_be_replaced_a_message_says_it()
    {
        bot.Connector.FailMessagesWith(404, "ActivityNotFoundInConversation");
        bot.Desk.Answering = static _ => Task.FromResult(FakeDesk.Sentence("Done.") with { Settles = true });
        await PressAsync();

        Assert.Equal(["PUT", "POST"], (await bot.Connector.MessagesAsync(2)).Select(call => call.Method));
    }

    [Fact]
    public async Task A_press_of_somebody_else_leaves_the_card_alone()
    {
        bot.Desk.Answering = static _ => Task.FromResult(FakeDesk.Sentence("That question was for somebody else."));
        await PressAsync();

        Assert.Equal("POST", Assert.Single(await bot.Connector.MessagesAsync(1)).Method);
    }

    [Fact]
    public void No_more_people_than_Teams_takes_have_a_view_of_their_own()
    {
        var card = PersonalViews.Shared(Asking(), [.. Enumerable.Range(1, 100).Select(number => "29:" + number)]);
        Assert.Equal(60, card.Refresh!.UserIds.Count);
    }

    private static Answer Asking() => AnswerSamples.Answer(
        "proposal",
        "Bind this channel to Acme?",
        new Paragraph(Phrase.Of("Bind this channel to Acme?")),
        new Actions([new Button(Phrase.Of("Bind"), Phrase.Of("confirm"), "confirm:yes"), new Button(Phrase.Of("Cancel"), Phrase.Of("cancel"), "confirm:no")])) with
    {
        Reserved = new Reserved(Phrase.Of("This waits for an answer of Ann Other."), "proposal:again"),
    };

    private Task<JsonNode?> AskAsync(string id = "1723450000001") => bot.SendAsync(Incoming.Mentioning(bot.Connector.ServiceUrl, "<at>Partner Tiers</at> bind this channel to Acme", id, Incoming.Group));

    private Task<JsonNode?> PressAsync() => bot.SendAsync(Incoming.Press(bot.Connector.ServiceUrl, new JsonObject { ["press"] = "confirm:yes", ["said"] = "Bind" }, "Bind", "f:1", Incoming.Group));

    private async Task<JsonNode> RefreshAsync(JsonNode refresh) => (await bot.SendAsync(Incoming.Invoke(
        bot.Connector.ServiceUrl,
        "adaptiveCard/action",
        new JsonObject { ["action"] = refresh["action"]!.DeepClone(), ["trigger"] = "automatic" },
        Incoming.Group)))!;

    private static IEnumerable<string> Titles(JsonNode card) => (card["actions"]?.AsArray() ?? []).Select(action => action!["title"]!.GetValue<string>());
}
