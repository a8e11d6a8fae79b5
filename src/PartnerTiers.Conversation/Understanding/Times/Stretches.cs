using System.Collections.Immutable;
using NodaTime;
using PartnerTiers.Conversation.Understanding.Lexicons;
using PartnerTiers.Conversation.Understanding.Senses;
using PartnerTiers.Conversation.Understanding.Text;

namespace PartnerTiers.Conversation.Understanding.Times;

/// <summary>
/// Puts the days and stretches of a sentence together: "since March", "between January and March", and what is said by another stretch: "this quarter vs last", "Q3 vs the same
/// quarter last year".
/// </summary>
internal static class Stretches
{
    private const int LongestPhrase = 6;
    private const double DoubtfulEnds = 0.7;

    /// <summary>All that can be read, the single stretches among them.</summary>
    /// <param name="tokens">The words.</param>
    /// <param name="today">Today.</param>
    /// <param name="fiscalYearStartMonth">The month that quarters and fiscal years are counted from.</param>
    /// <param name="before">The stretch that was spoken of before; null: none.</param>
    public static ImmutableArray<Span> Find(ImmutableArray<Token> tokens, LocalDate today, int fiscalYearStartMonth, (LocalDate First, LocalDate Last)? before = null)
    {
        var single = new TimeFinder(tokens, today, fiscalYearStartMonth).Find().ToList();
        if (single.Count == 0)
        {
            return before is { } spoken ? [.. BeforeThat(tokens, spoken)] : [];
        }

        var all = single.Concat(Since(single, tokens, today)).Concat(Between(single, tokens)).Concat(Relative(single, tokens)).Concat(Edges(single, tokens, today)).ToList();
        return [.. all, .. Within(all, tokens), .. Until(single, tokens, today)];
    }

    private static IEnumerable<Span> Since(IEnumerable<Span> single, ImmutableArray<Token> tokens, LocalDate today)
    {
        foreach (var span in single.Where(span => !IsDoubtful(span, tokens)))
        {
            var (first, _) = Days(span);
            foreach (var from in Before(span.From, tokens, TimeWords.Since).Where(_ => first <= today))
            {
                yield return Made(from, span.To, first, today, span.Cost);
            }
        }
    }

    private static IEnumerable<Span> Between(List<Span> single, ImmutableArray<Token> tokens)
    {
        foreach (var lower in single)
        {
            foreach (var upper in single.Where(upper => upper.From == lower.To + 1))
            {
                var joint = tokens[lower.To].Word;
                var opened = lower.From > 0 && TimeWords.From.Contains(tokens[lower.From - 1].Word);
                var ((first, _), (end, last)) = (Days(lower), Days(upper));

                // "Between March and January": without a year the later end is not before the first.
                if (first <= end && (TimeWords.To.Contains(joint) || (opened && TimeWords.And.Contains(joint))))
                {
                    // "Between 4.2 and 4.6" are days only where nothing is measured so.
                    yield return Made(opened ? lower.From - 1 : lower.From, upper.To, first, last, Math.Max(lower.Cost, upper.Cost) + (IsDoubtful(lower, tokens) && IsDoubtful(upper, tokens) ? DoubtfulEnds : 0));
                }
            }
        }
    }

    // "At the start of March" is its first day; "at the end of March" looks back on all of it.
    private static IEnumerable<Span> Edges(IEnumerable<Span> single, ImmutableArray<Token> tokens, LocalDate today)
    {
        foreach (var span in single.Where(span => !IsDoubtful(span, tokens) && Days(span).First < Days(span).Last))
        {
            var (first, last) = Days(span);
            foreach (var from in Before(span.From, tokens, TimeWords.Start))
            {
                yield return Made(from, span.To, first, first, span.Cost);
            }

            foreach (var from in Before(span.From, tokens, TimeWords.End).Where(_ => last < today))
            {
                yield return Made(from, span.To, first, last, span.Cost);
            }
        }
    }

    // "Last" alone, "a year ago": says nothing without the stretch before it.
    private static IEnumerable<Span> Relative(List<Span> single, ImmutableArray<Token> tokens)
    {
        for (var at = 1; at < tokens.Length; at++)
        {
            if (single.Where(span => span.To <= at).MaxBy(static span => span.To) is not { } named)
            {
                continue;
            }

            var (first, last) = Days(named);
            for (var to = at + 1; to <= Math.Min(tokens.Length, at + LongestPhrase); to++)
            {
                var text = string.Join(' ', tokens[at..to].Select(static token => token.Word));
                if (TimeWords.YearBefore.Contains(text))
                {
                    yield return Made(at, to, first.PlusYears(-1), EndOf(first.PlusYears(-1), first, last), 0);
                }
                else if ((TimeWords.OneBefore.Contains(text) || TimeWords.Last.Contains(text)) && !single.Exists(span => span.From == at))
                {
                    yield return Made(at, to, StartBefore(first, last), first.PlusDays(-1), 0.05);
                }
            }
        }
    }

    // "By June" is its last day, "before June" the day before its first.
    private static IEnumerable<Span> Until(IEnumerable<Span> single, ImmutableArray<Token> tokens, LocalDate today)
    {
        foreach (var span in single.Where(span => !IsDoubtful(span, tokens)))
        {
            var (first, last) = Days(span);
            foreach (var start in Before(span.From, tokens, TimeWords.Until).Concat(last > today ? Before(span.From, tokens, TimeWords.UntilAhead) : []))
            {
                yield return new Span(start, span.To, new Meaning.Deadline(Ahead(last, span, tokens, today), last), span.Cost, "until when");
            }

            foreach (var start in Before(span.From, tokens, TimeWords.UntilStart))
            {
                yield return new Span(start, span.To, new Meaning.Deadline(Ahead(first < last && (first > today || last < today) ? first.PlusDays(-1) : last, span, tokens, today), first.PlusDays(-1)), span.Cost, "until when");
            }
        }
    }

    // Elsewhere questions look back; "by March" is the next one, unless the year is said.
    private static LocalDate? Ahead(LocalDate day, Span span, ImmutableArray<Token> tokens, LocalDate today) =>
        day >= today ? day : tokens[span.From..span.To].Any(static token => token.Raw.Count(char.IsAsciiDigit) >= 4) ? null : day.PlusYears(1);

    // "And the quarter before that": of what was spoken of before.
    private static IEnumerable<Span> BeforeThat(ImmutableArray<Token> tokens, (LocalDate First, LocalDate Last) spoken)
    {
        var (first, last) = spoken;
        for (var at = 0; at < tokens.Length; at++)
        {
            for (var to = at + 1; to <= Math.Min(tokens.Length, at + LongestPhrase); to++)
            {
                var text = string.Join(' ', tokens[at..to].Select(static token => token.Word));
                if (TimeWords.YearBefore.Contains(text))
                {
                    yield return Made(at, to, first.PlusYears(-1), EndOf(first.PlusYears(-1), first, last), 0);
                }
                else if (to > at + 1 && TimeWords.OneBefore.Contains(text))
                {
                    yield return Made(at, to, StartBefore(first, last), first.PlusDays(-1), 0);
                }
            }
        }
    }

    private static LocalDate StartBefore(LocalDate first, LocalDate last) =>
        IsOfMonths(first, last, out var months) ? first.PlusMonths(-months) : first.PlusDays(-Period.DaysBetween(first, last) - 1);

    // "In March": with its little word; "in May" would otherwise be two fillers.
    private static IEnumerable<Span> Within(List<Span> spans, ImmutableArray<Token> tokens) =>
        from span in spans
        where !IsDoubtful(span, tokens)
        from start in Before(span.From, tokens, TimeWords.In)
        select span with { From = start };

    // "CSAT from 4.5" speaks of no day; "from 2025" does.
    private static bool IsDoubtful(Span span, ImmutableArray<Token> tokens) => span.Cost > 0 && tokens[span.From].Raw.Any(static letter => letter is '.' or ',');

    private static IEnumerable<int> Before(int at, ImmutableArray<Token> tokens, System.Collections.Frozen.FrozenSet<string> words)
    {
        for (var from = Math.Max(0, at - LongestPhrase); from < at; from++)
        {
            if (words.Contains(string.Join(' ', tokens[from..at].Select(static token => token.Word))))
            {
                yield return from;
            }
        }
    }

    private static LocalDate EndOf(LocalDate start, LocalDate first, LocalDate last) =>
        IsOfMonths(first, last, out var months) ? start.PlusMonths(months).PlusDays(-1) : start.PlusDays(Period.DaysBetween(first, last));

    private static bool IsOfMonths(LocalDate first, LocalDate last, out int months)
    {
        months = Period.Between(first, last.PlusDays(1), PeriodUnits.Months).Months;
        return months > 0 && first.PlusMonths(months) == last.PlusDays(1);
    }

    private static (LocalDate First, LocalDate Last) Days(Span span) => span.Meaning is Meaning.Time time ? (time.From, time.To) : throw new InvalidOperationException("Not a stretch of time.");

    private static Span Made(int from, int to, LocalDate first, LocalDate last, double cost) => new(from, to, new Meaning.Time(first, last), cost, "time");
}
