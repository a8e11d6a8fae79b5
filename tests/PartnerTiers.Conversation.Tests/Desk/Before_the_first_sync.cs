using Xunit;

namespace PartnerTiers.Conversation.Tests.Desk;

public sealed class Before_the_first_sync
{
    private readonly DeskFixture desk = new(synced: false);

    [Theory]
    [InlineData("how is Acme doing")]
    [InlineData("list all partners")]
    [InlineData("how many partners do we have")]
    [InlineData("who is close to Elite")]
    public async Task Nothing_is_said_to_be_missing_that_was_never_read(string sentence) =>
        Assert.Equal("no-facts", (await desk.Desk.AnswerAsync(DeskFixture.Home(sentence), default)).Kind);

    [Theory]
    [InlineData("what does Elite get", "benefits")]
    [InlineData("how many certs does Elite need", "rules")]
    [InlineData("when is the next review", "calendar")]
    public async Task The_published_rules_are_known_without_facts(string sentence, string kind) =>
        Assert.Equal(kind, (await desk.Desk.AnswerAsync(DeskFixture.Home(sentence), default)).Kind);
}
