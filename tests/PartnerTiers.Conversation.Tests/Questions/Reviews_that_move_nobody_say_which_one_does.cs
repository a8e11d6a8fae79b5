using NodaTime;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions.Review;
using PartnerTiers.Conversation.Tests.Questions.Example;
using PartnerTiers.Programme.Rules;
using Xunit;

namespace PartnerTiers.Conversation.Tests.Questions;

public sealed class Reviews_that_move_nobody_say_which_one_does
{
    private static readonly MoveDays Summer = new(false, [new AnnualDate(7, 1)]);

    [Theory]
    [InlineData("en", "the next review that promotes judges 30 June 2027", "the next review that demotes judges 30 June 2027")]
    [InlineData("de", "das nächste Review mit Aufstiegen bewertet den 30. Juni 2027", "Das nächste Review mit Abstiegen bewertet den 30. Juni 2027")]
    public void In_a_preview(string language, string up, string down)
    {
        var closed = Preview(language, new ReviewRules { UpAt = Summer, DownAt = Summer });
        Assert.Contains(up, closed, StringComparison.Ordinal);
        Assert.Contains(down, closed, StringComparison.Ordinal);
        Assert.DoesNotContain("→", closed, StringComparison.Ordinal);

        var oneWay = Preview(language, new ReviewRules { DownAt = Summer });
        Assert.DoesNotContain(up, oneWay, StringComparison.Ordinal);
        Assert.Contains(down, oneWay, StringComparison.Ordinal);
        Assert.Contains("→", oneWay, StringComparison.Ordinal);
    }

    private static string Preview(string language, ReviewRules review)
    {
        var board = ExampleWorld.BoardOf(ExampleWorld.Partners(), ExampleRules.Book with { Review = review });
        var answer = ExampleWorld.Ask(new ReviewQuestion(ReviewTopic.Preview), language, board: board);
        return string.Join('\n', answer.Parts.OfType<ItemList>().SelectMany(static list => list.Items).Select(item => $"{item.Right?.Plain(answer.Language)} {item.Below?.Plain(answer.Language)}"));
    }
}
