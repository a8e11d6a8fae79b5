using System.Globalization;
using System.Text;
using System.Text.Json;
using PartnerTiers.Channels.Slack.Signing;
using PartnerTiers.Testing;
using PartnerTiers.Testing.PeerPrograms;
using Xunit;

namespace PartnerTiers.Channels.Tests.Slack.Signing;

/// <summary>Our signatures before the verifier of Slack's own framework, and the other way round.</summary>
public sealed class SlackSignaturePeerTests
{
    private const long Now = 1_794_816_720;
    private const string Secret = "8f742231b10e8888abcd99yyyzzz85a5";

    private static readonly string[] Bodies = ["""{"type":"event_callback"}""", "payload=%7B%22type%22%3A%22block_actions%22%7D&x=", "text=Gr%C3%BC%C3%9Fe+%F0%9F%8E%89", """{"text":"Grüße 🎉 \u2068"}""", string.Empty];

    [PeerFact(Peer.SlackClients)]
    public async Task Bolt_accepts_what_we_sign_and_nothing_that_was_changed()
    {
        var requests = Bodies.SelectMany(static body => new[]
        {
            (IsGood: true, Request: Signed(body, body, Secret, Now)),
            (IsGood: true, Request: Signed(body, body, Secret, Now - 299)),
            (IsGood: false, Request: Signed(body, body + " ", Secret, Now)),
            (IsGood: false, Request: Signed(body, body, "another", Now)),
            (IsGood: false, Request: Signed(body, body, Secret, Now - 301)),
            (IsGood: false, Request: Signed(body, body, Secret, Now) with { timestamp = (Now - 1).ToString(CultureInfo.InvariantCulture) }),
        }).ToList();

        var answer = await AskAsync(requests.Select(static pair => pair.Request));

        Assert.Equal(requests.Select(static pair => pair.IsGood), answer.GetProperty("accepted").EnumerateArray().Select(static one => one.GetBoolean()));
        // Ours judges the same requests as Bolt's does.
        Assert.Equal(requests.Select(static pair => pair.IsGood), requests.Select(static pair => IsValid(pair.Request.signature, pair.Request.timestamp, pair.Request.body)));
    }

    [PeerFact(Peer.SlackClients)]
    public async Task We_accept_what_Node_signs()
    {
        var answer = await AskAsync(Bodies.Select(static body => Signed(body, body, Secret, Now)));

        var stamp = Now.ToString(CultureInfo.InvariantCulture);
        Assert.All(Bodies.Zip(answer.GetProperty("signed").EnumerateArray().Select(static one => one.GetString()!)), pair =>
        {
            Assert.True(IsValid(pair.Second, stamp, pair.First));
            Assert.False(IsValid(pair.Second, stamp, pair.First + "x"));
            Assert.Equal(pair.Second, SlackSignature.Sign(Secret, stamp, Encoding.UTF8.GetBytes(pair.First)));
        });
    }

    private static bool IsValid(string signature, string timestamp, string body) => SlackSignature.IsValid(Secret, signature, timestamp, Encoding.UTF8.GetBytes(body), DateTimeOffset.FromUnixTimeSeconds(Now));

    private static Request Signed(string body, string sent, string secret, long at)
    {
        var stamp = at.ToString(CultureInfo.InvariantCulture);
        return new Request(Secret, stamp, sent, SlackSignature.Sign(secret, stamp, Encoding.UTF8.GetBytes(body)), Now);
    }

    private static async Task<JsonElement> AskAsync(IEnumerable<Request> requests) => JsonDocument.Parse(await NodeScript.RunAsync("slack-signature.mjs", new { requests })).RootElement;

#pragma warning disable IDE1006, SA1300 // The script's names.
    private sealed record Request(string secret, string timestamp, string body, string signature, long now);
#pragma warning restore IDE1006, SA1300
}
