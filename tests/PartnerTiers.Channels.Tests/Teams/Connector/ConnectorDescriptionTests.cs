using System.Text.Json.Nodes;
using PartnerTiers.Channels.Tests.Samples;
using PartnerTiers.Channels.Tests.Teams.Fakes;
using PartnerTiers.Testing;
using PartnerTiers.Testing.PeerPrograms;
using Xunit;

namespace PartnerTiers.Channels.Tests.Teams.Connector;

/// <summary>What we send is what Microsoft's description of the connector allows.</summary>
public sealed class ConnectorDescriptionTests
{
    /// <summary>Teams' own addition, which the description doesn't hold.</summary>
    private const string OneMember = "GET /v3/conversations/{}/members/{}";

    [PeerFact(Peer.NodePackages, Peer.SharedData)]
    public async Task Every_call_stands_in_the_description_and_every_body_is_one_of_its_activities()
    {
        var file = Path.Combine(Repository.SharedData!, "specs", "botframework", "ConnectorAPI.json");
        var description = JsonNode.Parse(await File.ReadAllTextAsync(file))!;
        await using var connector = await FakeConnector.StartAsync();
        await using var bot = await TeamsHost.StartAsync();
        bot.Desk.Answering = message => Task.FromResult(AnswerSamples.Named(message.Text));
        foreach (var name in new[] { "scorecard", "find", "refusal" })
        {
            await bot.PostAsync(Incoming.Message(connector.ServiceUrl, name, name).ToJsonString());
        }

        await connector.MessagesAsync(3);
        var known = description["paths"]!.AsObject()
            .SelectMany(path => path.Value!.AsObject().Select(method => $"{method.Key.ToUpperInvariant()} {System.Text.RegularExpressions.Regex.Replace(path.Key, @"\{\w+\}", "{}")}"))
            .Append(OneMember).ToHashSet();
        Assert.All(connector.Sent, call => Assert.Contains($"{call.Method} /{Template(call.RawPath)}", known));

        var bodies = connector.Sent.Where(call => call.Body is not null).Select(call => call.Body!.ToJsonString()).ToList();
        var errors = await JsonSchemaCheck.ErrorsAsync(file, bodies, definition: "Activity");
        Assert.All(errors, list => Assert.True(list.Count == 0, string.Join("; ", list)));
    }

    /// <summary>The path below the connector's root, its ids taken out: every second part after <c>conversations</c>.</summary>
    private static string Template(string rawPath)
    {
        var parts = rawPath.Split('?')[0].Split('/', StringSplitOptions.RemoveEmptyEntries).Skip(1).ToArray();
        return string.Join('/', parts.Select((part, place) => place is 2 or 4 ? "{}" : part));
    }
}
