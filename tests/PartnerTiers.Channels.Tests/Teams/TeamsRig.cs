using System.Text.Json.Nodes;
using PartnerTiers.Channels.Tests.Compliance;
using PartnerTiers.Channels.Tests.Teams.Fakes;
using PartnerTiers.Testing.BotConnector;

namespace PartnerTiers.Channels.Tests.Teams;

/// <summary>Teams: the bot over HTTP, a connector of the tests. An edited message comes as <c>messageUpdate</c>, a deleted one as <c>messageDelete</c>.</summary>
internal sealed class TeamsRig : ChannelRig
{
    private readonly FakeConnector connector;
    private TeamsHost bot = null!;

    private TeamsRig(FakeConnector connector) => this.connector = connector;

    public override bool KnowsRepeats => true;

    public override int Refusals => connector.Messages.Count - Seen().Count;

    public static async Task<ChannelRig> OpenAsync()
    {
        var rig = new TeamsRig(await FakeConnector.StartAsync());
        rig.bot = await TeamsHost.StartAsync(desk: rig.Desk);
        return rig;
    }

    public override Task SayAsync(string text, string id) => PostAsync(Incoming.Message(connector.ServiceUrl, text, id));

    public override async Task<bool> TryEditAsync(string id, string text)
    {
        await PostAsync(Incoming.With(Incoming.Message(connector.ServiceUrl, text, id), static activity =>
        {
            activity["type"] = "messageUpdate";
            activity["channelData"]!["eventType"] = "editMessage";
        }));
        return true;
    }

    public override async Task<bool> TryDeleteAsync(string id)
    {
        await PostAsync(Incoming.With(Incoming.Message(connector.ServiceUrl, string.Empty, id), static activity =>
        {
            activity["type"] = "messageDelete";
            activity["channelData"]!["eventType"] = "softDeleteMessage";
        }));
        return true;
    }

    public override bool Throttle()
    {
        connector.FailMessagesWith(429, "Throttled", retryAfter: 0);
        return true;
    }

    public override async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        await connector.DisposeAsync();
        await base.DisposeAsync();
    }

    protected override async Task<IReadOnlyList<string>> SeenUntilAsync(string last)
    {
        await Eventually.IsTrueAsync(() => Seen() is [.., var newest] && newest == last, () => string.Join('\n', Seen()));
        return Seen();
    }

    // An answer that is turned away is sent again right after it; nobody saw the first.
    private List<string> Seen() => [.. connector.Messages.Where((message, place) => place == 0 || connector.Messages[place - 1].ReplyToId != message.ReplyToId).Select(static message => message.Text ?? "a card")];

    private async Task PostAsync(JsonObject activity)
    {
        using var response = await bot.PostAsync(activity.ToJsonString());
        response.EnsureSuccessStatusCode();
    }
}
