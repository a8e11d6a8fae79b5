using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using PartnerTiers.Bot.Options;

namespace PartnerTiers.Bot.Verbs;

/// <summary>What every verb takes.</summary>
internal sealed class CommonOptions
{
    public CommonOptions(ImmutableDictionary<string, string?> settings)
    {
        Settings = settings;
    }

    /// <summary>Settings of the command line, which win over every file.</summary>
    public ImmutableDictionary<string, string?> Settings { get; }

    public Option<string?> Config { get; } = new("--config")
    {
        Description = "Read FILE instead of the appsettings.json beside the program, whole.",
        HelpName = "FILE",
        Recursive = true,
    };

    public Option<LocalDate?> AsOf { get; } = new("--as-of")
    {
        Description = "Answer as if today were DATE (yyyy-MM-dd).",
        HelpName = "DATE",
        Recursive = true,
        CustomParser = static result =>
        {
            var text = result.Tokens is [var token] ? token.Value : string.Empty;
            var parsed = LocalDatePattern.Iso.Parse(text);
            if (parsed.Success && Days.AreCountable(parsed.Value))
            {
                return parsed.Value;
            }

            result.AddError(string.Create(CultureInfo.InvariantCulture, $"--as-of: '{text}' is no date that can be judged; write it as yyyy-MM-dd, for example 2026-11-16."));
            return null;
        },
    };

    /// <summary>What was given of them.</summary>
    public Invocation Read(ParseResult result) => new(result.GetValue(Config), result.GetValue(AsOf), Settings);
}
