using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions;
using PartnerTiers.Conversation.Questions.Filters;
using PartnerTiers.Conversation.Questions.Find;
using PartnerTiers.Conversation.Questions.Risk;
using PartnerTiers.Conversation.Tests.Questions.Example;
using PartnerTiers.Conversation.Tests.Questions.Painting;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Testing;
using Xunit;

namespace PartnerTiers.Conversation.Tests.Questions;

public sealed class Long_lists_show_ten_at_a_time
{
    private static readonly Board Board = ExampleWorld.BoardOf(
        Enumerable.Range(1, 500).Select(i => PartnerBuilder
            .Of($"P{i:000}", $"Partner {i % 50:00}", "reseller", "EMEA", "DE", i % 3 == 0 ? "elite" : "select")
            .Certified(i % 7)),
        ExampleRules.Book);

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public void Of_500_partners_the_header_names_the_total(string language) => Golden.Matches(
        "PartnerTiers.Conversation.Tests",
        $"Answers/find-500.{language}.txt",
        PlainPainter.Paint(ExampleWorld.Ask(new FindQuestion(Filter.Everyone, new Order("certified")), language, board: Board)));

    [Fact]
    public void More_shows_every_partner_once_and_then_ends()
    {
        foreach (var first in new Question[] { new FindQuestion(Filter.Everyone), new FindQuestion(Filter.Everyone, new Order("certified")), new RiskQuestion(Filter.Everyone) })
        {
            var seen = new List<string>();
            for (Question? question = first; question is not null;)
            {
                var list = ExampleWorld.Ask(question, board: Board).Parts.OfType<ItemList>().Single();
                Assert.Equal(seen.Count + 1, list.First);
                Assert.Equal(500, list.Total);
                seen.AddRange(list.Items.Select(item => item.Press!.Press));
                Assert.True(list.More?.InPlace ?? true);
                question = QuestionCodec.Read(list.More?.Press);
            }

            Assert.Equal(500, seen.Distinct().Count());
        }
    }

    [Fact]
    public void A_page_beyond_the_end_is_the_last_one()
    {
        var list = ExampleWorld.Ask(new FindQuestion(Filter.Everyone, Skip: 9_000), board: Board).Parts.OfType<ItemList>().Single();
        Assert.Equal((491, 10), (list.First, list.Items.Length));
        Assert.Null(list.More);
    }

    [Fact]
    public void A_limit_shows_how_many_there_are_besides()
    {
        var answer = ExampleWorld.Ask(new FindQuestion(Filter.Everyone, new Order("certified"), Limit: 5), board: Board);
        Assert.Equal(5, answer.Parts.OfType<ItemList>().Single().Total);
        Assert.EndsWith("5 of 500", answer.Parts.OfType<Headline>().Single().Text.Plain(answer.Language), StringComparison.Ordinal);
    }
}
