using System.Collections.Frozen;
using NodaTime;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Desk;
using PartnerTiers.Conversation.Tests.Desk;
using PartnerTiers.Operations.Standings;
using Xunit;

namespace PartnerTiers.Conversation.Tests.Acts;

public sealed class Plans_are_made_in_chat
{
    private readonly DeskFixture desk = new();

    public Plans_are_made_in_chat() => desk.Board.Decide(static decided => decided with
    {
        Tiers = new Dictionary<string, PublishedTier> { ["P002"] = Grace, ["P003"] = Grace }.ToFrozenDictionary(),
    });

    private static PublishedTier Grace { get; } = new(new LocalDate(2026, 9, 30), "select", null, new LocalDate(2026, 12, 31), new LocalDate(2026, 10, 15));

    [Theory]
    [InlineData("make a plan for Acme")]
    [InlineData("plan for Acme")]
    [InlineData("Mache einen Plan für Acme")]
    public async Task The_first_form_asks_for_a_step_on_either_side(string sentence)
    {
        var form = (await AskAsync(DeskFixture.Manager(sentence))).Form!;
        Assert.Equal(6, form.Fields.Length);
        var preview = await AskAsync(DeskFixture.Manager(string.Empty, form.Press) with { Fields = Filled });
        Assert.Equal(2, preview.Parts.OfType<FactRows>().Single().Rows.Length);
        Assert.Empty(desk.Ledger.Entries);
        await PressAsync(DeskFixture.Manager(string.Empty), preview, 0);
        Assert.Equal("grace.planned", Assert.Single(desk.Ledger.Entries).Kind);
    }

    [Fact]
    public async Task It_is_added_to_moved_and_ticked_off_by_sentences_and_by_forms()
    {
        await PlanAsync();
        await ConfirmedAsync("add to the plan for Acme: renew two certificates, Pat Young of the partner, by 15 December");
        await ConfirmedAsync("Ergänze den Plan für Acme: einen Workshop halten, Jo Winter von uns, bis 20. Dezember");
        var form = (await AskAsync(DeskFixture.Manager("add to the plan for Acme"))).Form!;
        Assert.Equal(4, form.Fields.Length);
        var preview = await AskAsync(DeskFixture.Manager(string.Empty, form.Press) with { Fields = new Dictionary<string, string> { ["what"] = "More", ["side"] = "partner", ["owner"] = "Pat", ["due"] = "2026-12-30" } });
        await PressAsync(DeskFixture.Manager(string.Empty), preview, 0);
        await ConfirmedAsync("move item 1 of the plan for Acme to 20 December");
        await ConfirmedAsync("item 2 of the plan for Acme is done");
        var list = (await AskAsync(DeskFixture.Manager("plan for Acme"))).Parts.OfType<ItemList>().Single();
        Assert.Equal(5, list.Total);
        Assert.Contains(list.Items, static item => item.Right!.Plain(PartnerTiers.Conversation.Words.Languages.Default).StartsWith("done on", StringComparison.Ordinal));

        var wrong = await AskAsync(DeskFixture.Manager("move item 1 of the plan for Acme to 15 January"));
        Assert.Contains("does not fit", Text(wrong), StringComparison.Ordinal);
        Assert.NotNull(wrong.Form);
    }

    [Fact]
    public async Task Others_make_no_plan_and_the_partner_reads_its_own_alone()
    {
        await PlanAsync();
        foreach (var message in new[] { DeskFixture.Home("make a plan for Acme"), DeskFixture.Approver("add to the plan for Acme"), DeskFixture.Home("item 1 of the plan for Acme is done") })
        {
            var answer = await AskAsync(message);
            Assert.Equal("The partner's manager makes its plan.", Text(answer));
            Assert.Null(answer.Form);
        }

        foreach (var message in new[] { DeskFixture.Partner("plan"), DeskFixture.Partner("plan for Acme"), DeskFixture.Shared("our plan"), DeskFixture.Shared("plan for Acme") })
        {
            var answer = await AskAsync(message);
            Assert.Equal(2, answer.Parts.OfType<ItemList>().Single().Total);
            Assert.Empty(Buttons(answer));
        }

        Assert.Null((await AskAsync(DeskFixture.Partner("make a plan for Acme"))).Form);
        foreach (var message in new[] { DeskFixture.Partner("plan for Globex"), DeskFixture.Partner("plan for Fooware"), DeskFixture.Shared("plan for Globex"), DeskFixture.Partner("item 1 of the plan for Acme is done"), DeskFixture.Stranger("plan"), DeskFixture.Stranger("plan for Acme") })
        {
            var answer = await AskAsync(message);
            Assert.Contains(answer.Kind, new[] { "refusal", "help" });
            Assert.DoesNotContain("Pair on", Text(answer), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task It_is_named_in_answers_about_the_partner_and_what_has_none_says_so()
    {
        await PlanAsync();
        Assert.Contains(Sentences(await AskAsync(DeskFixture.Home("how is Acme doing"))), static one => one.Contains("2 open items, next: Pair on two deals", StringComparison.Ordinal));
        Assert.Contains(Sentences(await AskAsync(DeskFixture.Partner("what do we need for Elite"))), static one => one.StartsWith("The plan of your grace", StringComparison.Ordinal));
        Assert.Contains(Sentences(await AskAsync(DeskFixture.Home("why is Globex Select"))), static one => one.Contains("no written plan yet", StringComparison.Ordinal));
    }

    private static Dictionary<string, string> Filled { get; } = new()
    {
        ["ourswhat"] = "Pair on two deals",
        ["oursowner"] = "jo.winter@example.com",
        ["oursdue"] = "2026-12-01",
        ["theirswhat"] = "Send a case study",
        ["theirsowner"] = "Pat Young",
        ["theirsdue"] = "2026-12-10",
    };

    private async Task PlanAsync()
    {
        var form = (await AskAsync(DeskFixture.Manager("make a plan for Acme"))).Form!;
        await PressAsync(DeskFixture.Manager(string.Empty), await AskAsync(DeskFixture.Manager(string.Empty, form.Press) with { Fields = Filled }), 0);
    }

    private async Task ConfirmedAsync(string sentence)
    {
        var preview = await AskAsync(DeskFixture.Manager(sentence));
        Assert.NotNull(preview.Reserved);
        Assert.StartsWith("Done", Text(await PressAsync(DeskFixture.Manager(string.Empty), preview, 0)).Replace("Erledigt", "Done", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private Task<Answer> AskAsync(IncomingMessage message) => desk.Desk.AnswerAsync(message, default);

    private Task<Answer> PressAsync(IncomingMessage message, Answer answer, int button) => AskAsync(message with { Press = Buttons(answer).ElementAt(button).Press });

    private static IEnumerable<Button> Buttons(Answer answer) => answer.Parts.OfType<Actions>().SelectMany(actions => actions.Buttons);

    private static string Text(Answer answer) => answer.Summary.Plain(answer.Language);

    private static IEnumerable<string> Sentences(Answer answer) => answer.Parts.OfType<Paragraph>().Select(part => part.Text.Plain(answer.Language));
}
