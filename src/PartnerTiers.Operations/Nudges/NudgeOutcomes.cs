using NodaTime;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Measures.DealHygiene;
using PartnerTiers.Programme.Promises;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Operations.Nudges;

/// <summary>Whether what a nudge missed came within 30 days, by the facts: it was followed by it, which does not say that it was the cause.</summary>
public static class NudgeOutcomes
{
    /// <summary>In how many days after a nudge the missing thing counts as having followed it.</summary>
    public const int Days = 30;

    // What is dated inside may be entered later.
    private const int LateEntries = 14;
    private const HygieneFault Untidy = HygieneFault.NoOwner | HygieneFault.NoNextStep;

    /// <summary>Whether it is a kind that something can follow: before a review nothing is missing.</summary>
    public static bool IsMeasured(NudgeKind kind) => kind != NudgeKind.ReviewApproaching;

    /// <summary>Whether the facts of today may still tell.</summary>
    public static bool IsOpenOn(NudgeSent sent, LocalDate today) =>
        IsMeasured(sent.Nudge.Kind) && Period.DaysBetween(sent.On, today) is var days && days <= (HasDays(sent.Nudge.Kind) ? Days + LateEntries : Days);

    /// <summary>Whether everything that was missing is there, dated in time as far as the CRM dates it.</summary>
    public static bool IsFollowed(ProgrammeView view, PartnerFacts partner, NudgeSent sent)
    {
        var until = LocalDate.Min(view.Today, sent.On.PlusDays(Days));
        return sent.Nudge.Kind switch
        {
            NudgeKind.NearUpgrade or NudgeKind.AtRisk => IsMet(view, partner, sent.Nudge, until),
            NudgeKind.Expiring => sent.Nudge.Points.All(point => point.Person is null ? IsShownAgain(partner, point, sent.On, until) : IsRenewed(partner, point, until)),
            NudgeKind.RevenueLeaving => IsReplaced(view, partner, sent, until),
            NudgeKind.UntidyDeals => sent.Nudge.Points.All(point => partner.Deals.FirstOrDefault(deal => deal.Id == point.Id) is { } deal && IsTidy(partner, deal, view.Today)),
            NudgeKind.RegistrationUnanswered => sent.Nudge.Points.All(point => partner.Deals.FirstOrDefault(deal => deal.Id == point.Id) is { } deal && !(deal.AnsweredOn > until) && RegistrationClock.DaysWaiting(deal, view.Today) is null),
            _ => false,
        };
    }

    // Who owns a deal, and that it went on, have no day in the CRM.
    private static bool HasDays(NudgeKind kind) => kind is not (NudgeKind.UntidyDeals or NudgeKind.RegistrationUnanswered);

    private static bool IsMet(ProgrammeView view, PartnerFacts partner, Nudge nudge, LocalDate until)
    {
        if (nudge.Review is not { } review)
        {
            return false;
        }

        var standing = view.Judged(partner, review, LocalDate.Min(until, review));
        return standing.Version.FindTier(nudge.Tier) is { } tier
            && nudge.Points.All(point => standing.Of(point.Id) is { } result && result.ByTier.All(at => at.Met || standing.Version.RankOf(at.Tier) > standing.Version.RankOf(tier)));
    }

    private static bool IsRenewed(PartnerFacts partner, NudgePoint point, LocalDate until) => partner.Certifications.Any(one =>
        Same(one.Credential, point.Id) && Same(one.Person, point.Person) && one.EarnedOn <= until && !(one.ExpiresOn <= point.Day));

    // Another piece of the same kind does as well as the same one anew.
    private static bool IsShownAgain(PartnerFacts partner, NudgePoint point, LocalDate told, LocalDate until)
    {
        var kinds = partner.Evidence.Where(one => Same(one.Title, point.Id)).Select(static one => one.Kind).ToHashSet();
        return partner.Evidence.Any(one => one.On <= until && !(one.ExpiresOn <= point.Day) && (Same(one.Title, point.Id) ? one.On > told : kinds.Contains(one.Kind) && one.On > told));
    }

    private static bool IsReplaced(ProgrammeView view, PartnerFacts partner, NudgeSent sent, LocalDate until) =>
        view.Rules.FindCriterion(sent.Nudge.Points[0].Id) is { } criterion && until > sent.On
        && view.Over(partner, criterion, new DaySpan(sent.On.PlusDays(1), until)) >= sent.Nudge.Missing;

    private static bool IsTidy(PartnerFacts partner, Deal deal, LocalDate today) => OpenDeals.OutOfOrder(partner, today).All(entry => entry.Deal.Id != deal.Id || (entry.Faults & Untidy) == 0);

    private static bool Same(string? one, string? other) => string.Equals(one?.Trim(), other?.Trim(), StringComparison.OrdinalIgnoreCase);
}
