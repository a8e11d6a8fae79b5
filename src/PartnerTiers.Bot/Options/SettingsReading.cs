namespace PartnerTiers.Bot.Options;

/// <summary>What came of reading the settings.</summary>
/// <param name="Settings">The settings; null when there is a mistake.</param>
/// <param name="Mistakes">All that is wrong.</param>
/// <param name="Warnings">What is allowed and odd.</param>
public sealed record SettingsReading(Settings? Settings, IReadOnlyList<Mistake> Mistakes, IReadOnlyList<Mistake> Warnings);
