using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using PartnerTiers.Channels.Slack.BlockKit;
using PartnerTiers.Channels.Slack.Painting;
using PartnerTiers.Channels.Tests.Samples;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Testing;
using PartnerTiers.Testing.PeerPrograms;
using Xunit;

namespace PartnerTiers.Channels.Tests.Slack.Painting;

public sealed class BlocksOfAnswersTests
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, IndentSize = 1, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string> Samples => [.. AnswerSamples.All.Select(static sample => sample.Name)];

    public static TheoryData<string> KeptSamples => [.. AnswerSamples.All.Where(static sample => !sample.IsBulk && sample.Name is not ("hostile" or "longest")).Select(static sample => sample.Name)];

    [Theory]
    [MemberData(nameof(KeptSamples))]
    public void Every_sample_is_drawn_as_its_golden_message(string name) =>
        Golden.Matches("PartnerTiers.Channels.Tests", $"Slack/{name}.json", JsonNode.Parse(MessageOf(name).ToJson())!.ToJsonString(Readable) + "\n");

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_message_keeps_within_the_limits_that_no_schema_knows(string name)
    {
        var message = MessageOf(name);
        Assert.InRange(message.Blocks.Count, name == "empty" ? 0 : 1, 50);
        Assert.InRange(SlackJson.Write(message.Blocks).Length, 1, 12_000);
        Assert.InRange(message.Text.Length, 1, 4_000);
        Assert.InRange(message.Blocks.Count(static block => block is TableBlock), 0, 1);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Nothing_of_others_stands_where_slack_reads_markup(string name)
    {
        var message = MessageOf(name);
        Assert.DoesNotContain(message.Blocks, static block => block is SectionBlock { Text: Markdown });
        Assert.DoesNotContain('<', message.Text);
        Assert.DoesNotContain('>', message.Text);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Inside_a_view_no_table_stands(string name) =>
        Assert.DoesNotContain(SlackAnswerPainter.PaintForView(AnswerSamples.Named(name)), static block => block is TableBlock or ContextActionsBlock);

    [Theory]
    [MemberData(nameof(Samples))]
    public void Ids_of_what_can_be_pressed_are_unique_in_a_message(string name)
    {
        foreach (var block in MessageOf(name).Blocks.OfType<ActionsBlock>())
        {
            var ids = block.Elements.Select(static element => element switch { Button button => button.ActionId, OverflowMenu menu => menu.ActionId, StaticSelectMenu menu => menu.ActionId, _ => string.Empty }).ToList();
            Assert.Equal(ids.Distinct(), ids);
        }
    }

    [Fact]
    public void The_message_of_a_scorecard_reads_aloud_as_a_whole()
    {
        var text = MessageOf("scorecard").Text;
        Assert.StartsWith(AnswerSamples.Named("scorecard").Summary.Plain(AnswerSamples.Language), text, StringComparison.Ordinal);
        Assert.Contains("Customer satisfaction", text, StringComparison.Ordinal);
        Assert.DoesNotContain('▰', text);
    }

    [Fact]
    public void An_open_criterion_is_never_drawn_full()
    {
        var all = AnswerSamples.Named("every-part");
        var criteria = SlackAnswerPainter.Paint(all with { Parts = all.Parts.RemoveAll(static part => part is Chart) }).ToJson();
        Assert.Contains("▰▰▰▰▰▰▰▰▰▱", criteria, StringComparison.Ordinal);
        Assert.DoesNotContain("▰▰▰▰▰▰▰▰▰▰", criteria, StringComparison.Ordinal);
    }

    [Fact]
    public void The_longest_bar_of_a_chart_is_full_and_few_never_look_like_none()
    {
        var bars = MessageOf("chart-of-zeros").Blocks.OfType<RichTextBlock>().SelectMany(static block => block.Elements).SelectMany(static line => line.Elements)
            .Where(static run => run.Style?.Code == true).Select(static run => run.Text.Count(static cell => cell == '▰'));
        Assert.Equal([0, 0, 0, 1, 10, 0], bars);
    }

    [Fact]
    public void A_chart_reads_aloud_in_words_and_figures()
    {
        var text = MessageOf("summary").Text;
        Assert.Contains("Elite\nBefore  2\nAfter  3\nSelect\nBefore  4\nAfter  4", text, StringComparison.Ordinal);
        Assert.DoesNotContain('▰', text);
    }

    [PeerFact(Peer.NodePackages, Peer.SharedData)]
    public async Task Every_message_is_valid_by_the_schema_of_blocks()
    {
        var schema = Path.Combine(Repository.SharedData!, "specs", "slack-blockkit", "SlackKnownBlocks.schema.json");
        var errors = await JsonSchemaCheck.ErrorsAsync(schema, AnswerSamples.All.Select(static sample => SlackJson.Write(MessageOf(sample.Name).Blocks)));
        Assert.All(AnswerSamples.All.Zip(errors), static pair => Assert.True(pair.Second.Count == 0, $"{pair.First.Name}: {string.Join("; ", pair.Second.Take(5))}"));
    }

    [PeerFact(Peer.NodePackages, Peer.SharedData)]
    public async Task Every_page_and_dialog_is_valid_by_the_schema_of_views()
    {
        var schema = Path.Combine(Repository.SharedData!, "specs", "slack-blockkit", "SlackView.schema.json");
        var views = AnswerSamples.All.Select(static sample => SlackAnswerPainter.PaintForView(AnswerSamples.Named(sample.Name)))
            .SelectMany(static blocks => new[] { SlackJson.Write(new HomeViewDefinition(blocks)), SlackJson.Write(new ModalViewDefinition(new PlainText("An answer"), blocks)) }).ToList();
        var errors = await JsonSchemaCheck.ErrorsAsync(schema, views);
        Assert.All(errors, static list => Assert.True(list.Count == 0, string.Join("; ", list.Take(5))));
    }

    private static Message MessageOf(string name) => SlackAnswerPainter.Paint(AnswerSamples.Named(name));
}
