using System.Text;
using PartnerTiers.Channels.Slack.Signing;
using Xunit;

namespace PartnerTiers.Channels.Tests.Slack.Signing;

public sealed class SlackSignatureTests
{
    private const string Secret = "test-secret-1";
    private const string Time = "1767225600";
    private const string Signed = "v0=d241c9ce1c14b36215594f6de1864e9bd6be5bd06a8e9980c24008d507d518ea";
    private static readonly byte[] Body = Encoding.UTF8.GetBytes("""{"type":"event_callback"}""");
    private static readonly DateTimeOffset Then = DateTimeOffset.FromUnixTimeSeconds(1767225600);

    [Fact]
    public void It_is_the_signature_that_slack_publishes_as_an_example() => Assert.Equal(
        "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503",
        SlackSignature.Sign(
            "8f742231b10e8888abcd99yyyzzz85a5",
            "1531420618",
            Encoding.UTF8.GetBytes("token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c")));

    [Theory]
    [InlineData(0)]
    [InlineData(300)]
    [InlineData(-300)]
    public void Within_five_minutes_either_way_it_is_fresh(int seconds) => Assert.True(SlackSignature.IsValid(Secret, Signed, Time, Body, Then.AddSeconds(seconds)));

    [Theory]
    [InlineData(301)]
    [InlineData(-301)]
    [InlineData(86_400)]
    public void Further_away_it_is_refused(int seconds) => Assert.False(SlackSignature.IsValid(Secret, Signed, Time, Body, Then.AddSeconds(seconds)));

    [Theory]
    [InlineData("", Signed, Time)]
    [InlineData("another", Signed, Time)]
    [InlineData(Secret, null, Time)]
    [InlineData(Secret, "", Time)]
    [InlineData(Secret, "v0=", Time)]
    [InlineData(Secret, "v1=d241c9ce1c14b36215594f6de1864e9bd6be5bd06a8e9980c24008d507d518ea", Time)]
    [InlineData(Secret, "v0=zz41c9ce1c14b36215594f6de1864e9bd6be5bd06a8e9980c24008d507d518ea", Time)]
    [InlineData(Secret, "v0=d241c9ce1c14b36215594f6de1864e9bd6be5bd06a8e9980c24008d507d518eb", Time)]
    [InlineData(Secret, Signed, null)]
    [InlineData(Secret, Signed, "now")]
    [InlineData(Secret, Signed, "-1767225600")]
    [InlineData(Secret, Signed, " 1767225600")]
    [InlineData(Secret, Signed, "1767225601")]
    [InlineData(Secret, Signed, "99999999999999999999")]
    [InlineData(Secret, Signed, "9223372036854775807")]
    public void Anything_else_is_refused(string secret, string? signature, string? timestamp) => Assert.False(SlackSignature.IsValid(secret, signature, timestamp, Body, Then));

    [Fact]
    public void A_changed_byte_is_refused() => Assert.False(SlackSignature.IsValid(Secret, Signed, Time, [.. Body, (byte)' '], Then));
}
