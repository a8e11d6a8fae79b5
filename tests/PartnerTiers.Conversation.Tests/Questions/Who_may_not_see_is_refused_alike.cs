using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Questions;
using PartnerTiers.Conversation.Questions.Benefits;
using PartnerTiers.Conversation.Questions.Compare;
using PartnerTiers.Conversation.Questions.Count;
using PartnerTiers.Conversation.Questions.Filters;
using PartnerTiers.Conversation.Questions.Find;
using PartnerTiers.Conversation.Questions.Need;
using PartnerTiers.Conversation.Questions.Path;
using PartnerTiers.Conversation.Questions.Receipt;
using PartnerTiers.Conversation.Questions.Replies;
using PartnerTiers.Conversation.Questions.Route;
using PartnerTiers.Conversation.Questions.RuleWhatIf;
using PartnerTiers.Conversation.Questions.Scorecard;
using PartnerTiers.Conversation.Questions.WhatIf;
using PartnerTiers.Conversation.Questions.Why;
using PartnerTiers.Conversation.Tests.Questions.Example;
using PartnerTiers.Conversation.Tests.Questions.Painting;
using PartnerTiers.Operations.Access;
using PartnerTiers.Testing;
using Xunit;

namespace PartnerTiers.Conversation.Tests.Questions;

public sealed class Who_may_not_see_is_refused_alike
{
    private static readonly Audience Larkfield = new Audience.OfPartner(ExampleWorld.Larkfield);

    public static TheoryData<string> Others => ["P002", "P999"];

    [Theory]
    [MemberData(nameof(Others))]
    public void A_partner_hears_the_same_of_another_partner_and_of_none(string other)
    {
        foreach (var question in new Question[] { new ScorecardQuestion(other), new NeedQuestion(other), new WhyQuestion(other), new ReceiptQuestion(other), new BenefitsQuestion("elite", other), new PathQuestion(other), new WhatIfQuestion(other, [new Change(ChangeKind.Revenue, 1m)]) })
        {
            Assert.Equal(Refused(), PlainPainter.Paint(ExampleWorld.Ask(question, audience: Larkfield)));
        }
    }

    [Fact]
    public void A_partner_gets_no_lists_totals_or_comparisons()
    {
        foreach (var question in new Question[] { new FindQuestion(Filter.Everyone), new CountQuestion(Filter.Everyone), new CompareQuestion(["P001", "P002"]), new RouteQuestion(Filter.Everyone), new RuleWhatIfQuestion("elite", "revenue", 1m) })
        {
            Assert.Equal(Refused(), PlainPainter.Paint(ExampleWorld.Ask(question, audience: Larkfield)));
        }
    }

    [Fact]
    public void A_stranger_gets_nothing_whatever_is_asked()
    {
        foreach (var kind in QuestionCatalogue.All)
        {
            var example = kind.Example(ExampleWorld.Turn("en")) ?? new PartnerTiers.Conversation.Questions.Help.HelpQuestion();
            Assert.Equal(Refused(), PlainPainter.Paint(ExampleWorld.Ask(example, audience: new Audience.Stranger())));
            Assert.Null(kind.Example(ExampleWorld.Turn("en", new Audience.Stranger())));
        }
    }

    [Fact]
    public void Nothing_about_others_is_in_any_answer_to_a_partner()
    {
        var turn = ExampleWorld.Turn("en", Larkfield);
        var names = ExampleWorld.Board.ViewFor(ExampleWorld.Home).Partners.Select(partner => partner.Partner).Where(partner => partner.Id != ExampleWorld.Larkfield).ToList();
        foreach (var example in QuestionCatalogue.All.Select(kind => kind.Example(turn)).OfType<Question>())
        {
            var text = PlainPainter.Paint(ExampleWorld.Ask(example, audience: Larkfield));
            Assert.DoesNotContain(names, other => text.Contains(other.Name, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public void The_shared_replies(string language)
    {
        var turn = ExampleWorld.Turn(language);
        Answer[] replies =
        [
            Refusal.Compose(turn.Language),
            Clarify.Compose(turn, [new ScorecardQuestion("P001"), new NeedQuestion("P001", "elite"), new FindQuestion(new Filter([new FilterTerm.OneOf(Trait.Tier, ["select"])]))]),
            NotUnderstood.Compose(turn, [], []),
            NotUnderstood.Compose(turn, ["ISO 9001"], [new ScorecardQuestion("P001")]),
            UnknownName.Compose(turn, "Larkfeeld", [new ScorecardQuestion("P001")]),
            UnknownName.Compose(turn, "<at>all</at>", []),
            Welcome.Compose(turn),
            Welcome.Compose(ExampleWorld.Turn(language, Larkfield)),
            Welcome.Compose(ExampleWorld.Turn(language, new Audience.Stranger())),
            ExampleWorld.Ask(new NeedQuestion("P001", "platinum"), language),
            ExampleWorld.Ask(new ScorecardQuestion("P999"), language),
        ];
        Golden.Matches("PartnerTiers.Conversation.Tests", $"Answers/replies.{language}.txt", string.Join("\n", replies.Select(PlainPainter.Paint)));
    }

    private static string Refused() => PlainPainter.Paint(Refusal.Compose(ExampleWorld.Turn("en").Language));
}
