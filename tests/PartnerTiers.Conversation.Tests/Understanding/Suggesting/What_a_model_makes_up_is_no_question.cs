using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Tests.Desk;
using Xunit;

namespace PartnerTiers.Conversation.Tests.Understanding.Suggesting;

public sealed class What_a_model_makes_up_is_no_question
{
    private const string Sentence = "please unearth every elite outfit in germany whose csat is north of 4 akin to Globex";

    [Theory]
    [InlineData("rattle off Globex vitals", """{"question":{"kind":"scorecard","partner":"Acme"}}""")]
    [InlineData("rattle off Globex vitals", """{"question":{"kind":"scorecard","partner":"P003"}}""")]
    [InlineData("rattle off Globex vitals", """{"question":{"kind":"scorecard","partner":"vitals"}}""")]
    [InlineData("rattle off Globex vitals", """{"question":{"kind":"scorecard","partner":"off Globex vitals"}}""")]
    [InlineData("rattle off Globex vitals", """{"question":{"kind":"scorecard","partner":""}}""")]
    [InlineData("rattle off Globex vitals", """{"question":{"kind":"scorecard","partner":["Globex"]}}""")]
    [InlineData("rattle off Globex vitals", """{"question":{"kind":"scorecard"}}""")]
    [InlineData("rattle off Globex vitals", """{"question":{"kind":"scorecard","partner":"Globex","tier":"Globex"}}""")]
    [InlineData("rattle off Globex vitals", """{"question":{"kind":"scorecard","partner":"Globex","partner":"Globex"}}""")]
    [InlineData("rattle off Globex vitals", """{"question":{"kind":"scorecard","partner":"Globex"},"answer":"42"}""")]
    [InlineData("rattle off Globex vitals", """{"kind":"scorecard","partner":"Globex"}""")]
    [InlineData("rattle off Globex vitals", """{"question":{"kind":"scorecard","partner":"Globex"}""")]
    [InlineData("rattle off Globex vitals", """Sure! {"question":{"kind":"scorecard","partner":"Globex"}}""")]
    [InlineData("rattle off Globex vitals", """{"question":{"kind":"scorecard","partner":"Globex"}} Anything else?""")]
    [InlineData("rattle off Globex vitals", """{"question":{"kind":"delete","partner":"Globex"}}""")]
    [InlineData("rattle off Globex vitals", """{"question":{"kind":7,"partner":"Globex"}}""")]
    [InlineData("rattle off Globex vitals", """{"question":{"partner":"Globex"}}""")]
    [InlineData("rattle off Globex vitals", """{"question":{"kind":"help","topic":"greeting"}}""")]
    [InlineData("rattle off Globex vitals", """{"question":{"kind":"need","partner":"Globex","tier":"elite"}}""")]
    [InlineData("rattle off Globex vitals", """{"question":{"kind":"find","filter":[]}}""")]
    [InlineData("rattle off Globex vitals", """{"question":{"kind":"data","topic":1,"partner":"Globex"}}""")]
    [InlineData("rattle off Globex vitals", """{"question":{"kind":"data","topic":"Problems","partner":"Globex"}}""")]
    [InlineData("rattle off Globex vitals", """{"question":{"kind":"receipt","partner":"Globex","skip":5}}""")]
    [InlineData("rattle off Globex vitals", """{"question":[]}""")]
    [InlineData("rattle off Globex vitals", "[]")]
    [InlineData("rattle off Globex vitals", "")]
    [InlineData("rattle off Globex vitals", "null")]
    [InlineData("rattle off Globex vitals", "Globex is Elite with a revenue of 1,200,000.")]
    [InlineData(Sentence, """{"question":{"kind":"find","filter":[{"words":"elite"},{"words":"germany"},{"criterion":"csat","comparison":"moreThan","value":"5"},{"words":"Globex"}]}}""")]
    [InlineData(Sentence, """{"question":{"kind":"find","filter":[{"words":"elite"},{"criterion":"csat","comparison":"moreThan","value":"4"}]}}""")]
    [InlineData(Sentence, """{"question":{"kind":"scorecard","partner":"Globex"}}""")]
    [InlineData("please unearth every outfit whose csat is north of 4", """{"question":{"kind":"find","filter":[{"criterion":"csat","comparison":"moreThan","value":"4","upper":"4"}]}}""")]
    [InlineData("please unearth every outfit whose csat is north of 4", """{"question":{"kind":"find","filter":[{"criterion":"csat","comparison":"0","value":"4"}]}}""")]
    [InlineData("please unearth every outfit whose csat is north of 4", """{"question":{"kind":"find","filter":[{"criterion":"csat","comparison":"between","value":"4"}]}}""")]
    [InlineData("please unearth every outfit whose csat is north of 4", """{"question":{"kind":"find","filter":[],"limit":"4"}}""")]
    [InlineData("please unearth every outfit whose csat is not north of 4", """{"question":{"kind":"find","filter":[{"criterion":"csat","comparison":"moreThan","value":"4"}]}}""")]
    [InlineData("gizmos on the precipice in EMEA", """{"question":{"kind":"find","filter":[{"words":"about to drop","state":"atRisk"},{"words":"EMEA"}]}}""")]
    public async Task The_built_in_reply_stays_word_for_word(string sentence, string reply)
    {
        var stub = new StubSuggester(reply);
        var answer = await new DeskFixture(suggester: stub).Desk.AnswerAsync(DeskFixture.Home(sentence), default);
        Assert.Single(stub.Asked);
        Assert.Equal(Written(await new DeskFixture().Desk.AnswerAsync(DeskFixture.Home(sentence), default)), Written(answer));
    }

    [Fact]
    public async Task A_model_that_fails_costs_no_answer()
    {
        var failing = new DeskFixture(suggester: new StubSuggester(() => throw new InvalidOperationException("boom")));
        var silent = new DeskFixture(suggester: new StubSuggester((string?)null));
        var expected = Written(await new DeskFixture().Desk.AnswerAsync(DeskFixture.Home("rattle off Globex vitals"), default));
        Assert.Equal(expected, Written(await failing.Desk.AnswerAsync(DeskFixture.Home("rattle off Globex vitals"), default)));
        Assert.Equal(expected, Written(await silent.Desk.AnswerAsync(DeskFixture.Home("rattle off Globex vitals"), default)));
    }

    [Fact]
    public async Task Whatever_it_says_only_what_the_sentence_holds_is_asked()
    {
        var random = new Random(20261116);
        var reply = string.Empty;
        var answered = 0;
        var desk = new DeskFixture(suggester: new StubSuggester(() => reply));
        for (var run = 0; run < 1500; run++)
        {
            reply = AnyReply.Next(random);
            var explained = await desk.Desk.ExplainAsync(DeskFixture.Home("rattle off Globex vitals", thread: $"t{run}"), default);
            Assert.True(explained.Answer.Kind != "incident", reply);
            if (explained.Trail.FirstOrDefault(line => line.StartsWith("language model: ", StringComparison.Ordinal) && line.Contains('{', StringComparison.Ordinal)) is { } read)
            {
                // Globex is named, so the question has to be about it, and about nobody and nothing else that has a name or a number.
                Assert.True(read.Contains("P003", StringComparison.Ordinal), $"{reply} was read as {read}");
                Assert.DoesNotContain(Northwind.Partners, partner => partner.Id != "P003" && read.Contains(partner.Id, StringComparison.Ordinal));
                Assert.DoesNotContain("elite", read, StringComparison.Ordinal);
                answered++;
            }

            Assert.DoesNotContain("boom", Written(explained.Answer), StringComparison.Ordinal);
        }

        Assert.InRange(answered, 10, 1499);
    }

    private static string Written(Answer answer) => answer.Kind + "\n" + Questions.Painting.PlainPainter.Paint(answer);
}
