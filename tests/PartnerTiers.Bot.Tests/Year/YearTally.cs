using System.Globalization;
using System.Text.RegularExpressions;
using Xunit;

namespace PartnerTiers.Bot.Tests.Year;

/// <summary>Counts tiers beside the bot: from the CRM's file of the first day, by the moves that leadership is told by name. The distributions that leadership is told must be these, before and after, corrected or not.</summary>
internal static partial class YearTally
{
    private const int Publications = 4;

    /// <param name="stage">The year that was played.</param>
    /// <param name="tiers">Each partner's tier on the first day, by name; empty: none yet.</param>
    public static void Holds(YearStage stage, IReadOnlyDictionary<string, string> tiers)
    {
        var now = tiers.ToDictionary(static pair => pair.Key, static pair => pair.Value);
        var summaries = stage.Pushed.Where(static one => one.Room == YearCast.Leo.Chat && Published().IsMatch(one.Lines[1])).GroupBy(static one => Published().Match(one.Lines[1]).Value).ToList();
        Assert.Equal(Publications, summaries.Count);
        foreach (var versions in summaries)
        {
            Dictionary<string, string> after = now;
            foreach (var summary in versions)
            {
                after = Moved(now, summary, stage);
                foreach (var row in summary.Lines.Select(static line => Row().Match(line)).Where(static match => match.Success))
                {
                    Assert.Equal(
                        (versions.Key, row.Value, Count(now, row.Groups["tier"].Value), Count(after, row.Groups["tier"].Value)),
                        (versions.Key, row.Value, Int(row.Groups["before"].Value), Int(row.Groups["after"].Value)));
                }
            }

            now = after;
        }
    }

    private static Dictionary<string, string> Moved(Dictionary<string, string> before, YearMessage summary, YearStage stage)
    {
        var after = before.ToDictionary(static pair => pair.Key, static pair => pair.Value);
        foreach (var move in summary.Lines.Select(static line => Move().Match(line)).Where(static match => match.Success))
        {
            var (name, from, to) = (move.Groups["name"].Value, move.Groups["from"].Value, move.Groups["to"].Value);
            Assert.Equal((name, from.ToLowerInvariant()), (name, before[name]));
            after[name] = to.ToLowerInvariant();
            // A first tier is nobody's decision; each other move stood on somebody's card.
            Assert.True(from.Length == 0 || stage.Pushed.Any(one => one.Lines[0].EndsWith(" · " + name, StringComparison.Ordinal) && one.Lines[1].Contains($"{from} → {to}", StringComparison.Ordinal)), $"{name} moved without a card.");
        }

        return after;
    }

    private static int Count(Dictionary<string, string> tiers, string tier) => tiers.Values.Count(one => string.Equals(one, tier, StringComparison.OrdinalIgnoreCase));

    private static int Int(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex("^The review of [^,]*? was published")]
    private static partial Regex Published();

    [GeneratedRegex(@"^(?<tier>Elite|Select|Registered) \| (?<before>\d+) \| (?<after>\d+)$")]
    private static partial Regex Row();

    [GeneratedRegex(@"^(?<name>.+) \| [A-Z]+ \| (placed: (?<to>\w+)|(?<from>\w+) → (?<to>\w+))$")]
    private static partial Regex Move();
}
