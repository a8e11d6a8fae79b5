using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using PartnerTiers.Channels.Slack.BlockKit;
using PartnerTiers.Channels.Slack.Painting;
using PartnerTiers.Channels.Slack.Surfaces.Forms;
using PartnerTiers.Channels.Tests.Samples;
using PartnerTiers.Channels.Tests.Slack.Fakes;
using PartnerTiers.Channels.Tests.Teams.Fakes;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Testing;
using PartnerTiers.Testing.PeerPrograms;
using PartnerTiers.Testing.Slack;
using Xunit;

namespace PartnerTiers.Channels.Tests.Slack.Surfaces;

/// <summary>Forms as dialogs: opened by a press, sent, answered where they were opened.</summary>
public sealed class FormsTests
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, IndentSize = 1, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public void Every_kind_of_field_is_drawn_as_in_the_golden_file() =>
        Golden.Matches("PartnerTiers.Channels.Tests", "Slack/Forms/form-dialog.json", JsonNode.Parse(SlackJson.Write(DialogOf(FormSamples.EveryField)))!.ToJsonString(Readable) + "\n");

    [Fact]
    public void A_form_that_is_too_long_for_Slack_is_cut_to_its_limits()
    {
        var dialog = DialogOf(FormSamples.Longest);
        Assert.InRange(dialog.Title.Text.Length, 1, 24);
        Assert.InRange(dialog.Submit!.Text.Length, 1, 24);
        Assert.InRange(dialog.PrivateMetadata!.Length, 1, 3_000);
        var inputs = dialog.Blocks.Cast<InputBlock>().ToList();
        Assert.All(inputs, static input => Assert.InRange(input.Label.Text.Length, 1, 2_000));
        Assert.Equal(3_000, inputs.Select(static input => input.Element).OfType<PlainTextInput>().Single().MaxLength);
        Assert.All(inputs.Select(static input => input.Element).OfType<StaticSelectMenu>().Single().Options, static option => Assert.InRange(option.Text.Text.Length, 1, 75));
    }

    [PeerFact(Peer.NodePackages, Peer.SharedData)]
    public async Task Every_dialog_and_its_opener_are_valid_by_the_schemas()
    {
        var schemas = Path.Combine(Repository.SharedData!, "specs", "slack-blockkit");
        Answer[] forms = [FormSamples.EveryField, FormSamples.Longest];
        var errors = await JsonSchemaCheck.ErrorsAsync(Path.Combine(schemas, "SlackView.schema.json"), forms.Select(static answer => SlackJson.Write(DialogOf(answer))));
        Assert.All(errors, static list => Assert.True(list.Count == 0, string.Join("; ", list.Take(5))));
        errors = await JsonSchemaCheck.ErrorsAsync(Path.Combine(schemas, "SlackKnownBlocks.schema.json"), forms.Select(static answer => SlackJson.Write(SlackAnswerPainter.Paint(answer).Blocks)));
        Assert.All(errors, static list => Assert.True(list.Count == 0, string.Join("; ", list.Take(5))));
    }

    [Fact]
    public async Task The_press_opens_it_and_what_is_filled_in_is_answered_there()
    {
        await using var host = await StartAsync();
        var dialog = await OpenAsync(host, host.Room);
        host.Desk.Answering = static _ => Task.FromResult(FakeDesk.Sentence("Bound."));
        using var sent = await host.Sender.InteractionAsync(Submission(dialog, """
            {"partner":{"ask:partner":{"type":"external_select","selected_option":{"value":"scorecard:x"}}},
             "why":{"why":{"type":"plain_text_input","value":"as agreed"}},
             "how":{"how":{"type":"static_select","selected_option":null}},
             "until":{"until":{"type":"datepicker","selected_date":"2026-12-01"}}}
            """));
        var post = (await host.Slack.CallsAsync("chat.postMessage", 1))[0];

        Assert.Equal((host.Room.Id, "Bound."), (post["channel"], post["text"]!.Split('\n')[0]));
        Assert.Equal(string.Empty, await sent.Content.ReadAsStringAsync());
        var asked = host.Desk.Asked[^1];
        Assert.Equal(("form:press", host.Room.Id, false), (asked.Press, asked.Where.ChannelId, asked.Where.IsPrivate));
        Assert.Equal([("partner", "scorecard:x"), ("until", "2026-12-01"), ("why", "as agreed")], asked.Fields!.Select(static field => (field.Key, field.Value)).Order());
    }

    [Fact]
    public async Task A_dialog_that_is_sent_twice_is_answered_once()
    {
        await using var host = await StartAsync();
        var dialog = await OpenAsync(host, host.Chat);
        host.Desk.Answering = static message => Task.FromResult(FakeDesk.Echo(message));
        var submission = Submission(dialog, "{}");
        for (var i = 0; i < 3; i++)
        {
            using var sent = await host.Sender.InteractionAsync((JsonObject)submission.DeepClone());
        }

        await host.Slack.CallsAsync("chat.postMessage", 1);
        await host.SettleAsync();
        Assert.Equal(["You said: form:press", "You said: are you done?"], host.Chat.Messages.Select(static message => message["text"]!.GetValue<string>().Split('\n')[0]));
    }

    [Fact]
    public async Task Who_may_not_is_told_so_alone_and_no_dialog_opens()
    {
        await using var host = await StartAsync();
        host.Desk.Answering = static _ => Task.FromResult(FakeDesk.Sentence("Only admins do that."));
        using var pressed = await PressAsync(host, host.Room);
        var told = (await host.Slack.CallsAsync("chat.postEphemeral", 1))[0];

        Assert.Equal((host.Room.Id, SlackHost.Ann, "Only admins do that."), (told["channel"], told["user"], told["text"]!.Split('\n')[0]));
        Assert.DoesNotContain(host.Slack.Calls, static call => call.Method is "views.open" or "chat.postMessage");
    }

    [Fact]
    public async Task A_press_that_came_too_late_is_let_go()
    {
        await using var host = await StartAsync();
        host.Slack.Fail("views.open", new SlackFailure(Error: "expired_trigger_id"));
        using var pressed = await PressAsync(host, host.Chat);
        await host.Slack.CallsAsync("views.open", 1);
        host.Desk.Answering = static message => Task.FromResult(FakeDesk.Echo(message));
        await host.SettleAsync();
        Assert.Single(host.Slack.Calls, static call => call.Method == "views.open");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"callback_id":"form"}""")]
    [InlineData("""{"callback_id":"form","private_metadata":7}""")]
    [InlineData("""{"callback_id":"form","private_metadata":"{"}""")]
    [InlineData("""{"callback_id":"form","private_metadata":"[]"}""")]
    [InlineData("""{"callback_id":"other","private_metadata":"{\"press\":\"x\"}"}""")]
    public async Task What_is_no_form_of_ours_asks_nothing(string view)
    {
        await using var host = await StartAsync();
        host.Desk.Answering = static message => Task.FromResult(FakeDesk.Echo(message));
        using var sent = await host.Sender.InteractionAsync(Submission(JsonNode.Parse(view)!.AsObject(), null));
        await host.SettleAsync();
        Assert.True(sent.IsSuccessStatusCode);
        Assert.Equal(["are you done?"], host.Desk.Asked.Select(static message => message.Text));
    }

    private static ModalViewDefinition DialogOf(Answer answer) => FormDrawing.Dialog(answer.Form!, answer.Language, new FormPlace("form:press", "C0ROOM", "1794819600.000001"));

    private static async Task<SlackHost> StartAsync()
    {
        var host = await SlackHost.StartAsync();
        host.Desk.Answering = static _ => Task.FromResult(FormSamples.EveryField);
        return host;
    }

    private static Task<HttpResponseMessage> PressAsync(SlackHost host, SlackChannel where) => host.Sender.PressAsync(
        host.Slack, SlackHost.Ann, where, new JsonObject { ["ts"] = host.Slack.NextTs() }, new JsonObject { ["type"] = "button", ["action_id"] = "form", ["value"] = "form:press" });

    private static async Task<JsonObject> OpenAsync(SlackHost host, SlackChannel where)
    {
        using var pressed = await PressAsync(host, where);
        await host.Slack.CallsAsync("views.open", 1);
        Assert.Equal("form:press", Assert.Single(host.Desk.Asked).Press);
        return host.Slack.Views.Single();
    }

    private static JsonObject Submission(JsonObject view, string? values)
    {
        var sent = (JsonObject)view.DeepClone();
        if (values is not null)
        {
            sent["state"] = new JsonObject { ["values"] = JsonNode.Parse(values) };
        }

        return new JsonObject { ["type"] = "view_submission", ["user"] = new JsonObject { ["id"] = SlackHost.Ann, ["team_id"] = FakeSlack.Team }, ["team"] = new JsonObject { ["id"] = FakeSlack.Team }, ["trigger_id"] = "13.37.99", ["view"] = sent };
    }
}
