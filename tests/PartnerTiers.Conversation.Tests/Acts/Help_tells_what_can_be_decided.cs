using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Tests.Desk;
using Xunit;

namespace PartnerTiers.Conversation.Tests.Acts;

public sealed class Help_tells_what_can_be_decided
{
    private readonly DeskFixture desk = new();

    [Theory]
    [InlineData("seller", "review,exceptions,appeals,subscriptions")]
    [InlineData("manager", "review,exceptions,plan,appeal,appeals,subscriptions")]
    [InlineData("approver", "review,review-publish,grant,exceptions,appeals,subscriptions")]
    [InlineData("partner", "plan,appeal")]
    public async Task To_those_who_may_and_every_line_works(string who, string kinds)
    {
        var message = who switch
        {
            "manager" => DeskFixture.Manager("help"),
            "approver" => DeskFixture.Approver("help"),
            "partner" => DeskFixture.Partner("help"),
            _ => DeskFixture.Home("help") with { From = new("zoe", Email: "zoe.seller@example.com", Tenant: "home") },
        };
        var help = await desk.Desk.AnswerAsync(message, default);
        List<string> found = [];
        foreach (var line in help.Parts.OfType<ItemList>().Last().Items)
        {
            var pressed = await desk.Desk.AnswerAsync(message with { Text = string.Empty, Press = line.Press!.Press }, default);
            Assert.Equal(pressed.Kind, (await desk.Desk.AnswerAsync(message with { Text = line.Title.Plain(help.Language) }, default)).Kind);
            found.Add(pressed.Kind);
        }

        Assert.Equal(kinds, string.Join(',', found));
    }

    [Fact]
    public async Task To_strangers_nothing() => Assert.Empty((await desk.Desk.AnswerAsync(DeskFixture.Stranger("help"), default)).Parts.OfType<ItemList>());
}
