using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Desk;
using PartnerTiers.Conversation.Tests.Desk;
using Xunit;

namespace PartnerTiers.Conversation.Tests.Acts;

public sealed class Help_tells_admins_what_only_they_can_do
{
    private readonly DeskFixture desk = new();

    [Theory]
    [InlineData("help")]
    [InlineData("was kannst du")]
    public async Task Every_line_of_it_works_when_it_is_typed_or_pressed(string help)
    {
        var lines = Acts(await desk.Desk.AnswerAsync(Of("ada.admin@example.com", help), default));
        Assert.Equal(7, lines.Count);
        // Without a CRM nothing syncs here.
        foreach (var line in lines.SkipLast(1))
        {
            var typed = line.Title.Plain((await desk.Desk.AnswerAsync(Of("ada.admin@example.com", help), default)).Language);
            var answer = await desk.Desk.AnswerAsync(Of("ada.admin@example.com", typed), default);
            Assert.True(answer.Kind is "bind-whom" or "unbind" or "bindings" or "audit" or "export" or "deliveries", $"{typed}: {answer.Kind}");
            if (line.Press is { } press)
            {
                Assert.Equal(answer.Kind, (await desk.Desk.AnswerAsync(Of("ada.admin@example.com", string.Empty) with { Press = press.Press }, default)).Kind);
            }
        }
    }

    [Fact]
    public async Task Nobody_else_is_told_of_it_and_no_admin_where_others_read_along()
    {
        Assert.Empty(Acts(await desk.Desk.AnswerAsync(Of("sam.seller@example.com", "help"), default)));
        var outside = Of("ada.admin@example.com", "help");
        Assert.Empty(Acts(await desk.Desk.AnswerAsync(outside with { Where = outside.Where with { IsPrivate = false, HasOutsiders = true } }, default)));
    }

    [Fact]
    public async Task A_greeting_stays_a_greeting() => Assert.Empty(Acts(await desk.Desk.AnswerAsync(Of("ada.admin@example.com", "hello"), default)));

    private static IReadOnlyList<Item> Acts(Answer answer) =>
    [
        .. answer.Parts.SkipWhile(part => part is not Paragraph { Tone: Tone.Heading } heading || heading.Text.Plain(answer.Language) != answer.Language.Text("act.help"))
            .OfType<ItemList>().SelectMany(static list => list.Items),
    ];

    private static IncomingMessage Of(string email, string text) => DeskFixture.Admin(text) with { From = new Sender(email, Email: email, Tenant: "home"), Where = new Place("room", "room", IsPrivate: false) };
}
