using System.Text.Json.Nodes;
using PartnerTiers.Channels.Tests.Samples;
using PartnerTiers.Channels.Tests.Teams.Fakes;
using PartnerTiers.Testing.BotConnector;
using Xunit;

namespace PartnerTiers.Channels.Tests.Teams.Extensions;

public sealed class MessageActionTests : IAsyncLifetime
{
    private FakeConnector connector = null!;
    private TeamsHost bot = null!;

    public async Task InitializeAsync()
    {
        connector = await FakeConnector.StartAsync();
        bot = await TeamsHost.StartAsync();
        bot.Desk.Answering = static _ => Task.FromResult(AnswerSamples.Named("scorecard"));
    }

    public async Task DisposeAsync()
    {
        await bot.DisposeAsync();
        await connector.DisposeAsync();
    }

    [Fact]
    public async Task Who_is_this_partner_opens_a_dialog_on_the_words_of_the_message()
    {
        var body = await InvokeAsync("composeExtension/fetchTask", Value("html", "<p>We met <b>Acme</b>&nbsp;&amp; Co.</p><div>And <at id=\"0\">Maria</at>:<br/>1 &lt; 2</div>"));

        body.Matches("fetch-task");
        Assert.Equal("We met Acme & Co.\nAnd Maria:\n1 < 2", Assert.Single(bot.Desk.Asked).Text);
        Assert.DoesNotContain("Action.Execute", body.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_asked_for_the_person_who_alone_sees_the_dialog_not_for_all_of_the_chat()
    {
        // Somebody of another directory is in the chat.
        connector.Members["29:ann"] = new JsonObject { ["id"] = "29:ann", ["userPrincipalName"] = "ann@example.com", ["tenantId"] = Incoming.Tenant };
        connector.Members["29:eve"] = new JsonObject { ["id"] = "29:eve", ["tenantId"] = "44444444-4444-4444-4444-444444444444" };
        var dialog = await InvokeAsync("composeExtension/fetchTask", Value("text", "Acme"));
        await InvokeAsync("composeExtension/submitAction", new JsonObject { ["commandId"] = "whoIsThisPartner", ["data"] = dialog["task"]!["value"]!["card"]!["content"]!["actions"]![0]!["data"]!.DeepClone() });

        Assert.All(bot.Desk.Asked, static message => Assert.Equal((Incoming.Group, true, false), (message.Where.ChannelId, message.Where.IsPrivate, message.Where.HasOutsiders)));
        Assert.Equal(2, bot.Desk.Asked.Count);
    }

    [Fact]
    public async Task A_button_of_the_dialog_goes_on_in_it()
    {
        var dialog = await InvokeAsync("composeExtension/fetchTask", Value("text", "Acme <or> so"));
        var button = dialog["task"]!["value"]!["card"]!["content"]!["actions"]![0]!;

        var body = await InvokeAsync("composeExtension/submitAction", new JsonObject { ["commandId"] = "whoIsThisPartner", ["data"] = button["data"]!.DeepClone() });

        Assert.Equal("continue", body["task"]!["type"]!.GetValue<string>());
        Assert.Equal(["Acme <or> so", string.Empty], bot.Desk.Asked.Select(message => message.Text));
        Assert.Equal(button["data"]!["press"]!.GetValue<string>(), bot.Desk.Asked[1].Press);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"messagePayload":null}""")]
    [InlineData("""{"messagePayload":{"body":"text"}}""")]
    [InlineData("""{"messagePayload":{"body":{"content":7}},"data":{"press":[]}}""")]
    [InlineData("""{"messagePayload":{"body":{"contentType":"html","content":"<<<p <<b>"}},"data":"x"}""")]
    public async Task A_message_of_a_wrong_form_has_no_words_but_gets_a_dialog(string value)
    {
        var body = await InvokeAsync("composeExtension/fetchTask", JsonNode.Parse(value));

        Assert.Equal("continue", body["task"]!["type"]!.GetValue<string>());
        Assert.DoesNotContain("<b>", Assert.Single(bot.Desk.Asked).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_huge_message_is_read_at_its_beginning()
    {
        await InvokeAsync("composeExtension/fetchTask", Value("html", string.Concat(Enumerable.Repeat("<div>", 6_000))));
        Assert.Equal(string.Empty, Assert.Single(bot.Desk.Asked).Text);
    }

    [Fact]
    public async Task What_takes_too_long_is_told_in_the_dialog()
    {
        await using var hasty = await TeamsHost.StartAsync(time: new HastyTime());
        hasty.Desk.Answering = static _ => new TaskCompletionSource<Conversation.Answers.Answer>().Task;

        (await hasty.InvokeAsync(Incoming.Invoke(connector.ServiceUrl, "composeExtension/fetchTask", Value("text", "Acme")))).Matches("fetch-task-too-long");
    }

    private static JsonObject Value(string contentType, string content) => new()
    {
        ["commandId"] = "whoIsThisPartner",
        ["commandContext"] = "message",
        ["messagePayload"] = new JsonObject { ["id"] = "1723450000001", ["body"] = new JsonObject { ["contentType"] = contentType, ["content"] = content } },
    };

    private Task<JsonNode> InvokeAsync(string name, JsonNode? value) => bot.InvokeAsync(Incoming.Invoke(connector.ServiceUrl, name, value, Incoming.Group));
}
