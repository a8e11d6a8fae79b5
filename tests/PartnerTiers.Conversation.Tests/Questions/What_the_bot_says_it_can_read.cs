using System.Text.RegularExpressions;
using PartnerTiers.Conversation.Questions;
using PartnerTiers.Conversation.Questions.Help;
using PartnerTiers.Conversation.Tests.Questions.Example;
using PartnerTiers.Conversation.Tests.Understanding;
using PartnerTiers.Conversation.Understanding;
using PartnerTiers.Operations.Access;
using PartnerTiers.Testing;
using Xunit;

namespace PartnerTiers.Conversation.Tests.Questions;

/// <summary>Where there are no buttons people type what a button says.</summary>
public sealed partial class What_the_bot_says_it_can_read
{
    [Theory]
    [InlineData("en", false)]
    [InlineData("de", false)]
    [InlineData("en", true)]
    [InlineData("de", true)]
    public void The_sentence_of_a_button_reads_as_its_question(string language, bool toPartner)
    {
        var turn = ExampleWorld.Turn(language, toPartner ? new Audience.OfPartner(ExampleWorld.Larkfield) : null);
        var wrong = new List<string>();
        foreach (var question in toPartner ? QuestionCatalogue.All.Select(kind => kind.Example(turn)).OfType<Question>() : Answers_read_as_written_in_the_golden_files.All.Where(IsNoSmallTalk))
        {
            Check(QuestionCatalogue.KindOf(question).Ask(question, turn).Plain(turn.Language), question, turn, language, wrong);
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count}:\n" + string.Join('\n', wrong));
    }

    [Fact]
    public void Every_way_to_ask_of_the_spec_pages_means_what_the_page_says()
    {
        var wrong = new List<string>();
        foreach (var page in Directory.EnumerateFiles(Repository.PathOf("src", "PartnerTiers.Conversation", "Questions"), "spec.md", SearchOption.AllDirectories).SelectMany(static path => File.ReadAllText(path).Split("\nMeaning: ").Skip(1)))
        {
            var meaning = QuestionCodec.Read(MeaningLine().Match(page).Groups[1].Value)!;
            foreach (Match way in WayLine().Matches(page))
            {
                Check(way.Groups[2].Value, meaning, ExampleWorld.Turn(way.Groups[1].Value), way.Groups[1].Value, wrong);
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count}:\n" + string.Join('\n', wrong));
    }

    // A greeting is no button.
    private static bool IsNoSmallTalk(Question question) => question is not HelpQuestion { Topic: not HelpTopic.Everything };

    private static void Check(string sentence, Question question, Turn turn, string language, List<string> wrong)
    {
        var read = Sentences_mean_what_the_corpus_says.Reader.Read(sentence, turn.View, language, null);
        if (read is not Understood.One || Sorted(Notation.Of(read)) != Sorted(Notation.Of(question)))
        {
            wrong.Add($"{sentence}\n    wanted {Notation.Of(question)}\n    got    {Notation.Of(read)}");
        }
    }

    // Conditions hold together, in whatever order they were said.
    private static string Sorted(string notation) => string.Join(' ', notation.Split(' ').Order(StringComparer.Ordinal));

    [GeneratedRegex("^`(.+)`")]
    private static partial Regex MeaningLine();

    [GeneratedRegex("(?m)^- ([a-z]{2}): (.+)$")]
    private static partial Regex WayLine();
}
