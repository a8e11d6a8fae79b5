using System.Text.Json.Nodes;
using PartnerTiers.Channels.Teams.Dialogs;
using PartnerTiers.Channels.Teams.Painting;
using PartnerTiers.Channels.Tests.Samples;
using PartnerTiers.Channels.Tests.Teams.Fakes;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Testing;
using PartnerTiers.Testing.BotConnector;
using PartnerTiers.Testing.PeerPrograms;
using Xunit;

namespace PartnerTiers.Channels.Tests.Teams.Dialogs;

public sealed class DialogsTests : IAsyncLifetime
{
    private FakeConnector connector = null!;
    private TeamsHost bot = null!;

    public async Task InitializeAsync()
    {
        connector = await FakeConnector.StartAsync();
        bot = await TeamsHost.StartAsync();
        bot.Desk.Answering = static _ => Task.FromResult(FormSamples.EveryField);
    }

    public async Task DisposeAsync()
    {
        await bot.DisposeAsync();
        await connector.DisposeAsync();
    }

    [Fact]
    public async Task An_answer_that_lacks_something_has_a_button_for_the_dialog_with_its_fields()
    {
        using var response = await bot.PostAsync(Incoming.Message(connector.ServiceUrl, "bind this channel").ToJsonString());
        var button = Assert.Single(await connector.MessagesAsync(1)).Card!["actions"]!.AsArray()[^1]!;
        Assert.Equal(("Action.Submit", "Choose the partner", "task/fetch"), (button["type"]!.GetValue<string>(), button["title"]!.GetValue<string>(), button["data"]!["msteams"]!["type"]!.GetValue<string>()));

        var dialog = await InvokeAsync("task/fetch", new JsonObject { ["data"] = button["data"]!.DeepClone() });

        dialog.Matches("task-fetch");
        Assert.Equal("form:press", bot.Desk.Asked[^1].Press);
        Assert.Null(bot.Desk.Asked[^1].Fields);
    }

    [Fact]
    public async Task What_was_filled_in_is_handed_to_the_desk_and_its_answer_goes_on_in_the_dialog()
    {
        bot.Desk.Answering = static _ => Task.FromResult(AnswerSamples.Named("clarify"));
        var body = await InvokeAsync("task/submit", JsonNode.Parse("""{"data":{"form":"form:press","field-partner":"scorecard:x","field-number":7,"other":"y","field-empty":""}}"""));

        var asked = Assert.Single(bot.Desk.Asked);
        Assert.Equal("form:press", asked.Press);
        Assert.Equal([("partner", "scorecard:x")], asked.Fields!.Select(field => (field.Key, field.Value)));
        Assert.Equal("continue", body["task"]!["type"]!.GetValue<string>());
        Assert.DoesNotContain("Action.Execute", body.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_in_the_dialog_asks_and_a_sentence_ends_it()
    {
        bot.Desk.Answering = static _ => Task.FromResult(FakeDesk.Sentence("Done: this channel is bound."));
        var body = await InvokeAsync("task/submit", JsonNode.Parse("""{"data":{"press":"confirm:yes","said":"Bind"}}"""));

        body.Matches("task-submit");
        Assert.Equal("confirm:yes", Assert.Single(bot.Desk.Asked).Press);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"data":null}""")]
    [InlineData("""{"data":{"form":7,"press":{}}}""")]
    [InlineData("""{"data":{"form":"","press":""}}""")]
    [InlineData("""{"data":"\ud800"}""")]
    public async Task What_is_none_of_ours_asks_nothing(string value)
    {
        foreach (var name in new[] { "task/fetch", "task/submit" })
        {
            var body = await bot.InvokeAsync(Incoming.Invoke(connector.ServiceUrl, name, "VALUE").ToJsonString().Replace("\"VALUE\"", value, StringComparison.Ordinal));
            Assert.Equal("This button is not one of mine.", body["task"]!["value"]!.GetValue<string>());
        }

        Assert.Empty(bot.Desk.Asked);
    }

    [Fact]
    public async Task Partners_are_searched_while_somebody_types()
    {
        bot.Desk.Searching = static (_, most) => Task.FromResult<IReadOnlyList<Item>>([new Item(Phrase.OfOthers("Acme"), Phrase.Of("Elite"), null, AnswerSamples.Ask("Acme", "acme"))]);
        var body = await InvokeAsync("application/search", JsonNode.Parse("""{"queryText":"ac","queryOptions":{"skip":0,"top":15},"dataset":"partners"}"""));

        body.Matches("application-search");
        Assert.Equal("ac", Assert.Single(bot.Desk.Asked).Text);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("""{"queryText":"ac","dataset":"people"}""")]
    [InlineData("""{"queryText":7,"dataset":["partners"]}""")]
    public async Task Of_any_other_set_nothing_is_found(string value)
    {
        Assert.Equal("[]", (await InvokeAsync("application/search", JsonNode.Parse(value)))["value"]!["results"]!.ToJsonString());
        Assert.Empty(bot.Desk.Asked);
    }

    [PeerFact(Peer.NodePackages, Peer.SharedData)]
    public async Task Every_form_is_valid_by_the_schema_of_cards()
    {
        // Teams takes the search behind a field (choices.data) in cards of 1.5; the schema has it from 1.6 on.
        var schema = Path.Combine(Repository.SharedData!, "specs", "adaptivecards", "adaptive-card.1.6.0.patched.json");
        Answer[] forms = [FormSamples.EveryField, FormSamples.Longest];
        var errors = await JsonSchemaCheck.ErrorsAsync(schema, adaptiveCards: true, documents: forms.SelectMany(static answer => new[] { FormDrawing.Card(answer.Form!, answer.Language).ToJson(), TeamsAnswerPainter.Paint(answer).ToJson() }));
        Assert.All(errors, static list => Assert.True(list.Count == 0, string.Join("; ", list.Take(3))));
    }

    private Task<JsonNode> InvokeAsync(string name, JsonNode? value) => bot.InvokeAsync(Incoming.Invoke(connector.ServiceUrl, name, value, Incoming.Group));
}
