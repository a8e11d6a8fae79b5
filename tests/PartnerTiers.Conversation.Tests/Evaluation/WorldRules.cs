using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Conversation.Tests.Evaluation;

/// <summary>Reads a world's <c>programme.json</c>: section <c>Programme</c> of the settings, as much of it as a sentence can tell.</summary>
internal static class WorldRules
{
    private static readonly JsonSerializerOptions Json = new();

    /// <summary>The rule book in this file.</summary>
    public static RuleBookVersion Read(string path)
    {
        var read = JsonSerializer.Deserialize<Programme>(File.ReadAllText(path), Json)!;
        return new RuleBookVersion(
            read.Name,
            read.Currency,
            DateTimeZoneProviders.Tzdb[read.TimeZone],
            read.FiscalYearStartMonth,
            4,
            read.Types,
            [.. read.Tiers.Select(static tier => new Tier(tier.Id, tier.Name, null, TierRule.All))],
            [.. read.Criteria.Select(CriterionOf)],
            [.. read.Benefits.Select(static benefit => new Benefit(benefit.Id, benefit.Name, benefit.Per))],
            new ReviewRules { SecondSignature = [read.Tiers[^1].Id] });
    }

    private static Criterion CriterionOf(CriterionLine line)
    {
        var measure = new MeasureRules(line.Measure, WindowOf(line.Window))
        {
            Contributions = [.. (line.Contributions ?? []).Select(static item => Enum.Parse<Contribution>(item, ignoreCase: true))],
            Credentials = line.Credentials ?? [],
            Kinds = [.. (line.Kinds ?? []).Select(static item => Enum.Parse<EvidenceKind>(item.Replace("_", string.Empty, StringComparison.Ordinal), ignoreCase: true))],
            Metric = line.Metric,
        };
        var word = line.Word == "at most" ? Word.AtMost : Word.AtLeast;
        var part = new CriterionPart(measure, word, line.Needs, line.ByType ?? Nothing, line.ByRegion ?? Nothing, WhenEmpty.Unmet);
        return new Criterion(line.Id, Bucket.Outcomes, line.Name, [[part]], IsAnyOf: false, line.OnlyFor ?? [], ImmutableDictionary<string, string>.Empty);
    }

    private static ImmutableDictionary<string, ImmutableDictionary<string, decimal?>> Nothing => ImmutableDictionary<string, ImmutableDictionary<string, decimal?>>.Empty;

    private static Window? WindowOf(string? text) => text switch
    {
        null => null,
        "12 months" => new Window.Months(12),
        "fiscal year" => new Window.FiscalYear(),
        _ => throw new InvalidDataException($"No world has had the window '{text}' yet."),
    };

    private sealed record Programme(
        string Name,
        string Currency,
        string TimeZone,
        int FiscalYearStartMonth,
        ImmutableArray<string> Types,
        ImmutableArray<TierLine> Tiers,
        ImmutableArray<CriterionLine> Criteria,
        ImmutableArray<BenefitLine> Benefits);

    private sealed record TierLine(string Id, string Name);

    private sealed record BenefitLine(string Id, string Name, ImmutableDictionary<string, string> Per);

    private sealed record CriterionLine(
        string Id,
        string Name,
        string Measure,
        ImmutableDictionary<string, decimal?> Needs,
        ImmutableDictionary<string, ImmutableDictionary<string, decimal?>>? ByType = null,
        ImmutableDictionary<string, ImmutableDictionary<string, decimal?>>? ByRegion = null,
        ImmutableArray<string>? Contributions = null,
        ImmutableArray<string>? Credentials = null,
        ImmutableArray<string>? Kinds = null,
        ImmutableArray<string>? OnlyFor = null,
        string? Metric = null,
        string? Window = null,
        string? Word = null);
}
