using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using PartnerTiers.Bot.RuleBooks;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Standings;
using PartnerTiers.Testing;
using Xunit;

namespace PartnerTiers.Bot.Tests.RuleBooks;

public class PublishedProgrammeTests
{
    private static readonly LocalDate Today = new(2026, 11, 16);
    private static readonly LocalDate Recently = new(2026, 10, 1);
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip };

    public static TheoryData<string, string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string, string>();
            foreach (var file in Directory.GetFiles(Folder, "*.json").Order(StringComparer.Ordinal))
            {
                using var document = JsonDocument.Parse(File.ReadAllText(file), Lenient);
                foreach (var item in document.RootElement.GetProperty(nameof(Cases)).EnumerateArray())
                {
                    cases.Add(Path.GetFileName(file), item.GetProperty("What").GetString()!, item.GetProperty("Earned").GetString()!);
                }
            }

            return cases;
        }
    }

    private static string Folder => Repository.PathOf("tests", "PartnerTiers.Bot.Tests", "RuleBooks", "Published");

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_partner_at_the_boundary_earns_what_the_programme_says(string file, string what, string earned)
    {
        var text = File.ReadAllText(Path.Combine(Folder, file));
        var reading = RuleBookReader.Read(text);
        Assert.Empty(reading.Mistakes);
        using var document = JsonDocument.Parse(text, Lenient);
        var given = document.RootElement.GetProperty("Base").EnumerateObject().ToDictionary(part => part.Name, part => part.Value);
        foreach (var part in document.RootElement.GetProperty(nameof(Cases)).EnumerateArray().Single(item => item.GetProperty("What").GetString() == what).EnumerateObject())
        {
            given[part.Name] = part.Value;
        }

        var facts = FactsOf(given, reading.Book!.Versions[0].Currency);
        var standing = Evaluator.Judge(reading.Book, facts, facts.Partners.Single(), null, Today, Today);
        Assert.Equal(earned, standing.Earned.Id);
    }

    [Fact]
    public void There_are_eight_programmes_or_more() => Assert.True(Directory.GetFiles(Folder, "*.json").Length >= 8);

    private static Snapshot FactsOf(Dictionary<string, JsonElement> given, string currency)
    {
        const string id = "P1";
        var role = Enum.Parse<Contribution>(Text(given, "WonAs") ?? "resold", ignoreCase: true);
        var wonOn = Day(given, "WonOn") ?? Recently;
        var amounts = given.TryGetValue("WonCount", out var count) ? Enumerable.Repeat(1m, count.GetInt32()) : Items(given, "Won").Select(amount => amount.GetDecimal());
        return Snapshot.Build(new FactSet(
            [new Partner(id, "Invented Partner", Text(given, "Type")!, Text(given, "Region") ?? "EMEA", JoinedOn: Day(given, "Joined"))],
            [.. amounts.Select((amount, i) => new Deal($"D{i}", id, role, currency, DealStage.Won, amount, Customer: $"Customer {i}", ClosedOn: wonOn))],
            [.. Counts(given, "Certifications").SelectMany(held => Enumerable.Range(1, (int)held.Count).Select(i => new Certification(id, $"{held.Name} holder {i}", held.Name, Recently)))],
            [
                .. Items(given, "Csat").Select(score => new Feedback(id, FeedbackKind.Csat, Recently, score.GetDecimal())),
                .. Items(given, "Renewals").Select(kept => new Feedback(id, FeedbackKind.Renewal, Recently, kept.GetDecimal())),
            ],
            [.. Counts(given, "Evidence").SelectMany(kind => Enumerable.Range(1, (int)kind.Count).Select(i => new Evidence(id, Kind(kind.Name), Recently, $"{kind.Name} {i}")))],
            [.. Counts(given, "Metrics").Select(metric => new Metric(id, metric.Name, Recently, metric.Count))],
            []));
    }

    private static EvidenceKind Kind(string name) => Enum.Parse<EvidenceKind>(name.Replace("_", string.Empty, StringComparison.Ordinal), ignoreCase: true);

    private static string? Text(Dictionary<string, JsonElement> given, string key) => given.TryGetValue(key, out var value) ? value.GetString() : null;

    private static LocalDate? Day(Dictionary<string, JsonElement> given, string key) => Text(given, key) is { } text ? LocalDatePattern.Iso.Parse(text).Value : null;

    private static JsonElement[] Items(Dictionary<string, JsonElement> given, string key) => given.TryGetValue(key, out var list) ? [.. list.EnumerateArray()] : [];

    private static IEnumerable<(string Name, decimal Count)> Counts(Dictionary<string, JsonElement> given, string key) =>
        given.TryGetValue(key, out var map) ? map.EnumerateObject().Select(entry => (entry.Name, entry.Value.GetDecimal())) : [];
}
