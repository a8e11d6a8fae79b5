using System.Text.Json;
using NodaTime;
using PartnerTiers.Conversation.Questions;
using PartnerTiers.Conversation.Tests.Understanding;
using PartnerTiers.Operations.Threads;
using Xunit;

namespace PartnerTiers.Conversation.Tests.Desk;

public sealed class Threads_are_followed
{
    [Fact]
    public async Task Every_dialogue_of_the_corpus_goes_as_written()
    {
        var wrong = new List<string>();
        DeskFixture? desk = null;
        string? dialogue = null;
        foreach (var (line, name) in Corpus.Read("dialogues.md"))
        {
            if (name != dialogue)
            {
                (desk, dialogue) = (new DeskFixture(), name);
            }

            var (sentence, meaning) = line.Split(" → ") is [var said, var meant] ? (said, meant) : (line, "?");
            var got = await AskAsync(desk!, sentence);
            if (got != meaning)
            {
                wrong.Add($"{name}: {sentence}\n    wanted {meaning}\n    got    {got}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task The_context_ends_after_thirty_minutes()
    {
        var desk = new DeskFixture();
        await AskAsync(desk, "how is Acme doing");
        desk.Time.Advance(Duration.FromMinutes(29));
        Assert.Equal("why P002", await AskAsync(desk, "why?"));
        desk.Time.Advance(Duration.FromMinutes(31));
        var answer = await desk.Desk.AnswerAsync(DeskFixture.Home("why?"), default);
        Assert.NotEqual("why", answer.Kind);
    }

    [Fact]
    public async Task What_follows_is_kept_also_by_a_process_whose_clock_goes_behind()
    {
        var desk = new DeskFixture();
        await AskAsync(desk, "how is Acme doing");
        desk.Time.Advance(-Duration.FromSeconds(30));
        Assert.Equal("why P002", await AskAsync(desk, "why?"));
        Assert.Equal("scorecard P003", await AskAsync(desk, "how is Globex doing"));
        desk.Time.Advance(Duration.FromSeconds(30));
        Assert.Equal("why P003", await AskAsync(desk, "why?"));
    }

    [Fact]
    public async Task A_context_belongs_to_one_person_in_one_thread()
    {
        var desk = new DeskFixture();
        await AskAsync(desk, "how is Acme doing");
        Assert.NotEqual("why", (await desk.Desk.AnswerAsync(DeskFixture.Home("why?", thread: "t2"), default)).Kind);
        Assert.NotEqual("why", (await desk.Desk.AnswerAsync(DeskFixture.Home("why?", person: "u2"), default)).Kind);
        Assert.Equal("why", (await desk.Desk.AnswerAsync(DeskFixture.Home("why?"), default)).Kind);
    }

    [Fact]
    public async Task A_lost_context_costs_no_answer()
    {
        var desk = new DeskFixture();
        desk.Threads.IsBroken = true;
        Assert.Equal("scorecard", (await desk.Desk.AnswerAsync(DeskFixture.Home("how is Acme doing"), default)).Kind);
    }

    private static async Task<string> AskAsync(DeskFixture desk, string sentence)
    {
        var answer = await desk.Desk.AnswerAsync(DeskFixture.Home(sentence), default);
        if (answer.Kind is "clarify" or "not-understood" or "unknown-name" or "help")
        {
            return answer.Kind;
        }

        var state = await desk.Threads.FindAsync(new ThreadKey("teams", "t1", "u1"), Instant.MinValue, default);
        return Notation.Of(QuestionCodec.Read(JsonDocument.Parse(state!).RootElement.GetProperty("Question").GetString())!);
    }
}
