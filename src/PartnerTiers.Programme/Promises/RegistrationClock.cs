using NodaTime;
using PartnerTiers.Programme.Facts;

namespace PartnerTiers.Programme.Promises;

/// <summary>How long a registered deal waits for the vendor's answer. The CRM knows days, the promise is in hours: late is what surely took longer.</summary>
public static class RegistrationClock
{
    private const int HoursADay = 24;

    /// <summary>Days since the registration, 0 on its own day; null: it needs no answer, has one, or is dated after <paramref name="today"/>. A deal that has gone on to another stage has its answer, whether or not somebody wrote down the day.</summary>
    public static int? DaysWaiting(Deal deal, LocalDate today) =>
        deal is { Stage: DealStage.Registered, AnsweredOn: null, RegisteredOn: { } registered } && registered <= today ? Period.DaysBetween(registered, today) : null;

    /// <summary>Days from the registration to its answer; null: one of the two has no day, or the answer is dated before the registration.</summary>
    public static int? DaysToAnswer(Deal deal) =>
        deal is { RegisteredOn: { } registered, AnsweredOn: { } answered } && answered >= registered ? Period.DaysBetween(registered, answered) : null;

    /// <summary>Whether so many days are surely more than <paramref name="hours"/>: what was registered two days ago may be 48 hours old or not.</summary>
    public static bool IsLate(int days, int hours) => days * HoursADay > hours;

    /// <summary>The last day on which an answer is not late.</summary>
    public static LocalDate DueOn(LocalDate registered, int hours) => registered.PlusDays(hours / HoursADay);
}
