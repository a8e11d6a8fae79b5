using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using PartnerTiers.Bot.Tests.Conversations;
using PartnerTiers.Channels.Slack.BlockKit;
using PartnerTiers.Channels.Slack.Painting;
using PartnerTiers.Channels.Teams.Painting;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Pushes;
using PartnerTiers.Conversation.Words;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Nudges;
using PartnerTiers.Testing;
using PartnerTiers.Testing.PeerPrograms;
using Xunit;

namespace PartnerTiers.Bot.Tests.Pushes;

public sealed class PushesTests
{
    private const int MostBytes = 25_000;
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, IndentSize = 1, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string> Names => [.. PushSamples.All.Select(static sample => sample.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_push_is_drawn_as_its_golden_card_and_message(string name)
    {
        if (Compose(Named(name), "en") is not { } answer)
        {
            return;
        }

        Golden.Matches("PartnerTiers.Bot.Tests", $"Pushes/{name}.teams.json", JsonNode.Parse(TeamsAnswerPainter.Paint(answer).ToJson())!.ToJsonString(Readable) + "\n");
        Golden.Matches("PartnerTiers.Bot.Tests", $"Pushes/{name}.slack.json", JsonNode.Parse(SlackAnswerPainter.Paint(answer).ToJson())!.ToJsonString(Readable) + "\n");
    }

    [Fact]
    public void Pushes_read_as_written_in_the_golden_file()
    {
        var text = new StringBuilder("# Pushes as people read them: in Teams, then in Slack\n");
        foreach (var sample in PushSamples.All)
        {
            foreach (var language in Languages.All.Keys)
            {
                text.Append("\n## ").Append(sample.Name).Append(" · ").Append(language).Append('\n');
                if (Compose(sample, language) is not { } answer)
                {
                    text.Append("(nothing to say)\n");
                    continue;
                }

                text.Append("> ").Append(answer.Summary.Plain(answer.Language)).Append('\n');
                Lines(text, "T ", CardReading.LinesOf(JsonNode.Parse(TeamsAnswerPainter.Paint(answer).ToJson())!));
                Lines(text, "S ", BlockReading.LinesOf(JsonNode.Parse(SlackJson.Write(SlackAnswerPainter.Paint(answer).Blocks))));
            }
        }

        Golden.Matches("PartnerTiers.Bot.Tests", "Pushes/pushes.txt", text.ToString());
    }

    [Fact]
    public void Every_kind_has_a_golden_file_for_both_platforms_and_speaks_both_languages()
    {
        foreach (var kind in PushCatalogue.All)
        {
            var spoken = PushSamples.All.Where(sample => sample.Kind == kind.Id && Languages.All.Keys.All(language => Compose(sample, language) is not null)).ToList();
            Assert.True(spoken.Exists(static sample => File.Exists(PathOf(sample.Name, "teams")) && File.Exists(PathOf(sample.Name, "slack"))), $"No golden file shows a push of the kind {kind.Id}.");
        }
    }

    [Theory]
    [InlineData(NudgeKind.NearUpgrade, true)]
    [InlineData(NudgeKind.AtRisk, true)]
    [InlineData(NudgeKind.Expiring, true)]
    [InlineData(NudgeKind.RevenueLeaving, true)]
    [InlineData(NudgeKind.UntidyDeals, true)]
    [InlineData(NudgeKind.RegistrationUnanswered, false)]
    [InlineData(NudgeKind.ReviewApproaching, true)]
    public void Every_nudge_has_a_golden_file_to_its_manager_and_where_it_can_act_to_the_partner(NudgeKind kind, bool isForPartners)
    {
        foreach (var sample in new[] { $"nudge-{kind}", $"nudge-{kind}-to-partner" })
        {
            var speaks = isForPartners || !sample.EndsWith("-to-partner", StringComparison.Ordinal);
            Assert.All(Languages.All.Keys, language => Assert.Equal(speaks, Compose(Named(sample), language) is not null));
            Assert.Equal(speaks, File.Exists(PathOf(sample, "teams")) && File.Exists(PathOf(sample, "slack")));
        }
    }

    [Fact]
    public void Every_kind_of_nudge_is_asked_for_above() =>
        Assert.Equal(Enum.GetValues<NudgeKind>().Length, typeof(PushesTests).GetMethod(nameof(Every_nudge_has_a_golden_file_to_its_manager_and_where_it_can_act_to_the_partner))!.GetCustomAttributes(typeof(InlineDataAttribute), inherit: false).Length);

    [Fact]
    public void No_golden_file_is_of_a_push_that_is_no_sample_any_more()
    {
        var names = PushSamples.All.Where(static sample => Compose(sample, "en") is not null).SelectMany(static sample => new[] { PathOf(sample.Name, "teams"), PathOf(sample.Name, "slack") }).ToHashSet();
        Assert.All(Directory.GetFiles(Path.GetDirectoryName(PathOf("x", "teams"))!, "*.json"), path => Assert.Contains(path, names));
    }

    [Fact]
    public void Samples_have_names_of_their_own() => Assert.Equal(PushSamples.All.Count, PushSamples.All.Select(static sample => sample.Name).Distinct().Count());

    [Fact]
    public void To_strangers_nothing_is_said() =>
        Assert.All(PushSamples.All, static sample => Assert.Null(Compose(sample with { Readers = new Audience.Stranger(), ToPerson = false }, "en")));

    [Fact]
    public void In_a_partners_channel_nothing_is_said_of_others()
    {
        foreach (var sample in PushSamples.All)
        {
            var landscape = sample.Landscape;
            foreach (var reader in landscape.Home.Partners.Where((_, place) => place % 5 == 0))
            {
                var read = Compose(sample with { Readers = new Audience.OfPartner(reader.Partner.Id), ToPerson = false }, "en");
                var text = read is null ? string.Empty : TeamsAnswerPainter.Paint(read).ToJson();
                var named = landscape.Home.Partners.Where(other => other.Partner.Name != reader.Partner.Name && other.Partner.Name.Length > 6 && text.Contains(other.Partner.Name, StringComparison.Ordinal));
                Assert.True(!named.Any(), $"{sample.Name} to {reader.Partner.Name} names {string.Join(", ", named.Select(static other => other.Partner.Name))}");
            }
        }
    }

    [Fact]
    public void Every_push_keeps_within_the_limits_of_both_platforms() => Assert.All(Composed(), static push =>
    {
        Assert.True(Encoding.UTF8.GetByteCount(TeamsAnswerPainter.Paint(push.Answer).ToJson()) < MostBytes, push.Name);
        var message = SlackAnswerPainter.Paint(push.Answer);
        Assert.True(message.Blocks.Count <= 50 && message.Text.Length is > 0 and <= 4_000 && SlackJson.Write(message.Blocks).Length <= 12_000, push.Name);
    });

    [PeerFact(Peer.NodePackages, Peer.SharedData)]
    public async Task Every_push_is_valid_by_the_platforms_schemas()
    {
        var pushes = Composed().ToList();
        var errors = await JsonSchemaCheck.AdaptiveCardErrorsAsync(pushes.Select(static push => TeamsAnswerPainter.Paint(push.Answer).ToJson()));
        Assert.All(pushes.Zip(errors), static pair => Assert.True(pair.Second.Count == 0, $"{pair.First.Name}: {string.Join("; ", pair.Second.Take(3))}"));
        var blocks = Path.Combine(Repository.SharedData!, "specs", "slack-blockkit", "SlackKnownBlocks.schema.json");
        errors = await JsonSchemaCheck.ErrorsAsync(blocks, pushes.Select(static push => SlackJson.Write(SlackAnswerPainter.Paint(push.Answer).Blocks)));
        Assert.All(pushes.Zip(errors), static pair => Assert.True(pair.Second.Count == 0, $"{pair.First.Name} in Slack: {string.Join("; ", pair.Second.Take(3))}"));
    }

    private static IEnumerable<(string Name, Answer Answer)> Composed() =>
        from sample in PushSamples.All
        from language in Languages.All.Keys
        let answer = Compose(sample, language)
        where answer is not null
        select (sample.Name + " " + language, answer);

    private static string PathOf(string sample, string platform) => Repository.PathOf($"tests/PartnerTiers.Bot.Tests/Golden/Pushes/{sample}.{platform}.json");

    private static PushSample Named(string name) => PushSamples.All.Single(sample => sample.Name == name);

    private static Answer? Compose(PushSample sample, string language) => sample.Landscape.Compose(sample, language);

    private static void Lines(StringBuilder text, string mark, IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            text.Append(mark).Append(line).Append('\n');
        }
    }
}
