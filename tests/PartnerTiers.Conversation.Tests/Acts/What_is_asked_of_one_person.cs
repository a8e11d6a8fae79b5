using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Desk;
using PartnerTiers.Conversation.Tests.Desk;
using Xunit;

namespace PartnerTiers.Conversation.Tests.Acts;

public sealed class What_is_asked_of_one_person
{
    private readonly DeskFixture desk = new();

    [Fact]
    public async Task Its_buttons_are_that_persons_and_others_read_who_it_waits_for()
    {
        var asked = InRoom("bind this channel to Acme") is var message ? message with { From = message.From with { Name = "Ada Min" } } : null;
        var preview = await AskAsync(asked!);

        Assert.Equal("This waits for an answer of Ada Min.", preview.Reserved!.Waiting.Plain(preview.Language));
        Assert.Null((await AskAsync(InRoom("how is Acme doing"))).Reserved);
    }

    [Fact]
    public async Task The_person_sees_it_again_with_its_buttons_until_it_has_ended_and_nobody_else_does()
    {
        var again = (await AskAsync(InRoom("bind this channel to Acme"))).Reserved!.Again;

        var view = await AskAsync(InRoom(string.Empty, again));
        Assert.Equal(("proposal", 2), (view.Kind, Buttons(view).Count()));
        Assert.Contains("Acme", Text(view), StringComparison.Ordinal);
        Assert.Equal(again, view.Reserved!.Again);
        var other = await AskAsync(InRoom(string.Empty, again) with { From = new Sender("sam", Email: "sam.okafor@example.com", Tenant: "home") });
        Assert.Equal(("refusal", 0), (other.Kind, Buttons(other).Count()));

        var done = await AskAsync(InRoom(string.Empty, Buttons(view).First().Press));
        Assert.True(done.Settles);
        Assert.False((await AskAsync(InRoom(string.Empty, Buttons(view).First().Press))).Settles);
        var ended = await AskAsync(InRoom(string.Empty, again));
        Assert.Contains("done already", Text(ended), StringComparison.Ordinal);
        Assert.Empty(Buttons(ended));
    }

    [Fact]
    public async Task Where_outsiders_read_along_it_does_not_say_whom_it_names()
    {
        var preview = await AskAsync(Outside("bind this channel to deal hub"));
        var view = await AskAsync(Outside(string.Empty) with { Press = preview.Reserved!.Again });

        Assert.Equal(2, Buttons(view).Count());
        Assert.DoesNotContain("P0", Text(view), StringComparison.Ordinal);
        Assert.DoesNotContain("Acme", Text(view), StringComparison.Ordinal);
    }

    private static IncomingMessage InRoom(string text, string? press = null) => DeskFixture.Admin(text, press, "room", isPrivate: false);

    private static IncomingMessage Outside(string text) => DeskFixture.Admin(text, null, "outside", isPrivate: false, outsiders: true);

    private Task<Answer> AskAsync(IncomingMessage message) => desk.Desk.AnswerAsync(message, default);

    private static IEnumerable<Button> Buttons(Answer answer) => answer.Parts.OfType<Actions>().SelectMany(actions => actions.Buttons);

    private static string Text(Answer answer) => answer.Summary.Plain(answer.Language);
}
