using NodaTime;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Conversation.Questions.Count;

/// <summary>Months, quarters and years that figures are split by.</summary>
internal static class TimeSlices
{
    // A longer stretch is told by its last slices, so that they fit a table.
    private const int Most = 24;

    /// <summary>Whether figures are split by time.</summary>
    public static bool IsOfTime(this Grouping grouping) => grouping is Grouping.Month or Grouping.Quarter or Grouping.Year;

    /// <summary>The question with the days that it is split over, and without a split by time that says nothing: partners as such have no day.</summary>
    public static CountQuestion Filled(CountQuestion question, Speech speech)
    {
        if (question.Criterion is null || question.Aggregate == Aggregate.Count)
        {
            return question with { GroupBy = question.GroupBy.IsOfTime() ? Grouping.None : question.GroupBy, And = question.And?.IsOfTime() == true ? null : question.And };
        }

        var by = question.GroupBy.IsOfTime() ? question.GroupBy : question.And;
        if (by is not { } grouping || !grouping.IsOfTime() || question.To is not null)
        {
            return question;
        }

        var last = Containing(grouping, speech.View.Today, speech);
        var first = Containing(grouping, last.First!.Value.PlusMonths(1 - MonthsOf(grouping) - (grouping == Grouping.Month ? 4 : MonthsOf(grouping) * 2)), speech);
        return question with { From = first.First, To = last.Last };
    }

    /// <summary>The slices of <paramref name="span"/>, the first and the last cut to it; none that has not begun.</summary>
    public static IReadOnlyList<DaySpan> Of(Grouping grouping, DaySpan span, Speech speech)
    {
        var slices = new List<DaySpan>();
        var end = span.Last < speech.View.Today ? span.Last : speech.View.Today;
        var slice = Containing(grouping, end, speech);
        for (; slices.Count < Most && (span.First is not { } first || slice.Last >= first); slice = Containing(grouping, slice.First!.Value.PlusDays(-1), speech))
        {
            slices.Add(new DaySpan(span.First > slice.First ? span.First : slice.First, slice.Last > span.Last ? span.Last : slice.Last));
        }

        slices.Reverse();
        return slices;
    }

    private static DaySpan Containing(Grouping grouping, LocalDate day, Speech speech)
    {
        var quarter = FiscalQuarter.Containing(day, speech.View.Rules.FiscalYearStartMonth);
        var first = grouping switch { Grouping.Month => new LocalDate(day.Year, day.Month, 1), Grouping.Quarter => quarter.FirstDay, _ => quarter.FirstDayOfYear };
        return new DaySpan(first, first.PlusMonths(MonthsOf(grouping)).PlusDays(-1));
    }

    private static int MonthsOf(Grouping grouping) => grouping switch { Grouping.Month => 1, Grouping.Quarter => 3, _ => 12 };
}
