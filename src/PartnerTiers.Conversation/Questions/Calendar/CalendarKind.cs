using NodaTime;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions.Wording;

namespace PartnerTiers.Conversation.Questions.Calendar;

/// <summary>The programme's dates.</summary>
internal sealed class CalendarKind() : QuestionKind<CalendarQuestion>("calendar", Reach.Partner)
{
    protected override bool NeedsFacts => false;

    protected override Answer Compose(CalendarQuestion question, Speech speech)
    {
        var dates = Dates.Running(speech.View);
        var sentence = question.Topic switch
        {
            CalendarTopic.QuarterEnd => speech.Say("calendar.quarter-end", ("quarter", Quarter(speech, dates)), ("day", dates.QuarterEnd), ("ahead", Ahead(speech, dates.QuarterEnd))),
            CalendarTopic.Publication => speech.Say("calendar.publication", ("day", dates.Published), ("ahead", Ahead(speech, dates.Published)), ("end", Speech.Day(dates.QuarterEnd))),
            CalendarTopic.Appeal => Appeals(speech, dates),
            _ => speech.Say("calendar.review", ("day", dates.QuarterEnd), ("ahead", Ahead(speech, dates.QuarterEnd)), ("published", dates.Published)),
        };
        List<(string Key, LocalDate Day)> rows =
        [
            ("announced", dates.Announced),
            ("quarter-end", dates.QuarterEnd),
            ("evaluated", dates.Evaluated),
            ("decided", dates.Decided),
            ("published", dates.Published),
            ("appeals", dates.AppealsUntil),
        ];

        // A partner is told what concerns it; who decides until when is the house's matter.
        var shown = rows.Where(row => !speech.ToPartner || row.Key is not ("announced" or "decided"));
        return Reply(
            speech,
            sentence,
            new Headline(speech.Say("calendar.header", ("quarter", Quarter(speech, dates)))),
            new Paragraph(sentence),
            AnyDay(speech) is { } between ? new Paragraph(speech.Say(between)) : null,
            new FactRows([.. shown.Select(row => new FactRow(speech.Say($"calendar.row.{row.Key}"), Phrase.Of(new Value.Day(row.Day))))]),
            speech.ByTheRules());
    }

    protected override Phrase Ask(CalendarQuestion question, Speech speech) => speech.Say($"calendar.ask.{question.Topic}");

    protected override CalendarQuestion? ExampleFor(Speech speech) => new(CalendarTopic.Review);

    private static string? AnyDay(Speech speech) => (speech.View.Rules.Review.UpAt.AnyDay, speech.View.Rules.Review.DownAt.AnyDay) switch
    {
        (true, true) => "calendar.any-day",
        (true, false) => "calendar.any-day.up",
        (false, true) => "calendar.any-day.down",
        _ => null,
    };

    // The last review's appeals may still be open.
    private static Phrase Appeals(Speech speech, Dates dates)
    {
        var last = Dates.Before(speech.View);
        var today = speech.View.Today;
        if (speech.ToPartner && speech.View.Partners is [var own] && speech.View.DecisionOf(own) is { } decision && speech.View.Reviews.Of(decision.Review) is { IsBetween: true, Rules: { } rules }
            && decision.On.PlusDays(rules.Review.AppealDays) is var until && today <= until)
        {
            return speech.Say("calendar.appeal.between", ("on", decision.On), ("day", until), ("ahead", Ahead(speech, until)));
        }

        return !last.IsAwaited && today >= last.Published && today <= last.AppealsUntil
            ? speech.Say("calendar.appeal.open", ("end", Speech.Day(last.QuarterEnd)), ("day", last.AppealsUntil), ("ahead", Ahead(speech, last.AppealsUntil)))
            : speech.Say("calendar.appeal.next", ("end", Speech.Day(dates.QuarterEnd)), ("published", dates.Published), ("day", dates.AppealsUntil));
    }

    private static Phrase Quarter(Speech speech, Dates dates) =>
        speech.Say("calendar.quarter", ("number", Phrase.Of(new Value.Number(dates.Quarter.Number))), ("year", Phrase.Of((dates.Quarter.FiscalYear % 100).ToString("00", System.Globalization.CultureInfo.InvariantCulture))));

    private static Phrase Ahead(Speech speech, LocalDate day) => Period.DaysBetween(speech.View.Today, day) switch
    {
        0 => speech.Say("calendar.today"),
        < 0 and var past => speech.Say("calendar.ago", ("n", -past)),
        var ahead => speech.Say("calendar.in", ("n", ahead)),
    };
}
