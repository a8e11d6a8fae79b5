using NodaTime;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Conversation.Questions.Calendar;

/// <summary>The days of one quarter's review, all counted in calendar days from the quarter's last day (day 0).</summary>
/// <param name="Quarter">The quarter.</param>
/// <param name="QuarterEnd">The quarter's last day, which the review judges.</param>
/// <param name="Announced">Managers get the list of those who would move: 14 days before.</param>
/// <param name="Evaluated">The day after the quarter's last.</param>
/// <param name="Decided">Last day for decisions.</param>
/// <param name="Published">Tiers change: the day on which they did, else the first on which they can.</param>
/// <param name="AppealsUntil">Last day for appeals, counted from publication.</param>
internal sealed record Dates(FiscalQuarter Quarter, LocalDate QuarterEnd, LocalDate Announced, LocalDate Evaluated, LocalDate Decided, LocalDate Published, LocalDate AppealsUntil)
{
    private const int AnnouncedBefore = 14;

    /// <summary>The bot holds this review and nobody gave the word to publish it yet: nothing can be appealed.</summary>
    public bool IsAwaited { get; private init; }

    /// <summary>The quarter that runs today.</summary>
    public static Dates Running(ProgrammeView view) => Of(FiscalQuarter.Containing(view.Today, view.Rules.FiscalYearStartMonth), view);

    /// <summary>The quarter before it.</summary>
    public static Dates Before(ProgrammeView view) => Of(FiscalQuarter.Containing(view.Today, view.Rules.FiscalYearStartMonth).Plus(-1), view);

    private static Dates Of(FiscalQuarter quarter, ProgrammeView view)
    {
        var end = quarter.LastDay;
        var review = view.Book.InForceOn(end).Review;
        var order = view.Reviews.Of(end)?.Order;
        var published = order?.On ?? end.PlusDays(review.PublishDays);
        return new Dates(quarter, end, end.PlusDays(-AnnouncedBefore), end.PlusDays(1), end.PlusDays(review.DecisionDays), published, published.PlusDays(review.AppealDays))
        {
            IsAwaited = order is null && view.Reviews.BeganOn <= end,
        };
    }
}
