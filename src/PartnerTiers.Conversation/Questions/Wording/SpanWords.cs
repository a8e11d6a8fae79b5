using System.Globalization;
using NodaTime;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Conversation.Questions.Wording;

/// <summary>Names stretches of days.</summary>
internal static class SpanWords
{
    /// <summary>A quarter by its name, which can be typed; any other stretch by its ends.</summary>
    public static Phrase Of(Speech speech, LocalDate from, LocalDate to)
    {
        var quarter = FiscalQuarter.Containing(from, speech.View.Rules.FiscalYearStartMonth);
        return quarter.FirstDay == from && quarter.LastDay == to
            ? speech.Say("calendar.quarter", ("number", Phrase.Of(new Value.Number(quarter.Number))), ("year", Phrase.Of((quarter.FiscalYear % 100).ToString("00", CultureInfo.InvariantCulture))))
            : from == to ? speech.Say("span.day", ("day", from))
            : speech.Say("span.days", ("from", from), ("to", to));
    }

    /// <summary>The same of a span; one without a beginning: "until …".</summary>
    public static Phrase Of(Speech speech, DaySpan days) => days.First is { } first ? Of(speech, first, days.Last) : speech.Say("span.until", ("to", days.Last));
}
