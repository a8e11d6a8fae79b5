using PartnerTiers.Conversation.Questions;
using PartnerTiers.Conversation.Questions.Need;
using PartnerTiers.Conversation.Questions.Receipt;
using PartnerTiers.Conversation.Questions.Rules;
using PartnerTiers.Conversation.Questions.Scorecard;
using PartnerTiers.Conversation.Questions.Why;
using PartnerTiers.Conversation.Tests.Questions.Example;
using PartnerTiers.Conversation.Tests.Questions.Painting;
using PartnerTiers.Testing;
using Xunit;

namespace PartnerTiers.Conversation.Tests.Questions;

public sealed class Odd_rules_are_worded_too
{
    private static readonly Dictionary<string, Question> Questions = new()
    {
        ["scorecard"] = new ScorecardQuestion(OddRules.Partner),
        ["need"] = new NeedQuestion(OddRules.Partner, "elite"),
        ["why"] = new WhyQuestion(OddRules.Partner),
        ["receipt-people"] = new ReceiptQuestion(OddRules.Partner, "people"),
        ["receipt-reach"] = new ReceiptQuestion(OddRules.Partner, "reach"),
        ["receipt-points"] = new ReceiptQuestion(OddRules.Partner, "points"),
        ["rules"] = new RulesQuestion(),
        ["rules-select"] = new RulesQuestion(Tier: "select"),
        ["rules-reach"] = new RulesQuestion("reach"),
        ["rules-points"] = new RulesQuestion("points"),
        ["rules-deals"] = new RulesQuestion("deals", "select"),
        ["rules-people"] = new RulesQuestion("people", "select"),
    };

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public void In_each_language(string language) => Golden.Matches(
        "PartnerTiers.Conversation.Tests",
        $"Answers/odd-rules.{language}.txt",
        string.Join("\n", Questions.Select(question => $"==== {question.Key}\n{PlainPainter.Paint(ExampleWorld.Ask(question.Value, language, board: OddRules.Board))}")));
}
