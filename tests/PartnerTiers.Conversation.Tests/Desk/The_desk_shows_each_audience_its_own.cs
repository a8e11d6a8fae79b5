using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions;
using PartnerTiers.Conversation.Questions.Find;
using PartnerTiers.Conversation.Questions.Filters;
using PartnerTiers.Conversation.Questions.Scorecard;
using Xunit;

namespace PartnerTiers.Conversation.Tests.Desk;

public sealed class The_desk_shows_each_audience_its_own
{
    private readonly DeskFixture desk = new();

    [Theory]
    [InlineData("how is Acme doing")]
    [InlineData("who are our Elite partners in EMEA")]
    [InlineData("help")]
    [InlineData("xyzzy")]
    public async Task A_stranger_gets_one_sentence_whatever_is_asked(string sentence)
    {
        var answer = await desk.Desk.AnswerAsync(DeskFixture.Stranger(sentence), default);
        Assert.Equal("refusal", answer.Kind);
        Assert.Equal(Text(await desk.Desk.AnswerAsync(DeskFixture.Stranger("anything"), default)), Text(answer));
    }

    [Theory]
    [InlineData("how is Globex doing")]
    [InlineData("how is Fooware doing")]
    [InlineData("compare Acme and Globex")]
    [InlineData("who are our Elite partners in EMEA")]
    [InlineData("how many partners are there")]
    [InlineData("who is close to Elite")]
    [InlineData("asdf qwertz")]
    [InlineData("what does Deal Hub need for Elite")]
    public async Task To_a_partner_every_no_is_the_same_sentence(string sentence)
    {
        var refusal = Text(await desk.Desk.AnswerAsync(DeskFixture.Partner("how is Globex doing"), default));
        foreach (var message in new[] { DeskFixture.Partner(sentence), DeskFixture.Shared(sentence) })
        {
            var answer = await desk.Desk.AnswerAsync(message, default);
            Assert.Equal("refusal", answer.Kind);
            Assert.Equal(refusal, Text(answer));
        }
    }

    [Theory]
    [InlineData("how is Acme doing", "scorecard")]
    [InlineData("what do we need for Elite", "need")]
    [InlineData("our scorecard", "scorecard")]
    [InlineData("my scorecard", "scorecard")]
    [InlineData("how are we doing", "scorecard")]
    [InlineData("was fehlt uns für Elite", "need")]
    [InlineData("which of our deals count for revenue", "receipt")]
    [InlineData("what counts as revenue", "rules")]
    [InlineData("when is the next review", "calendar")]
    [InlineData("what does Elite get", "benefits")]
    public async Task A_partner_sees_itself_and_the_published_rules(string sentence, string kind) =>
        Assert.Equal(kind, (await desk.Desk.AnswerAsync(DeskFixture.Partner(sentence), default)).Kind);

    [Fact]
    public async Task A_button_shows_nobody_more_than_a_sentence_does()
    {
        var scorecard = QuestionCodec.Write(new ScorecardQuestion("P003"));
        Assert.Equal("scorecard", (await desk.Desk.AnswerAsync(DeskFixture.Home(string.Empty, scorecard), default)).Kind);
        Assert.Equal("refusal", (await desk.Desk.AnswerAsync(DeskFixture.Partner(string.Empty) with { Press = scorecard }, default)).Kind);
        Assert.Equal("refusal", (await desk.Desk.AnswerAsync(DeskFixture.Partner(string.Empty) with { Press = QuestionCodec.Write(new FindQuestion(Filter.Everyone)) }, default)).Kind);
        Assert.Equal("not-understood", (await desk.Desk.AnswerAsync(DeskFixture.Home(string.Empty, "drop:{}"), default)).Kind);
    }

    [Fact]
    public async Task Namesakes_are_told_apart_by_region()
    {
        var answer = await desk.Desk.AnswerAsync(DeskFixture.Home("how is Summit Partners doing"), default);
        var titles = answer.Parts.OfType<Actions>().Single().Buttons.Select(button => button.Title.Plain(answer.Language));
        Assert.Equal(["Summit Partners · AMER", "Summit Partners · EMEA"], titles);
    }

    [Fact]
    public async Task The_answer_speaks_the_language_of_the_question()
    {
        Assert.Equal("de", (await desk.Desk.AnswerAsync(DeskFixture.Home("Was fehlt Acme für Elite?"), default)).Language.Code);
        Assert.Equal("en", (await desk.Desk.AnswerAsync(DeskFixture.Home("what does Acme need for Elite"), default)).Language.Code);
    }

    [Fact]
    public async Task The_trail_tells_which_words_gave_what()
    {
        var trail = (await desk.Desk.ExplainAsync(DeskFixture.Home("what does Acme need for Elite"), default)).Trail;
        Assert.Contains(trail, line => line.StartsWith("'Acme' →", StringComparison.Ordinal));
        Assert.Contains(trail, line => line.Contains("reading", StringComparison.Ordinal) && line.Contains("need:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_newcomer_is_welcomed_with_questions_that_work()
    {
        var welcome = await desk.Desk.WelcomeAsync(DeskFixture.Home(string.Empty), default);
        Assert.Equal("welcome", welcome.Kind);
        Assert.NotEmpty(welcome.Parts.OfType<Actions>().Single().Buttons);
    }

    [Fact]
    public async Task In_a_partners_channel_a_seller_is_offered_the_full_answer_elsewhere()
    {
        foreach (var text in new[] { "how is Acme doing", "how is Globex doing", "who are our Elite partners" })
        {
            var answer = await desk.Desk.AnswerAsync(DeskFixture.Shared(text), default);
            Assert.Contains(answer.Parts.OfType<Paragraph>(), part => part.Text.Plain(answer.Language).Contains("direct message", StringComparison.Ordinal));
        }

        var partner = await desk.Desk.AnswerAsync(DeskFixture.Partner("how is Acme doing"), default);
        Assert.DoesNotContain(partner.Parts.OfType<Paragraph>(), part => part.Text.Plain(partner.Language).Contains("direct message", StringComparison.Ordinal));
    }

    private static string Text(Answer answer) => answer.Summary.Plain(answer.Language);
}
