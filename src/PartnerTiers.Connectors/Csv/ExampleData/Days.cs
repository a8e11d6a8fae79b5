using NodaTime;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Connectors.Csv.ExampleData;

/// <summary>The days of the example, counted from the as-of date in calendar quarters, so that every state holds on the first and on the last day of a quarter too.</summary>
internal sealed class Days(LocalDate asOf)
{
    private readonly FiscalQuarter quarter = FiscalQuarter.Containing(asOf, 1);

    public LocalDate Today => asOf;

    /// <summary>The coming quarter-end; may be today.</summary>
    public LocalDate Review => quarter.LastDay;

    /// <summary>A day of a quarter that is over, <paramref name="quartersAgo"/> 1 or more.</summary>
    /// <param name="quartersAgo">How many quarters back.</param>
    /// <param name="day">0 to 88, which every quarter has.</param>
    public LocalDate Ago(int quartersAgo, int day) => quarter.Plus(-quartersAgo).FirstDay.PlusDays(Math.Clamp(day, 0, 88));

    /// <summary>A day of the current quarter that is not after today.</summary>
    public LocalDate ThisQuarter(int percent) => quarter.FirstDay.PlusDays(Elapsed * percent / 100);

    /// <summary>A last day of validity that ends before the review. On the review's own day it was yesterday: what is lost by the review is lost then.</summary>
    /// <param name="part">How far between today and the review, in 45ths: a quarter has as many days left on 16 November.</param>
    public LocalDate BeforeReview(int part)
    {
        var left = Period.DaysBetween(asOf, Review);
        return left == 0 ? asOf.PlusDays(-1) : asOf.PlusDays(Math.Min(left - 1, left * part / 45));
    }

    private int Elapsed => Period.DaysBetween(quarter.FirstDay, asOf);
}
