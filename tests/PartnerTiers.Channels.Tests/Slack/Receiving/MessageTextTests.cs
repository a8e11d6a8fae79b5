using PartnerTiers.Channels.Slack.Receiving;
using Xunit;

namespace PartnerTiers.Channels.Tests.Slack.Receiving;

public sealed class MessageTextTests
{
    [Theory]
    [InlineData("<@U0BOT> what does Acme need?", "what does Acme need?")]
    [InlineData("hey <@U0BOT|partner-tiers> scorecard for Acme", "hey scorecard for Acme")]
    [InlineData("which partners does <@U01MAR|Maria> have", "which partners does Maria have")]
    [InlineData("partners of <@U01MAR>", "partners of")]
    [InlineData("revenue &gt; 500k &amp; csat &lt; 4", "revenue > 500k & csat < 4")]
    [InlineData("&amp;lt;b&amp;gt;", "&lt;b&gt;")]
    [InlineData("&lt;@U0BOT&gt; typed", "<@U0BOT> typed")]
    [InlineData("ask <https://acme.example|acme.example> and <https://x.example/a>", "ask acme.example and https://x.example/a")]
    [InlineData("mail <mailto:jo@example.com|jo@example.com>", "mail jo@example.com")]
    [InlineData("in <#C01GEN|general> <!here>", "in general")]
    [InlineData("  a\u00a0 b\n c ", "a b c")]
    [InlineData("&nbsp; &#60;", "&nbsp; &#60;")]
    [InlineData(null, "")]
    public void Slacks_markup_becomes_what_was_typed(string? text, string expected) => Assert.Equal(expected, MessageText.Of(text, "U0BOT"));

    [Fact]
    public void A_novel_is_read_up_to_four_thousand_letters() => Assert.Equal(4_000, MessageText.Of(new string('a', 50_000), "U0BOT").Length);
}
