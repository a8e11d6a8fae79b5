using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Desk;
using PartnerTiers.Conversation.Tests.Desk;
using Xunit;

namespace PartnerTiers.Conversation.Tests.Acts;

public sealed class A_channel_is_bound_by_a_form
{
    private readonly DeskFixture desk = new();

    [Theory]
    [InlineData("bind this channel")]
    [InlineData("Binde diesen Kanal")]
    public async Task The_partner_is_searched_shown_and_confirmed(string sentence)
    {
        var form = (await AskAsync(InRoom(sentence))).Form!;
        var chosen = Assert.Single(await desk.Desk.SearchAsync(InRoom("acm"), 1, default)).Press!.Press;

        var preview = await AskAsync(Sent(form, chosen));
        Assert.Equal("bind", preview.Kind);
        Assert.NotNull(preview.Reserved);
        Assert.Empty(await desk.Bindings.InForceAsync(default));

        await AskAsync(InRoom(string.Empty) with { Press = preview.Parts.OfType<Actions>().Single().Buttons[0].Press });
        Assert.Equal("P002", Assert.Single(await desk.Bindings.InForceAsync(default)).Binding.Partner);
    }

    [Theory]
    [InlineData("")]
    [InlineData("P002")]
    [InlineData("scorecard:{}")]
    [InlineData("""scorecard:{"partner":"P999"}""")]
    [InlineData("""need:{"partner":"P002"}""")]
    public async Task What_was_not_chosen_from_the_search_asks_once_more(string chosen)
    {
        var form = (await AskAsync(InRoom("bind this channel"))).Form!;
        Assert.Equal(form.Press, (await AskAsync(Sent(form, chosen))).Form!.Press);
    }

    [Fact]
    public async Task Others_get_no_form_and_send_none()
    {
        var form = (await AskAsync(InRoom("bind this channel"))).Form!;
        var seller = new Sender("sam", Email: "sam.okafor@example.com", Tenant: "home");

        Assert.Null((await AskAsync(InRoom("bind this channel") with { From = seller })).Form);
        Assert.Equal("refusal", (await AskAsync(Sent(form, """scorecard:{"partner":"P002"}""") with { From = seller })).Kind);
        Assert.Null((await AskAsync(DeskFixture.Admin("bind this channel", null, "outside", isPrivate: false, outsiders: true))).Form);
    }

    private static IncomingMessage InRoom(string text) => DeskFixture.Admin(text, null, "room", isPrivate: false);

    private static IncomingMessage Sent(Form form, string chosen) => InRoom(string.Empty) with { Press = form.Press, Fields = new Dictionary<string, string> { ["partner"] = chosen } };

    private Task<Answer> AskAsync(IncomingMessage message) => desk.Desk.AnswerAsync(message, default);
}
