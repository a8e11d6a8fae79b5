using System.Collections.Immutable;

namespace PartnerTiers.Bot.Verbs;

/// <summary>Settings on the command line, as any .NET program takes them: <c>--Section:Key value</c> or <c>--Section:Key=value</c>.</summary>
/// <param name="Settings">The settings, by key.</param>
/// <param name="Rest">Everything else, for the verb.</param>
/// <param name="WithoutValue">Keys at the end of the line, whose value is missing.</param>
public sealed record SettingArguments(ImmutableDictionary<string, string?> Settings, ImmutableArray<string> Rest, ImmutableArray<string> WithoutValue)
{
    // The one setting outside of a section.
    private const string PublicUrl = "--PublicUrl";

    /// <summary>Tells settings from options of a verb: a setting's name has a colon, an option's has none.</summary>
    public static SettingArguments Split(IReadOnlyList<string> args)
    {
        var settings = ImmutableDictionary.CreateBuilder<string, string?>(StringComparer.OrdinalIgnoreCase);
        var rest = ImmutableArray.CreateBuilder<string>();
        var withoutValue = ImmutableArray.CreateBuilder<string>();
        for (var i = 0; i < args.Count; i++)
        {
            var (name, value) = args[i].Split('=', 2) is [var before, var after] ? (before, after) : (args[i], null);
            if (!IsSetting(name))
            {
                rest.Add(args[i]);
            }
            else if (value is not null)
            {
                settings[name[2..]] = value;
            }
            else if (i + 1 < args.Count)
            {
                settings[name[2..]] = args[++i];
            }
            else
            {
                withoutValue.Add(name);
            }
        }

        return new SettingArguments(settings.ToImmutable(), rest.ToImmutable(), withoutValue.ToImmutable());
    }

    private static bool IsSetting(string name) => name.Equals(PublicUrl, StringComparison.OrdinalIgnoreCase)
        || (name.StartsWith("--", StringComparison.Ordinal) && name.Contains(':', StringComparison.Ordinal));
}
