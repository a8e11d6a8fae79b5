using System.Text;
using PartnerTiers.Channels.Slack.BlockKit;
using PartnerTiers.Channels.Slack.Painting;
using PartnerTiers.Channels.Teams.Painting;
using PartnerTiers.Conversation.Questions;
using PartnerTiers.Conversation.Words;
using PartnerTiers.Testing;
using PartnerTiers.Testing.PeerPrograms;
using Xunit;
using Xunit.Abstractions;

namespace PartnerTiers.Bot.Tests.Cards;

/// <summary>Everything that any answer can look like: of every kind, in every state, every page, both languages, for home people and for partners, on both platforms.</summary>
public sealed class CardLimitsTests(ITestOutputHelper output)
{
    private const int MostBytes = 25_000;

    /// <summary>ajv gets a share of the cards of the larger landscapes: their shapes repeat.</summary>
    private const int MostChecked = 6_000;

    [PeerTheory(Peer.NodePackages, Peer.SharedData)]
    [InlineData(48, false, 1, 1_000)]
    [InlineData(500, true, 5, 1_000)]
    [InlineData(5_000, true, 500, 8)] // Each page goes through the whole list: of 5,000 the first pages.
    public async Task Every_card_is_valid_and_under_25_kilobytes(int partners, bool hasLongNames, int everyPartner, int mostPages)
    {
        var cards = Cards(new Landscape(partners, hasLongNames), everyPartner, mostPages);
        Assert.All(cards, static card => Assert.True(card.Slack.Blocks.Count <= 50 && card.Slack.Text.Length <= 4_000 && SlackJson.Write(card.Slack.Blocks).Length <= 12_000, card.Question));
        var largest = cards.MaxBy(card => Encoding.UTF8.GetByteCount(card.Json));
        output.WriteLine($"{cards.Count} cards, the largest {Encoding.UTF8.GetByteCount(largest.Json)} bytes: {largest.Question}");
        Assert.All(cards, card => Assert.True(Encoding.UTF8.GetByteCount(card.Json) < MostBytes, $"{card.Question}: {Encoding.UTF8.GetByteCount(card.Json)} bytes"));

        var step = Math.Max(1, cards.Count / MostChecked);
        var judged = cards.Where((_, place) => place % step == 0).ToList();
        var errors = await JsonSchemaCheck.AdaptiveCardErrorsAsync(judged.Select(card => card.Json));
        Assert.All(judged.Zip(errors), pair => Assert.True(pair.Second.Count == 0, $"{pair.First.Question}: {string.Join("; ", pair.Second.Take(3))}"));
        var blocks = Path.Combine(Repository.SharedData!, "specs", "slack-blockkit", "SlackKnownBlocks.schema.json");
        errors = await JsonSchemaCheck.ErrorsAsync(blocks, judged.Select(static card => SlackJson.Write(card.Slack.Blocks)));
        Assert.All(judged.Zip(errors), static pair => Assert.True(pair.Second.Count == 0, $"{pair.First.Question} in Slack: {string.Join("; ", pair.Second.Take(3))}"));
    }

    [PeerFact(Peer.NodePackages, Peer.SharedData)]
    public async Task Every_answer_can_stand_in_a_view_of_Slack()
    {
        var landscape = new Landscape(48, hasLongNames: true);
        var views = new List<(string Question, IReadOnlyList<Block> Blocks)>();
        foreach (var language in Languages.All.Values)
        {
            var home = landscape.TurnOf(language);
            var questions = EveryAnswer.AboutAll(home.View).Concat(landscape.Home.Partners.Where(static (_, place) => place % 6 == 0).SelectMany(partner => EveryAnswer.About(home.View, partner.Partner.Id)));
            views.AddRange(questions.SelectMany(question => EveryAnswer.PagesOf(question, home, 2).Select(answer => ($"{language.Code} {question}", SlackAnswerPainter.PaintForView(answer)))));
        }

        Assert.All(views, static view => Assert.True(view.Blocks.Count is > 0 and <= 100 && !view.Blocks.Any(static block => block is TableBlock), view.Question));
        var schema = Path.Combine(Repository.SharedData!, "specs", "slack-blockkit", "SlackView.schema.json");
        var step = Math.Max(1, views.Count / MostChecked);
        var judged = views.Where((_, place) => place % step == 0).ToList();
        var errors = await JsonSchemaCheck.ErrorsAsync(schema, judged.Select(static view => SlackJson.Write(new HomeViewDefinition(view.Blocks))));
        Assert.All(judged.Zip(errors), static pair => Assert.True(pair.Second.Count == 0, $"{pair.First.Question}: {string.Join("; ", pair.Second.Take(3))}"));
    }

    [Fact]
    public void Every_kind_of_question_is_among_them()
    {
        var view = new Landscape(48, hasLongNames: false).Home;
        var asked = EveryAnswer.AboutAll(view).Concat(EveryAnswer.About(view, view.Partners[0].Partner.Id)).Select(question => question.GetType()).ToHashSet();
        Assert.All(QuestionCatalogue.All, kind => Assert.Contains(kind.Record, asked));
    }

    private static List<(string Question, string Json, Message Slack)> Cards(Landscape landscape, int everyPartner, int mostPages)
    {
        var cards = new List<(string, string, Message)>();
        var some = landscape.Home.Partners.Where((_, place) => place % everyPartner == 0).Select(partner => partner.Partner.Id).ToList();
        foreach (var language in Languages.All.Values)
        {
            var home = landscape.TurnOf(language);
            Add(EveryAnswer.AboutAll(home.View), home);
            foreach (var partner in some)
            {
                Add(EveryAnswer.About(home.View, partner), home);
            }

            foreach (var partner in some.Where((_, place) => place % 8 == 0))
            {
                var own = landscape.TurnOf(language, partner);
                Add(EveryAnswer.AboutAll(own.View), own);
                Add(EveryAnswer.About(own.View, partner), own);
            }
        }

        return cards;

        void Add(IEnumerable<Question> questions, Turn turn) =>
            cards.AddRange(questions.SelectMany(question => EveryAnswer.PagesOf(question, turn, mostPages).Select(answer => ($"{turn.Language.Code} {question}", TeamsAnswerPainter.Paint(answer).ToJson(), SlackAnswerPainter.Paint(answer)))));
    }
}
