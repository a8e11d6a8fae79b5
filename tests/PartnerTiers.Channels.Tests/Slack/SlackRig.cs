using System.Text.Json.Nodes;
using PartnerTiers.Channels.Tests.Compliance;
using PartnerTiers.Channels.Tests.Slack.Fakes;
using PartnerTiers.Testing.BotConnector;
using PartnerTiers.Testing.Slack;

namespace PartnerTiers.Channels.Tests.Slack;

/// <summary>Slack: the bot over HTTP, a Slack of the tests. An edited or deleted message comes as a message of a subtype.</summary>
internal sealed class SlackRig : ChannelRig
{
    private readonly Dictionary<string, JsonObject> said = [];
    private SlackHost host = null!;

    public override bool KnowsRepeats => true;

    public override int Refusals => host.Slack.Calls.Count(static call => call.Method == "chat.postMessage") - host.Chat.Messages.Count;

    public static async Task<ChannelRig> OpenAsync()
    {
        var rig = new SlackRig();
        rig.host = await SlackHost.StartAsync(parts: new SlackParts { Desk = rig.Desk });
        return rig;
    }

    // Slack sends the very same body again.
    public override async Task SayAsync(string text, string id)
    {
        if (!said.TryGetValue(id, out var callback))
        {
            said[id] = callback = host.Sender.Callback(SlackSender.Message(host.Slack, SlackHost.Ann, host.Chat.Id, text));
        }

        await PostAsync(callback);
    }

    public override async Task<bool> TryEditAsync(string id, string text)
    {
        var before = said[id]["event"]!.AsObject();
        var after = (JsonObject)before.DeepClone();
        after["text"] = text;
        after["edited"] = new JsonObject { ["user"] = SlackHost.Ann, ["ts"] = host.Slack.NextTs() };
        await PostAsync(host.Sender.Callback(Changed("message_changed", ("message", after), ("previous_message", before.DeepClone()))));
        return true;
    }

    public override async Task<bool> TryDeleteAsync(string id)
    {
        var before = said[id]["event"]!.AsObject();
        await PostAsync(host.Sender.Callback(Changed("message_deleted", ("deleted_ts", before["ts"]!.DeepClone()), ("previous_message", before.DeepClone()))));
        return true;
    }

    public override bool Throttle()
    {
        host.Slack.Fail("chat.postMessage", new SlackFailure(429, "ratelimited", RetryAfter: 0));
        return true;
    }

    public override async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        await base.DisposeAsync();
    }

    protected override async Task<IReadOnlyList<string>> SeenUntilAsync(string last)
    {
        await Eventually.IsTrueAsync(() => Seen() is [.., var newest] && newest == last, () => string.Join('\n', Seen()));
        return Seen();
    }

    private List<string> Seen() => [.. host.Chat.Messages.Select(static message => message["text"]!.GetValue<string>().Split('\n')[0])];

    private JsonObject Changed(string subtype, params (string Name, JsonNode Value)[] fields)
    {
        var ts = host.Slack.NextTs();
        var inner = new JsonObject { ["type"] = "message", ["subtype"] = subtype, ["hidden"] = true, ["channel"] = host.Chat.Id, ["channel_type"] = "im", ["ts"] = ts, ["event_ts"] = ts };
        foreach (var (name, value) in fields)
        {
            inner[name] = value;
        }

        return inner;
    }

    private async Task PostAsync(JsonObject callback)
    {
        using var answer = await host.Sender.PostAsync("/slack/events", callback.ToJsonString(), "application/json");
        answer.EnsureSuccessStatusCode();
    }
}
