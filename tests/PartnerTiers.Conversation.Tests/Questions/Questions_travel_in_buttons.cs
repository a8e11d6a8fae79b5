using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Questions;
using PartnerTiers.Conversation.Questions.Calendar;
using PartnerTiers.Conversation.Questions.Compare;
using PartnerTiers.Conversation.Questions.Filters;
using PartnerTiers.Conversation.Questions.Find;
using PartnerTiers.Conversation.Questions.Need;
using Xunit;

namespace PartnerTiers.Conversation.Tests.Questions;

public sealed class Questions_travel_in_buttons
{
    private static readonly IQuestionKind[] Kinds = [new Kind("need", typeof(NeedQuestion)), new Kind("find", typeof(FindQuestion)), new Kind("compare", typeof(CompareQuestion)), new Kind("calendar", typeof(CalendarQuestion))];

    [Fact]
    public void What_is_written_is_read_back()
    {
        Assert.Equal(new NeedQuestion("P001"), There_and_back(new NeedQuestion("P001")));
        Assert.Equal(new NeedQuestion("P001", "elite"), There_and_back(new NeedQuestion("P001", "elite")));
        Assert.Equal("P1,P2", string.Join(",", Assert.IsType<CompareQuestion>(There_and_back(new CompareQuestion(["P1", "P2"]))).Partners));
        Assert.Equal(new CalendarQuestion(CalendarTopic.Appeal), There_and_back(new CalendarQuestion(CalendarTopic.Appeal)));
        var find = Assert.IsType<FindQuestion>(There_and_back(new FindQuestion(
            new Filter([new FilterTerm.OneOf(Trait.Country, ["DE", "AT"], "DACH") { Not = true }, new FilterTerm.HasState(State.Near), new FilterTerm.Compared("revenue", Comparison.Between, 1.5m, 2m)]),
            new Order("revenue"),
            5,
            10)));
        Assert.Equal((new Order("revenue"), 5, 10), (find.Order, find.Limit, find.Skip));
        Assert.True(Assert.IsType<FilterTerm.OneOf>(find.Filter.Terms[0]).Not);
        Assert.Equal("DE,AT", string.Join(",", Assert.IsType<FilterTerm.OneOf>(find.Filter.Terms[0]).Values));
        Assert.Equal(new FilterTerm.HasState(State.Near), find.Filter.Terms[1]);
        Assert.Equal(new FilterTerm.Compared("revenue", Comparison.Between, 1.5m, 2m), find.Filter.Terms[2]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("need")]
    [InlineData("need:")]
    [InlineData("need:null")]
    [InlineData("need:{}")]
    [InlineData("need:{\"partner\":null}")]
    [InlineData("need:{\"partner\":1}")]
    [InlineData("need:{\"partner\":\"P1\",\"extra\":1}")]
    [InlineData("need:{\"partner\":\"P1\"")]
    [InlineData("drop:{\"partner\":\"P1\"}")]
    [InlineData("find:{\"filter\":{}}")]
    [InlineData("find:{\"filter\":{\"terms\":null}}")]
    [InlineData("find:{\"filter\":{\"terms\":[null]}}")]
    [InlineData("find:{\"filter\":{\"terms\":[{\"$type\":\"oneOf\",\"trait\":\"nose\",\"values\":[\"x\"]}]}}")]
    [InlineData("find:{\"filter\":{\"terms\":[{\"$type\":\"system\"}]}}")]
    [InlineData("find:{\"filter\":{\"terms\":[]},\"skip\":-1}")]
    [InlineData("compare:{}")]
    [InlineData("calendar:{\"topic\":99}")]
    public void Anything_odd_is_no_question(string? payload) => Assert.Null(QuestionCodec.Read(payload, Kinds));

    [Fact]
    public void Endless_payloads_are_no_question() => Assert.Null(QuestionCodec.Read("need:{\"partner\":\"" + new string('x', 3000) + "\"}", Kinds));

    [Fact]
    public void Random_bytes_never_throw()
    {
        var random = new Random(7);
        var good = QuestionCodec.Write(new FindQuestion(new Filter([new FilterTerm.HasState(State.Near)]), new Order("revenue"), 5), Kinds);
        for (var round = 0; round < 2000; round++)
        {
            var bent = good.ToCharArray();
            bent[random.Next(bent.Length)] = (char)random.Next(32, 127);
            bent[random.Next(bent.Length)] = (char)random.Next(32, 127);
            _ = QuestionCodec.Read(new string(bent), Kinds);
        }
    }

    private static Question? There_and_back(Question question) => QuestionCodec.Read(QuestionCodec.Write(question, Kinds), Kinds);

    private sealed record Kind(string Id, Type Record) : IQuestionKind
    {
        public Answer Answer(Question question, Turn turn) => throw new NotSupportedException();
    }
}
