using NodaTime;
using PartnerTiers.Bot.Options;
using PartnerTiers.Bot.Options.Reading;
using PartnerTiers.Bot.RuleBooks.Options;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Bot.RuleBooks.Building;

/// <summary>Puts the versions together.</summary>
internal sealed class BookBuilder(MistakeList mistakes)
{
    /// <summary>The rule book; only meaningful when no mistake was found.</summary>
    public RuleBook? Build(ProgrammeOptions options, string path)
    {
        var written = new List<(string Path, VersionOptions Options)> { (path, options) };
        foreach (var (index, version) in options.Versions.Index())
        {
            if (version is not null)
            {
                written.Add((PathText.Item(PathText.Key(path, nameof(options.Versions)), index), version));
            }
        }

        if (options.AsOf is { } day && !Days.AreCountable(day))
        {
            mistakes.Add(PathText.Key(path, nameof(options.AsOf)), "no quarter around this day can be judged", "Write a day like \"2026-11-16\"");
        }

        CheckDates(written);
        var versions = written.ConvertAll(version => new VersionBuilder(mistakes, version.Path).Build(version.Options));
        return versions.Contains(null) ? null : new RuleBook(versions.OfType<RuleBookVersion>(), options.AsOf);
    }

    private void CheckDates(List<(string Path, VersionOptions Options)> versions)
    {
        if (versions.Count == 1)
        {
            return;
        }

        var key = nameof(VersionOptions.EffectiveFrom);
        var (first, current) = versions[0];
        if (current.EffectiveFrom is null)
        {
            mistakes.Add(PathText.Key(first, key), "the day from which this version holds is missing", "With Versions, say since when the current version is in force, like \"2026-01-01\"");
        }

        var seen = new HashSet<LocalDate?>();
        foreach (var (path, version) in versions)
        {
            if (!seen.Add(version.EffectiveFrom) && !mistakes.IsWrong(PathText.Key(path, key)))
            {
                mistakes.Add(
                    PathText.Key(path, key),
                    version.EffectiveFrom is { } day ? $"two versions come into force on {day:uuuu-MM-dd}" : "two versions hold from the beginning",
                    "Give each version a day of its own");
            }

            if (version.EffectiveFrom > current.EffectiveFrom)
            {
                mistakes.Warn(PathText.Key(path, key), "this version is newer than the one above it", "It holds from its day on; the newest is usually written at the top");
            }
        }
    }
}
