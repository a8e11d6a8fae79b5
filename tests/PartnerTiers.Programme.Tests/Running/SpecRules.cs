using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Rules;
using PartnerTiers.Testing;

namespace PartnerTiers.Programme.Tests.Running;

/// <summary>Reads the rule book of an example: the tables "Programme", "Rules", "Points", and "Rules from DATE" for a later version.</summary>
internal static class SpecRules
{
    public static RuleBook Read(SpecSection section)
    {
        var later = section.Tables
            .Where(table => table.Name.StartsWith("Rules from ", StringComparison.Ordinal))
            .Select(table => Version(section, table, LocalDatePattern.Iso.Parse(table.Name["Rules from ".Length..]).Value));
        var first = section.Has("Rules") || !later.Any() ? [Version(section, section.Table("Rules"), null)] : Array.Empty<RuleBookVersion>();
        return new RuleBook([.. first, .. later]);
    }

    private static RuleBookVersion Version(SpecSection section, SpecTable rules, LocalDate? from)
    {
        var settings = section.Table("Programme").Rows.ToDictionary(row => row["setting"], row => row["value"], StringComparer.OrdinalIgnoreCase);
        string Setting(string name, string otherwise) => settings.GetValueOrDefault(name, otherwise);
        var ids = Setting("tiers", "registered, select, elite").Split(',', StringSplitOptions.TrimEntries);
        var tiers = ids.Select(id => new Tier(id, id, null, Rule(Setting("rule for " + id, Setting("rule", "all"))))).ToImmutableArray();
        return new RuleBookVersion(
            "Example",
            Setting("currency", "EUR"),
            DateTimeZone.Utc,
            int.Parse(Setting("fiscal year starts in month", "1"), CultureInfo.InvariantCulture),
            int.Parse(Setting("window quarters", "4"), CultureInfo.InvariantCulture),
            ["isv", "reseller", "service"],
            tiers,
            [.. rules.Rows.GroupBy(row => row["criterion"]).Select(rows => SpecCriteria.Read(rows.Key, [.. rows], section.Table("Points"), tiers))],
            [],
            new ReviewRules
            {
                NearUpgrade = settings.TryGetValue("near upgrade", out var near) ? Near(near) : new ReviewRules().NearUpgrade,
                NarrowMiss = settings.TryGetValue("narrow miss", out var narrow) ? Near(narrow) : new ReviewRules().NarrowMiss,
            },
            settings.TryGetValue("ramp", out var ramp) ? Ramp(ramp) : null,
            from);
    }

    // "all", or "at least 3, always revenue, csat"
    private static TierRule Rule(string text)
    {
        if (text == "all")
        {
            return TierRule.All;
        }

        var words = text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        return new TierRule(int.Parse(words[2], CultureInfo.InvariantCulture), [.. words.Skip(4)]);
    }

    // "6 months, factor 0.5"
    private static Ramp Ramp(string text)
    {
        var words = text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        return new Ramp(int.Parse(words[0], CultureInfo.InvariantCulture), decimal.Parse(words[3], CultureInfo.InvariantCulture));
    }

    // "2 unmet, each at 0.75"
    private static NearRule Near(string text)
    {
        var words = text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        return new NearRule(int.Parse(words[0], CultureInfo.InvariantCulture), decimal.Parse(words[^1], CultureInfo.InvariantCulture));
    }

    public static Window? Window(string text) => text switch
    {
        "" or "quarters" => null,
        "fiscal year" => new Window.FiscalYear(),
        "last fiscal year" => new Window.LastFiscalYear(),
        "today" => new Window.Today(),
        "all time" => new Window.AllTime(),
        _ when text.EndsWith(" months", StringComparison.Ordinal) => new Window.Months(int.Parse(text.Split(' ')[0], CultureInfo.InvariantCulture)),
        _ => new Window.Days(int.Parse(text.Split(' ')[0], CultureInfo.InvariantCulture)),
    };

    public static ImmutableDictionary<Contribution, decimal> Weights(IReadOnlyList<string> items) => items
        .Select(item => item.Split(' '))
        .ToImmutableDictionary(words => Enum.Parse<Contribution>(words[0], true), words => decimal.Parse(words[1], CultureInfo.InvariantCulture));
}
