using NodaTime;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Operations.Reviews;

/// <summary>The days of one review, all counted in calendar days from the quarter's last day (day 0), by the rules in force on it.</summary>
/// <param name="Review">The quarter's last day, which is judged.</param>
/// <param name="Announced">Managers are told who would move.</param>
/// <param name="Evaluated">The inputs freeze.</param>
/// <param name="DecideBy">Last day for decisions; reminders follow.</param>
/// <param name="PublishOn">The first day on which it can be published.</param>
public sealed record ReviewDates(LocalDate Review, LocalDate Announced, LocalDate Evaluated, LocalDate DecideBy, LocalDate PublishOn)
{
    private const int AnnouncedBefore = 14;

    /// <summary>The days of the review of <paramref name="day"/>, a quarter's last.</summary>
    public static ReviewDates Of(RuleBook book, LocalDate day)
    {
        var rules = book.InForceOn(day).Review;
        return new ReviewDates(day, day.PlusDays(-AnnouncedBefore), day.PlusDays(1), day.PlusDays(rules.DecisionDays), day.PlusDays(rules.PublishDays));
    }
}
