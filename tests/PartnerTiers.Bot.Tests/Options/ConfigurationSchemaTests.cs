using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using PartnerTiers.Bot.Options.Schema;
using PartnerTiers.Bot.RuleBooks;
using PartnerTiers.Bot.Tests.RuleBooks;
using PartnerTiers.Testing;
using PartnerTiers.Testing.PeerPrograms;
using Xunit;

namespace PartnerTiers.Bot.Tests.Options;

public class ConfigurationSchemaTests
{
    private static readonly string SchemaFile = Repository.PathOf("src", "PartnerTiers.Bot", "appsettings.schema.json");

    [Fact]
    public void The_schema_in_the_repository_is_the_one_that_the_options_types_make()
    {
        var made = ConfigurationSchema.Write(XDocument.Load(Path.Combine(AppContext.BaseDirectory, "PartnerTiers.Bot.xml")));
        if (Environment.GetEnvironmentVariable("PARTNERTIERS_WRITE_GOLDEN") == "1")
        {
            File.WriteAllText(SchemaFile, made);
        }

        Assert.True(File.ReadAllText(SchemaFile) == made, "The options types changed: run the tests with PARTNERTIERS_WRITE_GOLDEN=1 and look at the schema.");
    }

    [Fact]
    public void The_example_names_the_schema()
    {
        var example = JsonNode.Parse(File.ReadAllText(Repository.PathOf("appsettings.json")), documentOptions: Lenient)!;
        Assert.Equal(SchemaFile, Path.GetFullPath(example["$schema"]!.GetValue<string>(), Repository.Root));
    }

    [PeerFact(Peer.NodePackages)]
    public async Task What_the_reader_takes_the_schema_takes()
    {
        string[] good =
        [
            File.ReadAllText(Repository.PathOf("appsettings.json")),
            SmallProgramme.Text,
            SmallProgramme.WithKeys("\"Ramp\": { \"Months\": 6, \"Factor\": 0.5 }, \"Rule\": \"all\", \"AsOf\": \"2026-11-16\""),
            SmallProgramme.WithKeys("\"Rule\": { \"AtLeast\": 2, \"Always\": [\"revenue\"] }, \"AsOf\": null, \"Versions\": []"),
            SmallProgramme.With("\"DecisionDays\": 10", "\"UpAt\": \"any day\", \"DownAt\": [\"01-01\"], \"SecondSignature\": [], \"NearUpgrade\": { \"MaxUnmet\": 1 }"),
            SmallProgramme.WithCriterion("""{ "Id": "x", "Name": "X", "Bucket": "Outcomes", "AnyOf": [ [ { "Measure": "metric", "Metric": "arr", "Word": "at most", "Needs": { "gold": null } } ], [ { "Measure": "points", "Items": [ { "Measure": "revenue", "Window": "1 month", "Per": 100, "Whole": true } ], "Needs": { "gold": 1 } } ] ] }"""),
            .. Directory.Exists(Published) ? Directory.GetFiles(Published, "*.json").Select(File.ReadAllText) : [],
        ];
        Assert.All(good, text => Assert.Empty(RuleBookReader.Read(text).Mistakes));
        var errors = await JsonSchemaCheck.ErrorsAsync(SchemaFile, good.Select(Parsed));
        Assert.All(errors.Zip(good), check => Assert.True(check.First.Count == 0, string.Join('\n', check.First) + "\n" + check.Second));
    }

    [PeerFact(Peer.NodePackages)]
    public async Task What_a_schema_can_refuse_it_refuses()
    {
        string[] bad =
        [
            "{ }",
            SmallProgramme.With("\"WindowQuarters\": 4", "\"WindowQuarter\": 4"),
            SmallProgramme.With("\"WindowQuarters\": 4", "\"WindowQuarters\": 0"),
            SmallProgramme.With("\"WindowQuarters\": 4", "\"WindowQuarters\": \"4\""),
            SmallProgramme.With("\"EUR\"", "\"Euro\""),
            SmallProgramme.With("\"Id\": \"gold\", ", ""),
            SmallProgramme.With("\"Measure\": \"csat\"", "\"Measure\": \"csats\""),
            SmallProgramme.With("\"Measure\": \"csat\", ", ""),
            SmallProgramme.With("\"Measure\": \"csat\"", "\"Measure\": \"csat\", \"AnyOf\": [ [ { \"Measure\": \"csat\" } ] ]"),
            SmallProgramme.With("\"Measure\": \"csat\"", "\"Measure\": \"metric\""),
            SmallProgramme.With("\"Measure\": \"csat\"", "\"Measure\": \"csat\", \"Kinds\": [\"review\"]"),
            SmallProgramme.With("\"Measure\": \"csat\"", "\"Measure\": \"csat\", \"Window\": \"a year\""),
            SmallProgramme.With("\"Measure\": \"csat\"", "\"Measure\": \"csat\", \"Word\": \"over\""),
            SmallProgramme.With("\"DecisionDays\": 10", "\"AutoApprove\": [\"all\"]"),
            SmallProgramme.With("\"DecisionDays\": 10", "\"UpAt\": \"never\""),
            SmallProgramme.WithKeys("\"Rule\": { \"Always\": [] }"),
            SmallProgramme.WithKeys("\"Ramp\": { \"Months\": 6, \"Factor\": 2 }"),
        ];
        Assert.All(bad, text => Assert.NotEmpty(RuleBookReader.Read(text).Mistakes));
        var errors = await JsonSchemaCheck.ErrorsAsync(SchemaFile, bad.Select(Parsed));
        Assert.All(errors.Zip(bad), check => Assert.True(check.First.Count > 0, "The schema takes\n" + check.Second));
    }

    private static string Published => Repository.PathOf("tests", "PartnerTiers.Bot.Tests", "RuleBooks", "Published");

    private static JsonDocumentOptions Lenient => new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private static string Parsed(string text) => JsonNode.Parse(text, documentOptions: Lenient)!.ToJsonString();
}
