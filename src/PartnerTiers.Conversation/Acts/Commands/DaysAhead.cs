using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using PartnerTiers.Conversation.Understanding;
using PartnerTiers.Conversation.Understanding.Lexicons;
using PartnerTiers.Conversation.Understanding.Text;
using PartnerTiers.Conversation.Understanding.Times;
using PartnerTiers.Conversation.Words;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Conversation.Acts.Commands;

/// <summary>Reads the day that an act speaks of. Questions look back, acts look ahead: "30 June" is the next one, and of a stretch ("March") the last day is meant. A day written with its year is that day, though it be over.</summary>
internal sealed class DaysAhead(Grammar grammar)
{
    private static readonly AheadFile[] Files = [.. EmbeddedFiles.All("ahead").Select(EmbeddedFiles.ReadYaml<AheadFile>)];
    private static readonly FrozenSet<string> Fillers = Words(static file => file.Before);
    private static readonly FrozenSet<string> InWords = Words(static file => file.In);
    private static readonly ImmutableArray<(FrozenSet<string> Words, Func<LocalDate, int, LocalDate> Day)> Named =
    [
        (Words(static file => file.Today), static (today, _) => today),
        (Words(static file => file.Tomorrow), static (today, _) => today.PlusDays(1)),
        (Words(static file => file.MonthEnd), static (today, _) => today.With(DateAdjusters.EndOfMonth)),
        (Words(static file => file.QuarterEnd), static (today, start) => FiscalQuarter.Containing(today, start).LastDay),
        (Words(static file => file.NextQuarterEnd), static (today, start) => FiscalQuarter.Containing(today, start).Plus(1).LastDay),
        (Words(static file => file.YearEnd), static (today, _) => new LocalDate(today.Year, 12, 31)),
        (Words(static file => file.FiscalYearEnd), static (today, start) => FiscalQuarter.Containing(today, start).FirstDayOfYear.PlusYears(1).PlusDays(-1)),
    ];

    /// <summary>The day; null where the words name none.</summary>
    public LocalDate? Read(string text, LocalDate today, int fiscalYearStartMonth)
    {
        var tokens = Bare(grammar.TokensOf(text));
        var words = string.Join(' ', tokens.Select(static token => token.Word));
        foreach (var (names, day) in Named)
        {
            if (names.Contains(words))
            {
                return day(today, fiscalYearStartMonth);
            }
        }

        return Away(tokens, today) ?? Weekday(words, today) ?? Dated(tokens, today, fiscalYearStartMonth);
    }

    private static ImmutableArray<Token> Bare(ImmutableArray<Token> tokens)
    {
        while (tokens.Length > 1 && Enumerable.Range(1, Math.Min(3, tokens.Length - 1)).Reverse().FirstOrDefault(count => Fillers.Contains(string.Join(' ', tokens.Take(count).Select(static token => token.Word)))) is > 0 and var said)
        {
            tokens = tokens[said..];
        }

        return tokens;
    }

    // "In 3 weeks".
    private static LocalDate? Away(ImmutableArray<Token> tokens, LocalDate today)
    {
        var rest = tokens is [var first, ..] && InWords.Contains(first.Word) ? tokens[1..] : tokens;
        if (rest is not [var count, var unitWord] || !TimeWords.Units.TryGetValue(unitWord.Word, out var unit))
        {
            return null;
        }

        return (int.TryParse(count.Raw.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n < 1000) || TimeWords.Counts.TryGetValue(count.Word, out n) || (TimeWords.One.Contains(count.Word) && (n = 1) > 0)
            ? unit switch
            {
                TimeUnit.Day => today.PlusDays(n),
                TimeUnit.Week => today.PlusWeeks(n),
                TimeUnit.Month => today.PlusMonths(n),
                TimeUnit.Quarter => today.PlusMonths(3 * n),
                _ => today.PlusYears(n),
            }
            : null;
    }

    private static LocalDate? Weekday(string words, LocalDate today) => TimeWords.Weekdays.TryGetValue(words, out var day) ? today.Next((IsoDayOfWeek)day) : null;

    private static LocalDate? Dated(ImmutableArray<Token> tokens, LocalDate today, int fiscalYearStartMonth)
    {
        if (tokens.Any(static token => TimeWords.Ago.Contains(token.Word) || TimeWords.Last.Contains(token.Word) || TimeWords.Before.Contains(token.Word) || TimeWords.This.Contains(token.Word)))
        {
            return null;
        }

        // Seen from a year ahead the latest that has begun is the next one from today.
        var found = new[] { today, today.PlusYears(1).PlusDays(-1) }.Select(from => Last(tokens, from, fiscalYearStartMonth)).OfType<LocalDate>().Order().ToList();
        return found.Find(day => day >= today) is var next && next >= today ? next : found.Count > 0 ? found[^1] : null;
    }

    private static LocalDate? Last(ImmutableArray<Token> tokens, LocalDate seenFrom, int fiscalYearStartMonth) =>
        new TimeFinder(tokens, seenFrom, fiscalYearStartMonth).Find().Where(span => span.From == 0 && span.To == tokens.Length).OrderBy(static span => span.Cost).Select(static span => (LocalDate?)((Meaning.Time)span.Meaning).To).FirstOrDefault();

    private static FrozenSet<string> Words(Func<AheadFile, List<string>> of) => Files.SelectMany(of).Select(Folding.Of).ToFrozenSet(StringComparer.Ordinal);
}
