using NodaTime;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Desk;
using PartnerTiers.Conversation.Tests.Desk;
using PartnerTiers.Operations.Exceptions;
using PartnerTiers.Operations.Outbox;
using Xunit;

namespace PartnerTiers.Conversation.Tests.Acts;

public sealed class Exceptions_are_granted_in_chat
{
    private readonly DeskFixture desk = new();

    [Theory]
    [InlineData("grant Globex Elite until 30 June because the merger delays its certificates")]
    [InlineData("please grant Globex Elite until 30 June 2027, because the merger delays its certificates")]
    [InlineData("grant an exception for Globex Elite until 2027-06-30 because the merger delays its certificates")]
    [InlineData("give Globex an exception for Elite until 30 June because the merger delays its certificates.")]
    [InlineData("let Globex keep Elite until June 30, 2027 because the merger delays its certificates")]
    [InlineData("Gewähre Globex Elite bis 30. Juni, weil the merger delays its certificates")]
    [InlineData("Gib Globex eine Ausnahme für Elite bis zum 30.06.2027 weil the merger delays its certificates")]
    public async Task All_of_it_said_is_shown_and_then_confirmed(string sentence)
    {
        var preview = await AskAsync(DeskFixture.Approver(sentence));
        Assert.Equal("grant", preview.Kind);
        Assert.NotNull(preview.Reserved);
        Assert.Contains("merger delays its certificates", Rows(preview), StringComparison.Ordinal);
        Assert.Empty(desk.Ledger.Entries);

        Assert.True((await PressAsync(DeskFixture.Approver(string.Empty), preview, 0)).Settles);
        var granted = PushJson.Read<ExceptionGranted>(Assert.Single(desk.Ledger.Entries).Payload);
        Assert.Equal(new ExceptionGranted(1, "elite", new LocalDate(2027, 6, 30), "the merger delays its certificates"), granted);
    }

    [Theory]
    [InlineData("grant an exception", 4)]
    [InlineData("Eine Ausnahme gewähren", 4)]
    [InlineData("grant an exception for Globex", 3)]
    [InlineData("grant Globex Elite", 2)]
    [InlineData("grant Globex Elite until 30 June", 1)]
    [InlineData("grant Globex Elite until some day because of the merger", 1)]
    public async Task What_is_missing_is_asked_for_by_a_form(string sentence, int fields)
    {
        var form = (await AskAsync(DeskFixture.Approver(sentence))).Form!;
        Assert.Equal(fields, form.Fields.Length);

        // Opening it asks for the same.
        Assert.Equal(form.Press, (await AskAsync(DeskFixture.Approver(string.Empty, form.Press))).Form!.Press);
        var filled = new Dictionary<string, string> { ["partner"] = """scorecard:{"partner":"P003"}""", ["tier"] = "elite", ["until"] = "2027-06-30", ["reason"] = "Ruhe & <b>Ordnung</b>" };
        var preview = await AskAsync(DeskFixture.Approver(string.Empty, form.Press) with { Fields = filled });
        Assert.NotNull(preview.Reserved);
        await PressAsync(DeskFixture.Approver(string.Empty), preview, 0);
        Assert.Equal("P003", Assert.Single(desk.Ledger.Entries).Partner);
    }

    [Theory]
    [InlineData("grant Globex Elite until 1 March 2026 because", "over")]
    [InlineData("grant Globex Elite until 30 June 2028 because", "four quarters")]
    [InlineData("grant Globex Registered until 30 June because", "everyone")]
    public async Task What_cannot_be_granted_is_said_and_nothing_is_proposed(string sentence, string words)
    {
        var answer = await AskAsync(DeskFixture.Approver(sentence + " they asked"));
        Assert.Contains(words, Text(answer), StringComparison.Ordinal);
        Assert.Null(answer.Reserved);
    }

    [Fact]
    public async Task A_partner_who_is_not_clear_is_asked_for()
    {
        var which = await AskAsync(DeskFixture.Approver("grant Summit Partners Select until 30 June because they merge"));
        Assert.Equal(("clarify", 2), (which.Kind, Buttons(which).Count()));
        Assert.Equal("grant", (await PressAsync(DeskFixture.Approver(string.Empty), which, 1)).Kind);
    }

    [Fact]
    public async Task Nobody_but_an_approver_grants_and_others_are_told_nothing()
    {
        const string sentence = "grant Globex Elite until 30 June because they merge";
        foreach (var message in new[] { DeskFixture.Home(sentence), DeskFixture.Manager(sentence), DeskFixture.Admin(sentence), DeskFixture.Manager("grant an exception"), DeskFixture.Manager("end the exception of Globex") })
        {
            var answer = await AskAsync(message);
            Assert.Equal("Only approvers can do that.", Text(answer));
            Assert.Null(answer.Form);
        }

        foreach (var message in new[] { DeskFixture.Partner(sentence), DeskFixture.Shared(sentence), DeskFixture.Approver(sentence, null, "shared-acme", isPrivate: false, outsiders: true), DeskFixture.Stranger(sentence), DeskFixture.Partner("exceptions"), DeskFixture.Stranger("exceptions") })
        {
            var answer = await AskAsync(message);
            Assert.Contains(answer.Kind, new[] { "refusal", "help" });
            Assert.DoesNotContain("Elite", Text(answer).Replace(sentence, string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
        }

        Assert.Empty(desk.Ledger.Entries);
    }

    [Fact]
    public async Task It_is_named_in_every_answer_about_that_partner_and_to_the_partner_without_its_reason()
    {
        await GrantAsync("Acme", "Select");
        foreach (var question in new[] { "how is Acme doing", "what does Acme need for Select", "why is Acme only Registered", "Acme's tiers over time", "which deals count for Acme's revenue", "who manages Acme", "what if Acme closes another 200k", "cheapest way to Select for Acme" })
        {
            var answer = await AskAsync(DeskFixture.Home(question));
            Assert.Contains(Sentences(answer), static sentence => sentence.StartsWith("By exception: Select until", StringComparison.Ordinal) && sentence.Contains("“the merger”", StringComparison.Ordinal));
            var own = await AskAsync(DeskFixture.Partner(question));
            Assert.Contains(Sentences(own), static sentence => sentence == "By exception: Select until Wednesday, 30 June 2027." || sentence.StartsWith("By exception: Select until ", StringComparison.Ordinal));
            Assert.DoesNotContain(Sentences(own), static sentence => sentence.Contains("merger", StringComparison.Ordinal) || sentence.Contains("Paula", StringComparison.Ordinal));
        }

        Assert.DoesNotContain(Sentences(await AskAsync(DeskFixture.Home("how is Globex doing"))), static sentence => sentence.Contains("exception", StringComparison.Ordinal));
        var list = (await AskAsync(DeskFixture.Home("resellers in Germany"))).Parts.OfType<ItemList>().Single();
        Assert.Contains("exception: Select", list.Items.Single().Below!.Plain(PartnerTiers.Conversation.Words.Languages.Default), StringComparison.Ordinal);
        Assert.Equal(1, (await AskAsync(DeskFixture.Home("partners with an exception"))).Parts.OfType<ItemList>().Single().Total);

        // For a tier above the published one the review gives it.
        Assert.Contains("→", (await AskAsync(DeskFixture.Home("preview the review"))).Parts.OfType<ItemList>().Single().Items.Single(item => item.Title.Plain(PartnerTiers.Conversation.Words.Languages.Default) == "Acme GmbH").Right!.Plain(PartnerTiers.Conversation.Words.Languages.Default), StringComparison.Ordinal);
    }

    [Fact]
    public async Task They_are_listed_and_an_approver_ends_one()
    {
        Assert.Contains("No exception is in force", Text(await AskAsync(DeskFixture.Home("exceptions"))), StringComparison.Ordinal);
        await GrantAsync("Acme", "Select");
        await GrantAsync("Globex", "Elite");
        Assert.Equal(2, (await AskAsync(DeskFixture.Home("which exceptions are there"))).Parts.OfType<ItemList>().Single().Total);
        var list = (await AskAsync(DeskFixture.Approver("Ausnahmen"))).Parts.OfType<ItemList>().Single();
        var preview = await AskAsync(DeskFixture.Approver(string.Empty, list.Items[0].Press!.Press));
        await PressAsync(DeskFixture.Approver(string.Empty), preview, 0);
        Assert.Equal("end-exception", (await AskAsync(DeskFixture.Approver("end the exception of Globex"))).Kind);
        Assert.Equal(1, (await AskAsync(DeskFixture.Home("exceptions"))).Parts.OfType<ItemList>().Single().Total);
        Assert.Contains("ended", (await AskAsync(DeskFixture.Home("exceptions of Acme"))).Parts.OfType<ItemList>().Single().Items.Single().Below!.Plain(PartnerTiers.Conversation.Words.Languages.Default), StringComparison.Ordinal);
    }

    private async Task GrantAsync(string partner, string tier) =>
        await PressAsync(DeskFixture.Approver(string.Empty), await AskAsync(DeskFixture.Approver($"grant {partner} {tier} until 30 June because the merger")), 0);

    private Task<Answer> AskAsync(IncomingMessage message) => desk.Desk.AnswerAsync(message, default);

    private Task<Answer> PressAsync(IncomingMessage message, Answer answer, int button) => AskAsync(message with { Press = Buttons(answer).ElementAt(button).Press });

    private static IEnumerable<Button> Buttons(Answer answer) => answer.Parts.OfType<Actions>().SelectMany(actions => actions.Buttons);

    private static string Text(Answer answer) => answer.Summary.Plain(answer.Language);

    private static string Rows(Answer answer) => string.Join("; ", answer.Parts.OfType<FactRows>().SelectMany(static rows => rows.Rows).Select(row => row.Value.Plain(answer.Language)));

    private static IEnumerable<string> Sentences(Answer answer) => answer.Parts.OfType<Paragraph>().Select(part => part.Text.Plain(answer.Language));
}
