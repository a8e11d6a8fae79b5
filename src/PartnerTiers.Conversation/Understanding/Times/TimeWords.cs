using System.Collections.Frozen;
using PartnerTiers.Conversation.Understanding.Text;
using PartnerTiers.Conversation.Words;

namespace PartnerTiers.Conversation.Understanding.Times;

/// <summary>The words for days and stretches of time in all languages, folded: "märz" in an English sentence is March too.</summary>
internal static class TimeWords
{
    private static readonly TimeFile[] Files = [.. EmbeddedFiles.All("times").Select(static path => EmbeddedFiles.ReadYaml<TimeFile>(path))];

    public static FrozenDictionary<string, int> Months { get; } = Numbered(static file => file.Months);

    public static FrozenDictionary<string, int> Weekdays { get; } = Numbered(static file => file.Weekdays);

    public static FrozenDictionary<string, int> DaysBack { get; } = Numbered(static file => file.DaysBack);

    public static FrozenDictionary<string, TimeUnit> Units { get; } = Numbered(static file => file.Units);

    public static FrozenSet<string> Last { get; } = Plain(static file => file.Last);

    public static FrozenSet<string> This { get; } = Plain(static file => file.This);

    public static FrozenSet<string> Ago { get; } = Plain(static file => file.Ago);

    public static FrozenSet<string> Before { get; } = Plain(static file => file.Before);

    public static FrozenSet<string> Of { get; } = Plain(static file => file.Of);

    private static FrozenDictionary<string, T> Numbered<T>(Func<TimeFile, Dictionary<T, List<string>>> list)
        where T : notnull => Files
            .SelectMany(list)
            .SelectMany(static pair => pair.Value.SelectMany(Folding.Spellings).Select(word => (word, pair.Key)))
            .DistinctBy(static pair => pair.word)
            .ToFrozenDictionary(static pair => pair.word, static pair => pair.Key, StringComparer.Ordinal);

    private static FrozenSet<string> Plain(Func<TimeFile, List<string>> list) => Files.SelectMany(list).SelectMany(Folding.Spellings).ToFrozenSet(StringComparer.Ordinal);
}
