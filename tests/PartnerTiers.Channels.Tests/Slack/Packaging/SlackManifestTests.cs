using System.Text.Json.Nodes;
using PartnerTiers.Channels.Slack;
using PartnerTiers.Channels.Slack.Packaging;
using PartnerTiers.Testing;
using PartnerTiers.Testing.PeerPrograms;
using Xunit;

namespace PartnerTiers.Channels.Tests.Slack.Packaging;

public sealed class SlackManifestTests
{
    private static readonly Uri PublicUrl = new("https://partner-tiers.example.com/");

    [Fact]
    public void Addresses_are_those_of_the_host()
    {
        var manifest = JsonNode.Parse(SlackManifest.Write(PublicUrl, SlackMode.Http, isDistributed: true))!;
        Assert.Equal("https://partner-tiers.example.com/slack/events", manifest["settings"]!["event_subscriptions"]!["request_url"]!.GetValue<string>());
        Assert.Equal("https://partner-tiers.example.com/slack/commands", manifest["features"]!["slash_commands"]![0]!["url"]!.GetValue<string>());
        Assert.Equal(["partner-tiers.example.com"], manifest["features"]!["unfurl_domains"]!.AsArray().Select(static domain => domain!.GetValue<string>()));
        Assert.True(manifest["settings"]!["token_rotation_enabled"]!.GetValue<bool>());
    }

    [Fact]
    public void With_web_sockets_slack_is_told_no_address_to_call()
    {
        var text = SlackManifest.Write(PublicUrl, SlackMode.Socket, isDistributed: false);
        Assert.DoesNotContain("https://partner-tiers.example.com", text, StringComparison.Ordinal);
        Assert.True(JsonNode.Parse(text)!["settings"]!["socket_mode_enabled"]!.GetValue<bool>());
    }

    [Fact]
    public void An_address_without_encryption_is_refused() =>
        Assert.Contains("https", Assert.Throws<ArgumentException>(static () => SlackManifest.Write(new Uri("http://partner-tiers.example.com"), SlackMode.Http, isDistributed: false)).Message, StringComparison.Ordinal);

    [Fact]
    public void The_readme_has_a_reason_for_each_scope()
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));
        var scopes = JsonNode.Parse(SlackManifest.Write(PublicUrl, SlackMode.Http, isDistributed: true))!["oauth_config"]!["scopes"]!["bot"]!.AsArray().Select(static scope => scope!.GetValue<string>());
        Assert.All(scopes, scope => Assert.Contains($"| `{scope}` |", readme, StringComparison.Ordinal));
    }

    [PeerTheory(Peer.NodePackages, Peer.SharedData)]
    [InlineData(SlackMode.Http, true)]
    [InlineData(SlackMode.Http, false)]
    [InlineData(SlackMode.Socket, false)]
    public async Task It_is_valid_by_slacks_schema(SlackMode mode, bool isDistributed)
    {
        var schema = Path.Combine(Repository.SharedData!, "specs", "slack", "manifest.schema.2.0.0.json");
        var errors = await JsonSchemaCheck.ErrorsAsync(schema, [SlackManifest.Write(PublicUrl, mode, isDistributed)]);
        Assert.Empty(errors[0]);
    }
}
