using NodaTime;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Desk;
using PartnerTiers.Conversation.Tests.Desk;
using PartnerTiers.Operations.Audit;
using PartnerTiers.Operations.Nudges;
using PartnerTiers.Operations.Outbox;
using Xunit;

namespace PartnerTiers.Conversation.Tests.Acts;

public sealed class Nudges_are_silenced_in_chat
{
    private readonly DeskFixture desk = new();

    [Theory]
    [InlineData("snooze Acme", 7)]
    [InlineData("please snooze Acme for a week", 7)]
    [InlineData("snooze nudges about Acme for two weeks", 14)]
    [InlineData("mute Acme for 10 days", 10)]
    [InlineData("snooze Acme until 15 January", 60)]
    [InlineData("Acme stumm schalten", 7)]
    [InlineData("Acme für zwei Wochen stumm schalten", 14)]
    [InlineData("Schalte Acme für einen Monat stumm", 30)]
    public async Task The_manager_sees_until_when_and_confirms(string sentence, int days)
    {
        var preview = await AskAsync(DeskFixture.Manager(sentence));
        Assert.Equal("snooze", preview.Kind);
        Assert.NotNull(preview.Reserved);
        Assert.Empty(desk.Ledger.Entries);

        Assert.True((await PressAsync(preview, 0)).Settles);
        var entry = Assert.Single(desk.Ledger.Entries);
        Assert.Equal((NudgeSnoozed.Kind, "P002"), (entry.Kind, entry.Partner));
        Assert.Equal(new NudgeSnoozed(new LocalDate(2026, 11, 16).PlusDays(days)), PushJson.Read<NudgeSnoozed>(entry.Payload));
        Assert.Equal(AuditActions.NudgesSnoozed, Assert.Single(desk.Audit.Records).Entry.Action);
    }

    [Fact]
    public async Task Another_time_is_one_press_away_and_the_same_twice_is_said()
    {
        var preview = await AskAsync(DeskFixture.Manager("snooze Acme"));
        var longer = await PressAsync(preview, 2);
        Assert.Equal("snooze", longer.Kind);
        await PressAsync(longer, 0);
        Assert.Equal(new LocalDate(2026, 11, 30), PushJson.Read<NudgeSnoozed>(Assert.Single(desk.Ledger.Entries).Payload).Until);
        Assert.Empty((await AskAsync(DeskFixture.Manager("snooze Acme for 14 days"))).Parts.OfType<Actions>());
    }

    [Theory]
    [InlineData("Acme is not mine")]
    [InlineData("Acme ist nicht meiner")]
    public async Task Who_is_named_wrongly_says_so(string sentence)
    {
        await PressAsync(await AskAsync(DeskFixture.Manager(sentence)), 0);
        Assert.Equal(new NudgeDisowned("maria.lopez@example.com"), PushJson.Read<NudgeDisowned>(Assert.Single(desk.Ledger.Entries).Payload));
    }

    [Theory]
    [InlineData("snooze Acme")]
    [InlineData("Acme is not mine")]
    public async Task Nobody_else_silences_a_manager(string sentence)
    {
        foreach (var message in new[] { DeskFixture.Home(sentence), DeskFixture.Admin(sentence), DeskFixture.Approver(sentence) })
        {
            Assert.Empty((await AskAsync(message)).Parts.OfType<Actions>());
        }

        Assert.DoesNotContain((await AskAsync(DeskFixture.Shared(sentence))).Kind, new[] { "snooze", "not-mine" });
        Assert.Empty(desk.Ledger.Entries);
    }

    private Task<Answer> AskAsync(IncomingMessage message) => desk.Desk.AnswerAsync(message, default);

    private Task<Answer> PressAsync(Answer answer, int button) => AskAsync(DeskFixture.Manager(string.Empty, answer.Parts.OfType<Actions>().SelectMany(static actions => actions.Buttons).ElementAt(button).Press));
}
