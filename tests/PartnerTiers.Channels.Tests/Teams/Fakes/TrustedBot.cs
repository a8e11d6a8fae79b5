using System.Net;
using System.Text.Json.Nodes;
using PartnerTiers.Channels.Teams;
using PartnerTiers.Testing;
using PartnerTiers.Testing.BotConnector;
using Xunit;

namespace PartnerTiers.Channels.Tests.Teams.Fakes;

/// <summary>The channel as in production: with credentials, tokens and a connector that is trusted by name.</summary>
internal sealed class TrustedBot : IAsyncDisposable
{
    private readonly ChannelKeys keys;
    private readonly TeamsHost host;

    private TrustedBot(FakeConnector connector, ChannelKeys keys, TeamsHost host) => (Connector, this.keys, this.host) = (connector, keys, host);

    public FakeConnector Connector { get; }

    public FakeDesk Desk => host.Desk;

    public static async Task<TrustedBot> StartAsync()
    {
        var (connector, keys) = (await FakeConnector.StartAsync(), await ChannelKeys.StartAsync());
        var options = new TeamsOptions { AppId = "app-id", TenantId = Incoming.Tenant, Secret = "a secret that no test needs", ServiceUrls = [connector.ServiceUrl], OpenIdMetadata = keys.Metadata };
        return new TrustedBot(connector, keys, await TeamsHost.StartAsync(options));
    }

    /// <summary>Hands it an activity; the body of its answer, null for none.</summary>
    public async Task<JsonNode?> SendAsync(JsonNode activity)
    {
        using var response = await host.PostAsync(activity.ToJsonString(), keys.Token(ManualTime.Monday.GetUtcNow(), Connector.ServiceUrl));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var body = await response.Content.ReadAsStringAsync();
        return body.Length == 0 ? null : JsonNode.Parse(body);
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        await keys.DisposeAsync();
        await Connector.DisposeAsync();
    }
}
