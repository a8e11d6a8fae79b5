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

/// <summary>
/// Partners and a rule book that sentences speak of: a folder with <c>partners.json</c>, <c>programme.json</c> and <c>Corpora</c>. The first is that of the 48
/// partners that the program makes up for a newcomer; the others are businesses of their own, so that nobody learns one set of names by heart.
/// </summary>
internal sealed class World
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly ImmutableArray<Line> lines;
    private readonly FrozenDictionary<string, string> idsByName;

    private World(string name, string folder, RuleBookVersion rules)
    {
        Name = name;
        Folder = folder;
        Rules = rules;
        lines = [.. JsonSerializer.Deserialize<Line[]>(File.ReadAllText(Path.Combine(folder, "partners.json")), Json)!];
        idsByName = lines
            .SelectMany(static line => line.Aliases.Append(line.Name).Append(line.Id).Distinct().Select(alias => (alias, line.Id)))
            .GroupBy(static pair => pair.alias, StringComparer.OrdinalIgnoreCase)
            .Where(static same => same.Count() == 1)
            .ToFrozenDictionary(static same => same.Key, static same => same.First().Id, StringComparer.OrdinalIgnoreCase);
        View = Board().ViewFor(new Audience.Home(Roles.Seller, lines[0].Manager ?? string.Empty));
    }

    /// <summary>The 48 example partners.</summary>
    public static World Example { get; } = new("example", CorpusFiles.PathOf(), ExampleRules.Book);

    /// <summary>Every world, the example partners first.</summary>
    public static ImmutableArray<World> All { get; } =
    [
        Example,
        .. Directory.EnumerateDirectories(CorpusFiles.PathOf("Worlds")).Order(StringComparer.Ordinal)
            .Select(static folder => new World(Path.GetFileName(folder), folder, WorldRules.Read(Path.Combine(folder, "programme.json")))),
    ];

    /// <summary>How reports call it.</summary>
    public string Name { get; }

    /// <summary>Where its files lie.</summary>
    public string Folder { get; }

    /// <summary>Its rule book.</summary>
    public RuleBookVersion Rules { get; }

    /// <summary>What somebody at home sees, on 16 November 2026.</summary>
    public ProgrammeView View { get; }

    /// <summary>The id of the partner that a corpus calls <paramref name="name"/>: an alias, its id or its name.</summary>
    public string IdOf(string name) => idsByName.GetValueOrDefault(name) ?? throw new InvalidDataException($"{Name}: no partner, or more than one, is called '{name}'.");

    /// <summary>The address of the manager whose first name is <paramref name="name"/>; "me" stays.</summary>
    public string ManagerOf(string name) => name == "me" ? name
        : lines.FirstOrDefault(line => line.Manager?.StartsWith(name + ".", StringComparison.OrdinalIgnoreCase) == true)?.Manager
        ?? throw new InvalidDataException($"{Name}: no partner has a manager called '{name}'.");

    /// <summary>Whether any of its partners is in this country.</summary>
    public bool IsIn(string country) => lines.Any(line => string.Equals(line.Country, country, StringComparison.OrdinalIgnoreCase));

    private Board Board()
    {
        var day = new LocalDate(2025, 1, 1);
        var facts = new FactSet(
            [.. lines.Select(static line => new Partner(line.Id, line.Name, line.Type, line.Region, line.Country, line.Aliases, line.Capabilities, line.Industries, line.Manager, line.Tier))],
            [],
            [.. lines.SelectMany(line => line.Credentials.Select(credential => new Certification(line.Id, "Ida Brandt", credential, day)))],
            [],
            [],
            [],
            []);
        var book = new RuleBook([Rules]);
        var board = new Board(book, new ProgrammeClock(ManualTime.Monday, book));
        board.Swap(Snapshot.Build(facts), new SyncRecord(1, Instant.FromUtc(2026, 11, 16, 6, 0), "CSV folder", lines.Length, lines.Length, 0, 0, [], Duration.FromSeconds(1)));
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
