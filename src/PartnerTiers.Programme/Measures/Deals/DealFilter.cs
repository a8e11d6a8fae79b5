using System.Collections.Immutable;
using NodaTime;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Rules;
using PartnerTiers.Programme.Standings;

namespace PartnerTiers.Programme.Measures.Deals;

/// <summary>
/// Lets deals through. Where several reasons hold, the receipt names the first of: what the deal is (stage, role), when (no day, after the facts
/// day, outside the window), how much (no amount, no rate, too small), whose (not a new customer).
/// </summary>
internal static class DealFilter
{
    private static readonly ImmutableArray<string> Resold = ["resold"];
    private static readonly ImmutableArray<string> Sourced = ["sourced"];
    private static readonly ImmutableArray<string> Influenced = ["influenced"];

    /// <summary>Why <paramref name="deal"/> is not a won deal that counts; null when it is.</summary>
    /// <param name="deal">A deal of the partner.</param>
    /// <param name="on">The measure being taken.</param>
    /// <param name="rate">Units of the deal's currency for one of the programme's; 1 where they are the same.</param>
    public static ExclusionReason? RefuseWon(Deal deal, Measuring on, out decimal rate)
    {
        rate = 1m;
        if (deal.Stage != DealStage.Won)
        {
            return ExclusionReason.NotWon;
        }

        if (!Counts(deal.Contribution, on.Rules.Contributions))
        {
            return ExclusionReason.Contribution;
        }

        if (deal.ClosedOn is not { } closed)
        {
            return ExclusionReason.NoDate;
        }

        if (on.Refuse(closed) is { } outside)
        {
            return outside;
        }

        // A won deal whose money is unknown does not count anywhere: the CRM's record is not finished, and it is listed as a data problem.
        if (deal.Amount is null)
        {
            return ExclusionReason.NoAmount;
        }

        if (!TryRate(deal, closed, on, out rate))
        {
            return ExclusionReason.NoRate;
        }

        return null;
    }

    /// <summary>Whether the role is among those that count.</summary>
    public static bool Counts(Contribution role, ImmutableArray<Contribution> roles) => roles.IsDefaultOrEmpty || roles.Contains(role);

    /// <summary>The rate on <paramref name="day"/>; false when the deal's currency has none on or before it.</summary>
    public static bool TryRate(Deal deal, LocalDate day, Measuring on, out decimal rate)
    {
        rate = 1m;
        if (string.Equals(deal.Currency, on.Version.Currency, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        if (on.Facts.Rates.Find(deal.Currency, day) is not { } found)
        {
            return false;
        }

        rate = found;
        return true;
    }

    /// <summary>Whether an amount in the deal's currency reaches <c>MinAmount</c>, which is in the programme's and looks at the whole deal, before share.</summary>
    public static bool IsLargeEnough(decimal amount, decimal rate, MeasureRules rules) =>
        rules.MinAmount is not { } least || Saturating.Divide(amount, rate) >= least;

    /// <summary>
    /// Whether the customer had no won deal with anyone before <paramref name="day"/>. Two first deals of one day are both new. A deal that names no
    /// customer shows nothing about anyone's being new.
    /// </summary>
    public static bool IsNewCustomer(Deal deal, LocalDate day, Measuring on) =>
        !on.Rules.NewCustomers
        || (!string.IsNullOrEmpty(deal.Customer) && (on.Facts.Customers.FirstWon(deal.Customer) is not { } first || first >= day));

    /// <summary>Whether the first sale to a credit note's customer lies in the window: then that sale counts as a new customer's, and so does what is taken back of it.</summary>
    public static bool IsCreditOfNewCustomer(Deal deal, Measuring on) =>
        !on.Rules.NewCustomers
        || (!string.IsNullOrEmpty(deal.Customer) && on.Facts.Customers.FirstWon(deal.Customer) is { } first && on.Refuse(first) is null);

    public static CountedFact Counted(Deal deal, LocalDate? day, decimal value, decimal? rate, Measuring on, decimal? share = null, decimal? weight = null) => new("deal", deal.Id, day, value)
    {
        Share = share,
        Weight = weight,
        Amount = deal.Amount,
        Currency = deal.Currency,
        Rate = string.Equals(deal.Currency, on.Version.Currency, StringComparison.OrdinalIgnoreCase) ? null : rate,
        About = deal.Name ?? deal.Customer,
        Roles = deal.AlsoAs.IsEmpty ? RoleOf(deal.Contribution) : [.. deal.AlsoAs.Prepend(deal.Contribution).SelectMany(static role => RoleOf(role))],
    };

    private static ImmutableArray<string> RoleOf(Contribution role) => role switch
    {
        Contribution.Resold => Resold,
        Contribution.Sourced => Sourced,
        _ => Influenced,
    };
}
