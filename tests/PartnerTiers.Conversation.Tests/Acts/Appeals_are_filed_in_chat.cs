using System.Collections.Frozen;
using System.Collections.Immutable;
using NodaTime;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Desk;
using PartnerTiers.Conversation.Tests.Desk;
using PartnerTiers.Conversation.Tests.Understanding;
using PartnerTiers.Operations.Appeals;
using PartnerTiers.Operations.Reviews;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Programme.Measures;
using Xunit;

namespace PartnerTiers.Conversation.Tests.Acts;

public sealed class Appeals_are_filed_in_chat
{
    private readonly DeskFixture desk = new();

    public Appeals_are_filed_in_chat() => desk.Board.Decide(static decided => decided with
    {
        Tiers = new Dictionary<string, PublishedTier> { ["P002"] = new(DeskFixture.Review, "registered", null, null, new LocalDate(2026, 11, 10)) }.ToFrozenDictionary(),
        Reviews = new ReviewPictures(DeskFixture.Review, ImmutableSortedDictionary<LocalDate, ReviewPicture>.Empty.Add(DeskFixture.Review, new ReviewPicture(DeskFixture.Review) { Rules = Northwind.Book.Versions[0], Figures = new ReviewFigures([]) })),
    });

    private static Dictionary<string, string> Filled { get; } = new() { ["criterion"] = "revenue", ["evidence"] = "https://crm.example/D2" };

    [Theory]
    [InlineData("start an appeal for Acme")]
    [InlineData("appeal for Acme")]
    [InlineData("Einspruch für Acme einlegen")]
    public async Task Its_manager_fills_in_a_form_sees_both_results_and_confirms(string sentence)
    {
        var form = (await AskAsync(DeskFixture.Manager(sentence))).Form!;
        Assert.Equal(2, form.Fields.Length);
        var preview = await AskAsync(DeskFixture.Manager(string.Empty, form.Press) with { Fields = Filled });
        Assert.Equal(4, preview.Parts.OfType<Grid>().Single().Columns.Length);
        Assert.Empty(desk.Ledger.Entries);
        Assert.Contains("Paula Prove", Text(await PressAsync(DeskFixture.Manager(string.Empty), preview, 0)), StringComparison.Ordinal);
        Assert.Equal("appeal.filed", Assert.Single(desk.Ledger.Entries).Kind);
    }

    [Theory]
    [InlineData("start an appeal")]
    [InlineData("we want to appeal")]
    [InlineData("Wir legen Einspruch ein")]
    [InlineData("start an appeal for Acme")]
    public async Task The_partner_appeals_in_its_own_channel_about_itself(string sentence)
    {
        var inChannel = DeskFixture.Partner(sentence);
        var form = (await AskAsync(inChannel)).Form!;
        var preview = await AskAsync(inChannel with { Text = string.Empty, Press = form.Press, Fields = Filled });
        await PressAsync(inChannel with { Text = string.Empty }, preview, 0);
        Assert.Equal("P002", Assert.Single(desk.Ledger.Entries).Partner);
        Assert.Contains("answers by", Text(await AskAsync(DeskFixture.Partner("what became of our appeal"))), StringComparison.Ordinal);
        Assert.Contains("already", Text(await AskAsync(DeskFixture.Partner("start an appeal"))), StringComparison.Ordinal);
        Assert.Contains(Sentences(await AskAsync(DeskFixture.Home("how is Acme doing"))), static one => one.Contains("appeals against the review", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Others_file_none_and_refusals_are_the_same_whatever_was_asked()
    {
        Assert.Contains("by the partner in its own channel", Text(await AskAsync(DeskFixture.Home("start an appeal for Acme"))), StringComparison.Ordinal);
        var no = Text(await AskAsync(DeskFixture.Partner("start an appeal for Globex")));
        foreach (var sentence in new[] { "start an appeal for Fooware", "appeals of Globex", "appeals of Fooware", "plan for Globex" })
        {
            Assert.Equal(no, Text(await AskAsync(DeskFixture.Partner(sentence))));
        }

        Assert.Equal(
            Text(await AskAsync(DeskFixture.Partner("uphold the appeal of Fooware because x"))).Replace("Fooware", "…", StringComparison.Ordinal),
            Text(await AskAsync(DeskFixture.Partner("uphold the appeal of Globex because x"))).Replace("Globex", "…", StringComparison.Ordinal));
        Assert.Equal(no, Text(await AskAsync(DeskFixture.Partner(string.Empty) with { Press = """appeal:{"partner":"P003","criterion":"revenue","evidence":"x"}""" })));
        Assert.Equal("refusal", (await AskAsync(DeskFixture.Stranger("start an appeal"))).Kind);
        Assert.Equal("refusal", (await AskAsync(DeskFixture.Stranger("appeals"))).Kind);
        Assert.Contains("No decision about Globex S.A. is published yet", Text(await AskAsync(DeskFixture.Manager("start an appeal for Globex"))), StringComparison.OrdinalIgnoreCase);
        desk.Time.Advance(Duration.FromDays(10));
        Assert.Contains("That is over", Text(await AskAsync(DeskFixture.Manager("start an appeal for Acme"))), StringComparison.Ordinal);
        Assert.Empty(desk.Ledger.Entries);
    }

    [Fact]
    public async Task An_approver_opens_the_list_and_answers_with_a_reason()
    {
        await FileAsync();
        var list = (await AskAsync(DeskFixture.Approver("appeals"))).Parts.OfType<ItemList>().Single();
        var card = await AskAsync(DeskFixture.Approver(string.Empty, list.Items.Single().Press!.Press));
        Assert.Equal(3, Buttons(card).Count());
        Assert.Single(Buttons(await AskAsync(DeskFixture.Manager("appeal of Acme"))));
        Assert.Equal("Only approvers can do that.", Text(await AskAsync(DeskFixture.Manager("uphold the appeal of Acme because I say so"))));

        var upheld = (await PressAsync(DeskFixture.Approver(string.Empty), card, 0)).Form!;
        var preview = await AskAsync(DeskFixture.Approver(string.Empty, upheld.Press) with { Fields = new Dictionary<string, string> { ["reason"] = "nothing new" } });
        await PressAsync(DeskFixture.Approver(string.Empty), preview, 0);
        Assert.Contains("decision stands", Text(await AskAsync(DeskFixture.Partner("appeals"))), StringComparison.Ordinal);
        Assert.Contains("No appeal", Text(await AskAsync(DeskFixture.Home("open appeals"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_overturned_by_a_sentence_and_a_form()
    {
        await FileAsync();
        var asked = (await AskAsync(DeskFixture.Approver("overturn the appeal of Acme because the deal was entered late"))).Form!;
        var field = Assert.IsType<ChoiceField>(Assert.Single(asked.Fields));
        var preview = await AskAsync(DeskFixture.Approver(string.Empty, asked.Press) with { Fields = new Dictionary<string, string> { ["to"] = field.Choices[0].Value } });
        await PressAsync(DeskFixture.Approver(string.Empty), preview, 0);
        Assert.Equal(["appeal.filed", "appeal.answered", "review.corrected"], desk.Ledger.Entries.Select(static entry => entry.Kind));
    }

    [Fact]
    public async Task What_differs_for_several_criteria_is_one_line_that_names_them()
    {
        AppealFact[] facts =
        [
            new("certified", "certification", "Kubernetes Administrator", "Lee Park", new LocalDate(2026, 9, 1), Unit.People, 1m, CountsNow: true),
            new("depth", "certification", "Kubernetes Administrator", "Lee Park", new LocalDate(2026, 9, 1), Unit.People, 1m, CountsNow: true),
            new("revenue", "deal", "D77", "Harbour Mills", new LocalDate(2026, 9, 28), Unit.Money, 50_000m, CountsNow: true),
        ];
        var filed = new AppealFiled(DeskFixture.Review, "certified", "see the CRM", ByPartner: true, null, new LocalDate(2026, 11, 20), new AppealFindings(DeskFixture.Review, "select", "registered", "select", null, DeskFixture.Review, [], [.. facts]));
        desk.Board.Decide(decided => decided with { Appeals = decided.Appeals.SetItem("P002", new AppealCase("P002", filed, Operations.Audit.Actor.Program, Instant.FromUtc(2026, 11, 9, 9, 0))) });
        var card = await AskAsync(DeskFixture.Approver("appeal of Acme"));
        Assert.Equal(
            ["Certified people and Solution depth · 1 September 2026 · counts now, did not then", "Revenue · 28 September 2026 · counts now, did not then"],
            card.Parts.OfType<ReceiptLines>().Single().Lines.Select(line => line.Note.Plain(card.Language).Replace('\u00A0', ' ')));
    }

    private async Task FileAsync()
    {
        var form = (await AskAsync(DeskFixture.Manager("start an appeal for Acme"))).Form!;
        await PressAsync(DeskFixture.Manager(string.Empty), await AskAsync(DeskFixture.Manager(string.Empty, form.Press) with { Fields = Filled }), 0);
    }

    private Task<Answer> AskAsync(IncomingMessage message) => desk.Desk.AnswerAsync(message, default);

    private Task<Answer> PressAsync(IncomingMessage message, Answer answer, int button) => AskAsync(message with { Press = Buttons(answer).ElementAt(button).Press });

    private static IEnumerable<Button> Buttons(Answer answer) => answer.Parts.OfType<Actions>().SelectMany(actions => actions.Buttons);

    private static string Text(Answer answer) => answer.Summary.Plain(answer.Language);

    private static IEnumerable<string> Sentences(Answer answer) => answer.Parts.OfType<Paragraph>().Select(part => part.Text.Plain(answer.Language));
}
