using System.Text.Json;
using System.Text.Json.Nodes;
using PartnerTiers.Channels.Json;
using PartnerTiers.Channels.Tests.Compliance;
using PartnerTiers.Channels.Tests.Samples;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Testing;
using Xunit;

namespace PartnerTiers.Channels.Tests.Json;

public sealed class JsonCompliance : DrawingCompliance
{
    protected override int LargestPayload => 20_000_000;

    protected override string Draw(Answer answer) => AnswerJson.Write(answer);

    protected override string Readable(string payload) => string.Join('\n', Strings(JsonNode.Parse(payload)));

    [Theory]
    [MemberData(nameof(Everyday))]
    public void The_document_is_the_golden_file(string sample) =>
        Golden.Matches("PartnerTiers.Channels.Tests", $"Json/{sample}.json", AnswerJson.Write(AnswerSamples.Named(sample)) + "\n");

    [Fact]
    public void Every_digit_of_a_value_is_in_the_document()
    {
        var document = AnswerJson.Write(AnswerSamples.Named("one-of-each-value"));

        Assert.Contains("\"money\": 459.770114942528735632,", document, StringComparison.Ordinal);
        Assert.Contains("\"money\": 79228162514264337593543950335,", document, StringComparison.Ordinal);
        Assert.Contains("\"share\": 0.968761904761904761904,", document, StringComparison.Ordinal);
        Assert.Contains("\"day\": \"2026-12-31\"", document, StringComparison.Ordinal);
        Assert.Contains("\"moment\": \"2026-11-16T09:12:00\"", document, StringComparison.Ordinal);
    }

    [Fact]
    public void The_readme_beside_the_code_names_every_member()
    {
        var readme = File.ReadAllText(Repository.PathOf("src", "PartnerTiers.Channels", "Json", "README.md"));
        var members = AnswerSamples.All.Where(sample => !sample.IsBulk).SelectMany(sample => Names(JsonNode.Parse(AnswerJson.Write(sample.Answer)))).Distinct().ToList();

        Assert.Contains($"version {AnswerJson.Version}", readme, StringComparison.Ordinal);
        Assert.All(members, member => Assert.Contains(member, readme, StringComparison.Ordinal));
        Assert.Contains("isFigure", members);
    }

    private static IEnumerable<string> Strings(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => Strings(member.Value)),
        JsonArray items => items.SelectMany(Strings),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => [value.GetValue<string>()],
        _ => [],
    };

    private static IEnumerable<string> Names(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => Names(member.Value).Prepend(member.Key)),
        JsonArray items => items.SelectMany(Names),
        _ => [],
    };
}
