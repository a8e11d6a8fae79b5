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

    /// <summary>Whether time is counted in this word; hours are, though no day is named by them.</summary>
    public static bool IsUnit(string word) => Units.ContainsKey(word) || Hours.Contains(word);

    private static readonly FrozenSet<string> Hours = Plain(static file => file.Hours);

    public static FrozenSet<string> Last { get; } = Plain(static file => file.Last);

    public static FrozenSet<string> This { get; } = Plain(static file => file.This);

    public static FrozenSet<string> Coming { get; } = Plain(static file => file.Coming);

    public static FrozenSet<string> Ago { get; } = Plain(static file => file.Ago);

    public static FrozenSet<string> Before { get; } = Plain(static file => file.Before);

    public static FrozenSet<string> Of { get; } = Plain(static file => file.Of);

    public static FrozenSet<string> Since { get; } = Plain(static file => file.Since);

    public static FrozenSet<string> Until { get; } = Plain(static file => file.Until);

    public static FrozenSet<string> UntilStart { get; } = Plain(static file => file.UntilStart);

    public static FrozenSet<string> After { get; } = Plain(static file => file.After);

    public static FrozenSet<string> UntilAhead { get; } = Plain(static file => file.UntilAhead);

    public static FrozenSet<string> In { get; } = Plain(static file => file.In);

    public static FrozenSet<string> From { get; } = Plain(static file => file.From);

    public static FrozenSet<string> To { get; } = Plain(static file => file.To);

    public static FrozenSet<string> And { get; } = Plain(static file => file.And);

    public static FrozenDictionary<string, int> Halves { get; } = Numbered(static file => file.Halves);

    public static FrozenDictionary<string, TimeUnit> ToDate { get; } = Numbered(static file => file.ToDate);

    public static FrozenDictionary<string, int> Quarters { get; } = Numbered(static file => file.Quarters);

    public static FrozenDictionary<string, TimeUnit> UnitBefore { get; } = Numbered(static file => file.UnitBefore);

    public static FrozenDictionary<string, TimeUnit> StartOf { get; } = Numbered(static file => file.StartOf);

    public static FrozenDictionary<string, TimeUnit> EndOf { get; } = Numbered(static file => file.EndOf);

    public static FrozenSet<string> Start { get; } = Plain(static file => file.Start);

    public static FrozenSet<string> End { get; } = Plain(static file => file.End);

    public static FrozenSet<string> One { get; } = Plain(static file => file.One);

    public static FrozenSet<string> YearBefore { get; } = Plain(static file => file.YearBefore);

    public static FrozenSet<string> OneBefore { get; } = Plain(static file => file.OneBefore);

    /// <summary>Small whole numbers in words: "last two quarters".</summary>
    public static FrozenDictionary<string, int> Counts { get; } = Lexicons.WordFiles.All.Values
        .SelectMany(static file => file.Numbers)
        .Where(static pair => pair.Key is >= 2 and <= 60)
        .SelectMany(static pair => pair.Value.Where(static word => !word.EndsWith('?')).SelectMany(Folding.Spellings).Select(word => (word, (int)pair.Key)))
        .DistinctBy(static pair => pair.word)
        .ToFrozenDictionary(static pair => pair.word, static pair => pair.Item2, StringComparer.Ordinal);

    /// <summary>Every word that a day or a stretch in words begins with: a list of such beginnings belongs here too. Units and what joins two stand behind others.</summary>
    public static FrozenSet<string> First { get; } = new[] { Months.Keys, Weekdays.Keys, DaysBack.Keys, Halves.Keys, Quarters.Keys, UnitBefore.Keys, StartOf.Keys, EndOf.Keys, ToDate.Keys, Last.Items, This.Items, Coming.Items, Before.Items, One.Items }
        .SelectMany(static words => words)
        .Select(static word => word.Split(' ')[0])
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Every single word that any of them has.</summary>
    public static FrozenSet<string> All { get; } = First
        .Concat(new[] { DaysBack.Keys, Halves.Keys, Quarters.Keys, UnitBefore.Keys, StartOf.Keys, EndOf.Keys, ToDate.Keys, Units.Keys, YearBefore.Items, OneBefore.Items, Ago.Items, Since.Items, From.Items, Counts.Keys }.SelectMany(static words => words).SelectMany(static words => words.Split(' ')))
        .ToFrozenSet(StringComparer.Ordinal);

    private static FrozenDictionary<string, T> Numbered<T>(Func<TimeFile, Dictionary<T, List<string>>> list)
        where T : notnull => Files
            .SelectMany(list)
            .SelectMany(static pair => pair.Value.SelectMany(Folding.Spellings).Select(word => (word, pair.Key)))
            .DistinctBy(static pair => pair.word)
            .ToFrozenDictionary(static pair => pair.word, static pair => pair.Key, StringComparer.Ordinal);

    private static FrozenSet<string> Plain(Func<TimeFile, List<string>> list) => Files.SelectMany(list).SelectMany(Folding.Spellings).ToFrozenSet(StringComparer.Ordinal);
}
