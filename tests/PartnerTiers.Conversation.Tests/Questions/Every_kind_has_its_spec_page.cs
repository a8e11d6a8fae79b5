using System.Text.RegularExpressions;
using PartnerTiers.Conversation.Questions;
using PartnerTiers.Conversation.Tests.Questions.Example;
using PartnerTiers.Conversation.Words;
using PartnerTiers.Testing;
using Xunit;

namespace PartnerTiers.Conversation.Tests.Questions;

public sealed partial class Every_kind_has_its_spec_page
{
    public static TheoryData<string> Kinds => [.. QuestionCatalogue.All.Select(kind => kind.Id)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void With_a_meaning_and_ten_ways_to_ask(string id)
    {
        var kind = QuestionCatalogue.All.Single(one => one.Id == id);
        var page = File.ReadAllText(Repository.PathOf("src", "PartnerTiers.Conversation", "Questions", string.Concat(id.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..])), "spec.md"));
        Assert.Contains($"(`{id}`)", page, StringComparison.Ordinal);
        var meaning = QuestionCodec.Read(Meaning().Match(page).Groups[1].Value);
        Assert.Equal(kind.Record, meaning?.GetType());
        Assert.Equal(id, ExampleWorld.Ask(meaning!).Kind);
        Assert.True(Way().Matches(page).Count(way => way.Groups[1].Value == "en") >= 10);
        Assert.All(Languages.All.Keys, language => Assert.True(Way().Matches(page).Count(way => way.Groups[1].Value == language) >= 5, language));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void And_can_be_asked_by_its_own_sentence_in_every_language(string id)
    {
        var kind = QuestionCatalogue.All.Single(one => one.Id == id);
        foreach (var language in Languages.All.Values)
        {
            var turn = ExampleWorld.Turn(language.Code);
            var example = kind.Example(turn) ?? new PartnerTiers.Conversation.Questions.Help.HelpQuestion();
            Assert.NotEmpty(QuestionCatalogue.KindOf(example).Ask(example, turn).Plain(language));
            Assert.NotNull(QuestionCodec.Read(QuestionCodec.Write(example)));
        }
    }

    [GeneratedRegex("Meaning: `(.+)`")]
    private static partial Regex Meaning();

    [GeneratedRegex("(?m)^- ([a-z]{2}): .+$")]
    private static partial Regex Way();
}
