using NodaTime;

namespace PartnerTiers.Bot.RuleBooks.Options;

/// <summary>Section <c>Programme</c>: the rule book. The version written here is the current one.</summary>
public sealed class ProgrammeOptions : VersionOptions
{
    /// <summary>Answer as if today were this day (demo, tests, audits). Default: the real today.</summary>
    public LocalDate? AsOf { get; init; }

    /// <summary>Other versions of the rule book, each whole. A day is judged by the version in force on it; before the first date, by the first. Default: none.</summary>
    public List<VersionOptions?> Versions { get; init; } = [];
}
