using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using PartnerTiers.Channels.Teams.Painting;
using PartnerTiers.Channels.Tests.Samples;
using PartnerTiers.Testing;
using PartnerTiers.Testing.PeerPrograms;
using Xunit;

namespace PartnerTiers.Channels.Tests.Teams.Painting;

public sealed class CardsOfAnswersTests
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, IndentSize = 1, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string> Samples => [.. AnswerSamples.All.Select(sample => sample.Name)];

    public static TheoryData<string> KeptSamples => [.. AnswerSamples.All.Where(sample => !sample.IsBulk && sample.Name is not ("hostile" or "longest")).Select(sample => sample.Name)];

    [Theory]
    [MemberData(nameof(KeptSamples))]
    public void Every_sample_is_drawn_as_its_golden_card(string name) =>
        Golden.Matches("PartnerTiers.Channels.Tests", $"Teams/{name}.json", JsonNode.Parse(CardOf(name))!.ToJsonString(Readable) + "\n");

    [Theory]
    [MemberData(nameof(Samples))]
    public void No_card_is_larger_than_25_kilobytes(string name) => Assert.InRange(Encoding.UTF8.GetByteCount(CardOf(name)), 100, 25_000);

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_card_can_be_read_aloud_and_shown_as_text(string name)
    {
        var card = JsonNode.Parse(CardOf(name))!;
        Assert.NotNull(card["speak"]);
        Assert.Equal(AnswerSamples.Named(name).Summary.Plain(AnswerSamples.Language), card["speak"]!.GetValue<string>());
        Assert.Equal(card["speak"]!.GetValue<string>(), card["fallbackText"]!.GetValue<string>());
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void At_most_three_buttons_stand_in_the_row(string name)
    {
        var actions = JsonNode.Parse(CardOf(name))!["actions"]?.AsArray() ?? [];
        Assert.InRange(actions.Count(action => action!["mode"]?.GetValue<string>() != "secondary"), 0, 3);
        Assert.All(actions, action => Assert.Equal("Action.Submit", action!["fallback"]!["type"]!.GetValue<string>()));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_text_wraps_or_is_short(string name)
    {
        foreach (var block in Elements(JsonNode.Parse(CardOf(name))!).Where(node => node["type"]?.GetValue<string>() == "TextBlock"))
        {
            Assert.True(block["wrap"]?.GetValue<bool>() == true || block["text"]!.GetValue<string>().Length <= 60, block.ToJsonString());
        }
    }

    [Fact]
    public void An_open_criterion_is_never_drawn_full()
    {
        var bars = Elements(JsonNode.Parse(CardOf("every-part"))!).Where(node => node["type"]?.GetValue<string>() == "ProgressBar").Select(bar => bar["value"]!.GetValue<decimal>()).ToList();
        Assert.Equal([42m, 99m, 0m], bars);
    }

    [Fact]
    public void A_chart_carries_its_figures_as_a_table_and_as_a_sentence_too()
    {
        var elements = Elements(JsonNode.Parse(CardOf("summary"))!).ToList();
        var chart = Assert.Single(elements, static node => node["type"]?.GetValue<string>() == "Chart.VerticalBar.Grouped");
        Assert.Equal(["Before", "After"], chart["data"]!.AsArray().Select(static series => series!["legend"]!.GetValue<string>()));
        Assert.Equal([2m, 4m, 6m], chart["data"]![0]!["values"]!.AsArray().Select(static bar => bar!["y"]!.GetValue<decimal>()));
        Assert.Contains(Elements(chart["fallback"]), static node => node["type"]?.GetValue<string>() == "Table");
        Assert.Contains(elements, static node => node["text"]?.GetValue<string>().StartsWith("Elite 2 before and 3 after", StringComparison.Ordinal) == true);
    }

    [Fact]
    public void A_line_that_had_no_room_is_counted()
    {
        var card = CardOf("list-of-10000");
        Assert.Contains("/ 10000", card, StringComparison.Ordinal);
        Assert.Contains("… + ", CardOf("grid-of-10000"), StringComparison.Ordinal);
    }

    [PeerFact(Peer.NodePackages, Peer.SharedData)]
    public async Task Every_card_is_valid_by_the_schema_of_1_5()
    {
        var schema = Path.Combine(Repository.SharedData!, "specs", "adaptivecards", "adaptive-card.1.5.0.patched.json");
        var errors = await JsonSchemaCheck.ErrorsAsync(schema, AnswerSamples.All.Select(sample => CardOf(sample.Name)), adaptiveCards: true);
        Assert.All(AnswerSamples.All.Zip(errors), pair => Assert.True(pair.Second.Count == 0, $"{pair.First.Name}: {string.Join("; ", pair.Second.Take(5))}"));
    }

    private static string CardOf(string name) => TeamsAnswerPainter.Paint(AnswerSamples.Named(name)).ToJson();

    private static IEnumerable<JsonObject> Elements(JsonNode? node) => node switch
    {
        JsonArray list => list.SelectMany(Elements),
        JsonObject one => one.SelectMany(pair => pair.Key == "data" ? [] : Elements(pair.Value)).Prepend(one),
        _ => [],
    };
}
