using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using PartnerTiers.Conversation.Understanding.Lexicons;
using PartnerTiers.Conversation.Understanding.Senses;
using PartnerTiers.Conversation.Understanding.Text;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Conversation.Understanding.Times;

/// <summary>
/// Finds days and stretches of time in a sentence: "31 March", "31.03.2026", "Q3 FY26", "last quarter", "3 days ago", "Monday". Without a year the latest that has begun is
/// meant: questions here look back. What can be read as two days (3/4/2026) is left unread.
/// </summary>
internal sealed partial class TimeFinder(ImmutableArray<Token> tokens, LocalDate today, int fiscalYearStartMonth)
{
    private const int LongestPhrase = 4;

    // "2026" and "31.3" are more often numbers; "4.5" is hardly the fourth of May.
    private const double Doubtful = 0.1;
    private const double MoreDoubtful = 0.3;
    private const double Relative = 0.2;

    public IEnumerable<Span> Find()
    {
        for (var at = 0; at < tokens.Length; at++)
        {
            if (!MayBegin(tokens[at]))
            {
                continue;
            }

            foreach (var (to, from, until, cost) in At(at))
            {
                yield return new Span(at, to, new Meaning.Time(from, until), cost, "time");
            }
        }
    }

    // Most words are of no day, and to find that out by every form that days have costs more than all the rest of a sentence.
    private static bool MayBegin(Token token) => token.Raw.AsSpan().ContainsAnyInRange('0', '9') || TimeWords.First.Contains(token.Word) || FiscalName().IsMatch(token.Word);

    private IEnumerable<(int To, LocalDate From, LocalDate Until, double Cost)> At(int at)
    {
        foreach (var (to, day, cost) in Days(at))
        {
            yield return (to, day, day, cost);
        }

        foreach (var (to, from, until, cost) in Stretches(at))
        {
            yield return (to, from, until, cost);
        }
    }

    private IEnumerable<(int To, LocalDate Day, double Cost)> Days(int at)
    {
        // 2026-03-31
        if (Number(at, 4) is { } isoYear && Number(at + 1, 2) is { } isoMonth && Number(at + 2, 2) is { } isoDay && Of(isoYear, isoMonth, isoDay) is { } iso)
        {
            yield return (at + 3, iso, 0);
        }

        // 31.03.2026, 31.3
        if (Dotted().Match(Raw(at)) is { Success: true } dotted && Of(YearIn(dotted.Groups[3].Value), Parse(dotted.Groups[2].Value), Parse(dotted.Groups[1].Value)) is { } dottedDay)
        {
            yield return (at + 1, dottedDay, dotted.Groups[3].Success ? 0 : MoreDoubtful);
        }

        // 31/3/2026, 3/31/2026
        if (Number(at, 2) is { } one && Number(at + 1, 2) is { } other && Number(at + 2, 4) is { } slashYear && (one > 12) != (other > 12)
            && Of(slashYear, Math.Min(one, other), Math.Max(one, other)) is { } slashed)
        {
            yield return (at + 3, slashed, 0);
        }

        // 31 March, 31st of March 2026
        if (DayNumber(at) is { } day && (TimeWords.Of.Contains(Word(at + 1)) ? at + 2 : at + 1) is var monthAt && TimeWords.Months.TryGetValue(Word(monthAt), out var month))
        {
            foreach (var found in WithYear(monthAt + 1, month, day))
            {
                yield return found;
            }
        }

        // March 31, 2026
        if (TimeWords.Months.TryGetValue(Word(at), out month) && DayNumber(at + 1) is { } behind)
        {
            foreach (var found in WithYear(at + 2, month, behind))
            {
                yield return found;
            }
        }

        foreach (var (to, text) in Phrases(at))
        {
            if (TimeWords.DaysBack.TryGetValue(text, out var back))
            {
                yield return (to, today.PlusDays(-back), 0);
            }
        }

        var weekday = TimeWords.Last.Contains(Word(at)) ? at + 1 : at;
        if (TimeWords.Weekdays.TryGetValue(Word(weekday), out var number))
        {
            yield return (weekday + 1, today.Previous((IsoDayOfWeek)number), 0);
        }

        // "3 days ago", "vor 3 Tagen"
        var count = TimeWords.Before.Contains(Word(at)) ? at + 1 : at;
        if ((Number(count, 3) ?? InWords(count)) is { } n && TimeWords.Units.TryGetValue(Word(count + 1), out var unit) && (count > at || TimeWords.Ago.Contains(Word(count + 2))))
        {
            // "Q3 against a year ago" is another quarter, not a day.
            yield return (count > at ? count + 2 : count + 3, Back(unit, n), n == 1 ? Relative : 0);
        }
    }

    private IEnumerable<(int To, LocalDate Day, double Cost)> WithYear(int at, int month, int day)
    {
        if (Number(at, 4) is { } year && Of(year, month, day) is { } full)
        {
            yield return (at + 1, full, 0);
        }
        else if (Of(null, month, day) is { } latest)
        {
            yield return (at, latest, 0);
        }
    }

    private IEnumerable<(int To, LocalDate From, LocalDate Until, double Cost)> Stretches(int at)
    {
        if (TimeWords.Months.TryGetValue(Word(at), out var month))
        {
            var behindMonth = TimeWords.Of.Contains(Word(at + 1)) ? at + 2 : at + 1;
            var year = Number(at + 1, 4);
            if (year is null && YearSaid(behindMonth) is var (toYear, _, named))
            {
                yield return (toYear, new LocalDate(named, month, 1), new LocalDate(named, month, 1).PlusMonths(1).PlusDays(-1), 0);
            }

            if (Of(year, month, 1) is { } first)
            {
                yield return (year is null ? at + 1 : at + 2, first, first.PlusMonths(1).PlusDays(-1), 0);
            }
        }

        foreach (var (to, quarter) in Quarters(at))
        {
            yield return (to, quarter.FirstDay, quarter.LastDay, 0);
        }

        foreach (var (to, text) in Phrases(at))
        {
            if (TimeWords.Halves.TryGetValue(text, out var half))
            {
                var (end, year) = HalfYear(to, half);
                yield return (end, year, year.PlusMonths(6).PlusDays(-1), 0);
            }

            if (TimeWords.StartOf.TryGetValue(text, out var begun) && Whole(begun, 0).From is var start)
            {
                yield return (to, start, start, 0);
            }

            if (TimeWords.EndOf.TryGetValue(text, out var ended) && Whole(ended, 0).Until is var over)
            {
                yield return (to, over, over, 0);
            }

            if (TimeWords.UnitBefore.TryGetValue(text, out var before) && Whole(before, -1) is var earlier)
            {
                yield return (to, earlier.From, earlier.Until, Relative);
            }

            if (TimeWords.ToDate.TryGetValue(text, out var unit))
            {
                yield return (to, Whole(unit, 0).From, today, 0);
            }
        }

        if (FiscalYear(at) is var (behind, ends))
        {
            var first = StartOfFiscal(ends);
            yield return (behind, first, first.PlusYears(1).PlusDays(-1), 0);
        }

        if (Number(at, 4) is { } alone and >= 2000 and < 2100)
        {
            yield return (at + 1, new LocalDate(alone, 1, 1), new LocalDate(alone, 12, 31), Doubtful);
        }

        foreach (var (after, word) in Phrases(at))
        {
            // "the next 90 days"
            if (TimeWords.Coming.Contains(word) && (Number(after, 3) ?? (TimeWords.Counts.TryGetValue(Word(after), out var some) ? some : null)) is { } ahead && TimeWords.Units.TryGetValue(Word(after + 1), out var units))
            {
                yield return (after + 2, today, Back(units, -ahead), 0);
            }

            var isLast = TimeWords.Last.Contains(word);
            if (!isLast && !TimeWords.This.Contains(word))
            {
                continue;
            }

            // "last quarter", "the last 3 months"
            var number = isLast ? Number(after, 3) ?? (TimeWords.Counts.TryGetValue(Word(after), out var inWords) ? inWords : null) : null;
            foreach (var (to, text) in Phrases(number is null ? after : after + 1))
            {
                if (TimeWords.Units.TryGetValue(text, out var unit))
                {
                    // Quarters are whole ones; days, weeks, months and years run up to today.
                    var (from, until) = number is not { } n ? Whole(unit, isLast ? -1 : 0)
                        : unit == TimeUnit.Quarter ? (Whole(unit, -n).From, Whole(unit, -1).Until) : (Back(unit, n), today);
                    yield return (to, from, until, 0);
                }
            }
        }
    }

    private IEnumerable<(int To, FiscalQuarter Quarter)> Quarters(int at)
    {
        // "Q3", "3rd quarter", "3. Quartal"
        var (number, behind) = QuarterName().Match(Word(at)) is { Success: true } name ? (Parse(name.Groups[1].Value), at + 1)
            : DayNumber(at) is { } ordinal and <= 4 && TimeWords.Units.TryGetValue(Word(at + 1), out var unit) && unit == TimeUnit.Quarter ? (ordinal, at + 2)
            : Phrases(at).Where(static phrase => TimeWords.Quarters.ContainsKey(phrase.Text)).Select(static phrase => (TimeWords.Quarters[phrase.Text], phrase.To)).LastOrDefault((0, at));
        if (number == 0)
        {
            yield break;
        }

        // "Q4 of last year": the quarter of the fiscal year then.
        if (YearSaid(TimeWords.Of.Contains(Word(behind)) ? behind + 1 : behind) is var (toSaid, back, _))
        {
            yield return (toSaid, new FiscalQuarter(FiscalQuarter.Containing(today, fiscalYearStartMonth).FirstDayOfYear.PlusYears(back).PlusMonths(3 * (number - 1)), fiscalYearStartMonth));
            yield break;
        }

        behind = TimeWords.Of.Contains(Word(behind)) && (FiscalYear(behind + 1) is not null || Number(behind + 1, 4) is not null) ? behind + 1 : behind;
        if (FiscalYear(behind) is var (to, year) || (Number(behind, 4) is { } plain && (to = behind + 1) > 0 && (year = plain) > 0))
        {
            yield return (to, new FiscalQuarter(StartOfFiscal(year).PlusMonths(3 * (number - 1)), fiscalYearStartMonth));
            yield break;
        }

        var latest = FiscalQuarter.Containing(today, fiscalYearStartMonth);
        while (latest.Number != number)
        {
            latest = latest.Plus(-1);
        }

        yield return (behind, latest);
    }

    // "Last year", "this fiscal year": how many years back, and the calendar year that is then.
    private (int To, int Back, int Year)? YearSaid(int at)
    {
        foreach (var (after, word) in Phrases(at))
        {
            var isLast = TimeWords.Last.Contains(word);
            if (!isLast && !TimeWords.This.Contains(word))
            {
                continue;
            }

            foreach (var (to, text) in Phrases(after))
            {
                if (TimeWords.Units.TryGetValue(text, out var unit) && unit is TimeUnit.Year or TimeUnit.FiscalYear)
                {
                    return (to, isLast ? -1 : 0, today.Year + (isLast ? -1 : 0));
                }
            }
        }

        return null;
    }

    // "H1", "H2 FY26": without a year the latest that has begun.
    private (int To, LocalDate First) HalfYear(int at, int half)
    {
        if (FiscalYear(at) is var (to, ends))
        {
            return (to, StartOfFiscal(ends).PlusMonths(6 * (half - 1)));
        }

        var first = FiscalQuarter.Containing(today, fiscalYearStartMonth).FirstDayOfYear.PlusMonths(6 * (half - 1));
        return (at, first <= today ? first : first.PlusYears(-1));
    }

    // "FY26", "FY 2026", "GJ26": named by the calendar year in which it ends.
    private (int To, int Ends)? FiscalYear(int at) => FiscalName().Match(Word(at)) is not { Success: true } name ? null
        : name.Groups[1].Length > 0 ? (at + 1, Century(Parse(name.Groups[1].Value)))
        : Number(at + 1, 4) is { } ends ? (at + 2, Century(ends)) : null;

    private LocalDate StartOfFiscal(int ends) => fiscalYearStartMonth == 1 ? new LocalDate(ends, 1, 1) : new LocalDate(ends - 1, fiscalYearStartMonth, 1);

    private (LocalDate From, LocalDate Until) Whole(TimeUnit unit, int back)
    {
        var quarter = FiscalQuarter.Containing(today, fiscalYearStartMonth);
        var (from, length) = unit switch
        {
            TimeUnit.Day => (today.PlusDays(back), Period.FromDays(1)),
            TimeUnit.Week => (today.PlusDays(1 - (int)today.DayOfWeek).PlusWeeks(back), Period.FromWeeks(1)),
            TimeUnit.Month => (new LocalDate(today.Year, today.Month, 1).PlusMonths(back), Period.FromMonths(1)),
            TimeUnit.Quarter => (quarter.Plus(back).FirstDay, Period.FromMonths(3)),
            TimeUnit.FiscalYear => (quarter.FirstDayOfYear.PlusYears(back), Period.FromYears(1)),
            _ => (new LocalDate(today.Year + back, 1, 1), Period.FromYears(1)),
        };
        return (from, from.Plus(length).PlusDays(-1));
    }

    private LocalDate Back(TimeUnit unit, int number) => unit switch
    {
        TimeUnit.Day => today.PlusDays(-number),
        TimeUnit.Week => today.PlusWeeks(-number),
        TimeUnit.Month => today.PlusMonths(-number),
        TimeUnit.Quarter => today.PlusMonths(-3 * number),
        _ => today.PlusYears(-number),
    };

    /// <summary>The day; without a year the latest that is not ahead. Null where there is no such day.</summary>
    private LocalDate? Of(int? year, int month, int day)
    {
        if (month is < 1 or > 12 || day is < 1 or > 31 || year is < 1990 or > 2200)
        {
            return null;
        }

        // 29 February: up to eight years back.
        foreach (var candidate in year is { } said ? [said] : Enumerable.Range(0, 9).Select(back => today.Year - back))
        {
            if (day <= CalendarSystem.Iso.GetDaysInMonth(candidate, month) && new LocalDate(candidate, month, day) is var found && (year is not null || found <= today))
            {
                return found;
            }
        }

        return null;
    }

    private IEnumerable<(int To, string Text)> Phrases(int at) => Enumerable.Range(at + 1, Math.Max(0, Math.Min(LongestPhrase, tokens.Length - at)))
        .Select(to => (to, string.Join(' ', tokens[at..to].Select(static token => token.Word))));

    private string Word(int at) => at < tokens.Length ? tokens[at].Word : string.Empty;

    private string Raw(int at) => at < tokens.Length ? tokens[at].Raw.Trim() : string.Empty;

    // A plain whole number of at most so many digits; of four digits: exactly four.
    private int? Number(int at, int digits) => Raw(at) is { Length: > 0 } raw && raw.All(char.IsAsciiDigit) && (digits == 4 ? raw.Length == 4 : raw.Length <= digits) ? Parse(raw) : null;

    private int? InWords(int at) => TimeWords.One.Contains(Word(at)) ? 1 : TimeWords.Counts.TryGetValue(Word(at), out var number) ? number : null;

    private int? DayNumber(int at) => Number(at, 2) ?? (Ordinal().Match(Raw(at)) is { Success: true } ordinal ? Parse(ordinal.Groups[1].Value) : null);

    private static int? YearIn(string digits) => digits.Length == 0 ? null : Century(Parse(digits));

    private static int Century(int year) => year < 100 ? 2000 + year : year;

    private static int Parse(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^([0-9]{1,2})\.([0-9]{1,2})(?:\.([0-9]{4}|[0-9]{2}))?$")]
    private static partial Regex Dotted();

    [GeneratedRegex(@"^([0-9]{1,2})(?:st|nd|rd|th|\.)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ordinal();

    [GeneratedRegex("^q([1-4])$")]
    private static partial Regex QuarterName();

    [GeneratedRegex("^(?:fy|gj)([0-9]{2}|[0-9]{4})?$")]
    private static partial Regex FiscalName();
}
