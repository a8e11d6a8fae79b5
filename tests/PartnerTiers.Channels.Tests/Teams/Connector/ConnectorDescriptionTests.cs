using PartnerTiers.Channels.Tests.Samples;
using PartnerTiers.Channels.Tests.Teams.Fakes;
using PartnerTiers.Testing;
using PartnerTiers.Testing.BotConnector;
using Xunit;

namespace PartnerTiers.Channels.Tests.Teams.Connector;

/// <summary>What we send is what Microsoft's description of the connector allows.</summary>
public sealed class ConnectorDescriptionTests
{
    [PeerFact(Peer.NodePackages, Peer.SharedData)]
    public async Task Every_call_stands_in_the_description_and_every_body_is_one_of_its_activities()
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var bot = await TeamsHost.StartAsync();
        bot.Desk.Answering = message => Task.FromResult(AnswerSamples.Named(message.Text));
        foreach (var name in new[] { "scorecard", "find", "refusal" })
        {
            await bot.PostAsync(Incoming.Message(connector.ServiceUrl, name, name).ToJsonString());
        }

        await connector.MessagesAsync(3);
        Assert.Empty(await ConnectorDescription.ErrorsAsync(connector.Sent));
    }

    [PeerFact(Peer.NodePackages, Peer.SharedData)]
    public async Task A_call_of_our_own_invention_is_found() =>
        Assert.NotEmpty(await ConnectorDescription.ErrorsAsync([new SentActivity("POST", "teams/v3/nowhere", "/teams/v3/nowhere", null, null)]));
}
