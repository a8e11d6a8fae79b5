using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;
using PartnerTiers.Conversation.Tests.Questions.Example;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Operations.Sync;
using PartnerTiers.Operations.Time;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Rules;
using PartnerTiers.Testing;

namespace PartnerTiers.Conversation.Tests.Evaluation;

/// <summary>The 48 partners that the program makes up for a newcomer, as <c>partners.json</c> keeps them; the sentences speak of these.</summary>
internal static class ExamplePartners
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private static readonly ImmutableArray<Line> Lines = [.. JsonSerializer.Deserialize<Line[]>(File.ReadAllText(CorpusFiles.PathOf("partners.json")), Json)!];

    private static readonly FrozenDictionary<string, string> IdsByName = Lines
        .SelectMany(static line => line.Aliases.Append(line.Name).Append(line.Id).Distinct().Select(name => (name, line.Id)))
        .GroupBy(static pair => pair.name, StringComparer.OrdinalIgnoreCase)
        .Where(static same => same.Count() == 1)
        .ToFrozenDictionary(static same => same.Key, static same => same.First().Id, StringComparer.OrdinalIgnoreCase);

    /// <summary>What somebody at home sees, on 16 November 2026.</summary>
    public static ProgrammeView View { get; } = Board().ViewFor(new Audience.Home(Roles.Seller, "jo.winter@example.com"));

    /// <summary>The id of the partner that a corpus calls <paramref name="name"/>: an alias, its id or its name.</summary>
    public static string IdOf(string name) => IdsByName.GetValueOrDefault(name) ?? throw new InvalidDataException($"No example partner, or more than one, is called '{name}'.");

    /// <summary>The address of the manager whose first name is <paramref name="name"/>; "me" stays.</summary>
    public static string ManagerOf(string name) => name == "me" ? name
        : Lines.FirstOrDefault(line => line.Manager?.StartsWith(name + ".", StringComparison.OrdinalIgnoreCase) == true)?.Manager
        ?? throw new InvalidDataException($"No example partner has a manager called '{name}'.");

    /// <summary>Whether any example partner is in this country.</summary>
    public static bool IsIn(string country) => Lines.Any(line => string.Equals(line.Country, country, StringComparison.OrdinalIgnoreCase));

    private static Board Board()
    {
        var day = new LocalDate(2025, 1, 1);
        var facts = new FactSet(
            [.. Lines.Select(static line => new Partner(line.Id, line.Name, line.Type, line.Region, line.Country, line.Aliases, line.Capabilities, line.Industries, line.Manager, line.Tier))],
            [],
            [.. Lines.SelectMany(line => line.Credentials.Select(credential => new Certification(line.Id, "Ida Brandt", credential, day)))],
            [],
            [],
            [],
            []);
        var book = new RuleBook([ExampleRules.Book]);
        var board = new Board(book, new ProgrammeClock(ManualTime.Monday, book));
        board.Swap(Snapshot.Build(facts), new SyncRecord(1, Instant.FromUtc(2026, 11, 16, 6, 0), "CSV folder", 48, 48, 0, 0, [], Duration.FromSeconds(1)));
        return board;
    }

    private sealed record Line(
        string Id,
        string Name,
        string Type,
        string Region,
        string Country,
        ImmutableArray<string> Aliases,
        ImmutableArray<string> Capabilities,
        ImmutableArray<string> Industries,
        ImmutableArray<string> Credentials,
        string? Manager = null,
        string? Tier = null);
}
