using System.Text.Json.Nodes;
using PartnerTiers.Channels.Tests.Samples;
using PartnerTiers.Channels.Tests.Slack.Fakes;
using PartnerTiers.Channels.Tests.Teams.Fakes;
using PartnerTiers.Testing.Slack;
using Xunit;

namespace PartnerTiers.Channels.Tests.Slack.Answering;

/// <summary>A process that stood still while it composed has been taken for dead, and another one answers: it says nothing any more, wherever it would have said it.</summary>
public sealed class LostTurnsTests
{
    private static readonly string[] Courtesies = ["auth.test", "users.info", "conversations.info", "conversations.members", "assistant.threads.setStatus"];

    public static TheoryData<string> Surfaces => [.. Acts.Keys];

    private static Dictionary<string, Func<SlackHost, Task<HttpResponseMessage>>> Acts { get; } = new()
    {
        ["a message"] = static host => host.SayAsync("list"),
        ["a command"] = static host => host.Sender.CommandAsync(host.Slack, SlackHost.Ann, host.Room.Id, "list"),
        ["a button of a message"] = static host => host.Sender.PressAsync(host.Slack, SlackHost.Ann, host.Room, new JsonObject { ["ts"] = "1.1" }, Action("ask:0")),
        ["a button of a dialog"] = static host => host.Sender.InteractionAsync(Interaction(host, "block_actions", ("view", new JsonObject { ["id"] = "V1", ["type"] = "modal" }), ("actions", new JsonArray(Action("ask:0"))))),
        ["a button of the app's own page"] = static host => host.Sender.InteractionAsync(Interaction(host, "block_actions", ("view", new JsonObject { ["id"] = "V1", ["type"] = "home" }), ("actions", new JsonArray(Action("ask:0"))))),
        ["a form's opener"] = static host => host.Sender.PressAsync(host.Slack, SlackHost.Ann, host.Room, new JsonObject { ["ts"] = "1.1" }, Action("form")),
        ["the menu of a message"] = static host => host.Sender.InteractionAsync(Interaction(host, "message_action", ("callback_id", "who_is_this_partner"), ("message", new JsonObject { ["text"] = "Acme", ["ts"] = "1.1" }))),
        ["a link"] = static host => host.Sender.EventAsync(new JsonObject
        {
            ["type"] = "link_shared",
            ["user"] = SlackHost.Ann,
            ["channel"] = host.Room.Id,
            ["message_ts"] = "1.1",
            ["links"] = new JsonArray(new JsonObject { ["domain"] = "bot.example", ["url"] = "https://bot.example/partners/Acme" }),
            ["event_ts"] = "1.1",
        }),
        ["the chat, opened"] = static host => host.Sender.EventAsync(new JsonObject { ["type"] = "app_home_opened", ["user"] = SlackHost.Ann, ["channel"] = host.Chat.Id, ["tab"] = "messages", ["event_ts"] = "1.1" }),
        ["thumbs"] = static host => host.Sender.InteractionAsync(Interaction(host, "block_actions", ("actions", new JsonArray(Action("feedback"))))),
    };

    [Theory]
    [MemberData(nameof(Surfaces))]
    public async Task What_another_process_answers_by_now_is_not_said(string surface)
    {
        await using var host = await SlackHost.StartAsync(static options => options with { PublicUrl = new Uri("https://bot.example") });
        var lost = new TaskCompletionSource();
        host.Desk.Answering = message => Task.FromResult(message.Press == "form:press" ? FormSamples.EveryField : FakeDesk.Sentence("…") with { Kind = "scorecard" });
        // It is asked when the turn begins, and again before anything is said.
        (host.Parts.Journal.OursFor, host.Parts.Journal.LostTo) = (1, lost);

        using var acknowledged = await Acts[surface](host);
        await lost.Task.WaitAsync(TimeSpan.FromMinutes(2));
        // What it does with that answer comes right behind it; the next turn comes after.
        (host.Parts.Journal.LostTo, host.Desk.Answering) = (null, static message => Task.FromResult(FakeDesk.Echo(message)));
        using var next = await host.Sender.MessageAsync(host.Slack, SlackHost.Ann, host.Room.Id, "are you done?");
        await host.Slack.CallsAsync("chat.postMessage", 1);

        var said = host.Slack.Calls.Where(static call => !Courtesies.Contains(call.Method) && call["text"]?.Contains("are you done?", StringComparison.Ordinal) != true);
        Assert.Empty(said.Select(static call => call.Method));
    }

    private static JsonObject Action(string id) => new() { ["action_id"] = id, ["type"] = "button", ["value"] = id == "form" ? "form:press" : "good list", ["action_ts"] = "2.2" };

    private static JsonObject Interaction(SlackHost host, string type, params (string Name, JsonNode Value)[] fields)
    {
        var payload = new JsonObject
        {
            ["type"] = type,
            ["user"] = new JsonObject { ["id"] = SlackHost.Ann, ["team_id"] = FakeSlack.Team },
            ["team"] = new JsonObject { ["id"] = FakeSlack.Team },
            ["channel"] = new JsonObject { ["id"] = host.Room.Id },
            ["response_url"] = host.Slack.ResponseUrl(),
            ["trigger_id"] = host.Sender.Trigger(),
        };
        foreach (var (name, value) in fields)
        {
            payload[name] = value;
        }

        return payload;
    }
}
