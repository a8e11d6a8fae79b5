using System.Collections.Immutable;
using NodaTime;

namespace PartnerTiers.Bot.Verbs;

/// <summary>What the command line said besides the verb.</summary>
/// <param name="ConfigFile">The file to read; null: the one beside the program.</param>
/// <param name="AsOf">The day to answer for; null: what the rule book says.</param>
/// <param name="Settings">Settings of the command line.</param>
public sealed record Invocation(string? ConfigFile, LocalDate? AsOf, ImmutableDictionary<string, string?> Settings);
