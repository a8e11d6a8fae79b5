using NodaTime;
using PartnerTiers.Programme.Rules;
using PartnerTiers.Programme.Standings;

namespace PartnerTiers.Programme.Reviews;

/// <summary>What a review of the standing's judged day proposes. A proposal changes nothing: people decide.</summary>
/// <param name="Kind">What.</param>
/// <param name="Standing">What it follows from.</param>
/// <param name="To">The tier that would be published.</param>
/// <param name="Until">Last day of the grace or exception that the proposal speaks of: proposed, running or just ended; null: none.</param>
public sealed record ReviewProposal(ProposalKind Kind, Standing Standing, Tier To, LocalDate? Until = null)
{
    /// <summary>The proposal for one partner. Pure: no clock, no state.</summary>
    /// <param name="standing">The partner's standing on the judged day.</param>
    /// <param name="graceUntil">Last day of its grace; null: never in one. A grace that ended before the last review that could take tiers has had it.</param>
    /// <param name="exceptionUntil">Last day of an exception; null: none.</param>
    /// <param name="exceptionTier">The tier that the exception speaks for; null: the published one. One above is given, until the exception lapses; one below changes nothing, since tiers are lost one at a time.</param>
    /// <param name="isPlacement">It has no tier yet, and gets its first at any review.</param>
    public static ReviewProposal Of(Standing standing, LocalDate? graceUntil, LocalDate? exceptionUntil = null, Tier? exceptionTier = null, bool isPlacement = false)
    {
        var (version, day) = (standing.Version, standing.JudgedOn);
        var grace = graceUntil >= version.Review.DownAt.Last(FiscalQuarter.Containing(day, version.FiscalYearStartMonth)) ? graceUntil : null;
        var waits = WaitOf(standing, isPlacement) is not null;
        var spokenFor = exceptionUntil >= day ? version.FindTier((exceptionTier ?? standing.Published).Id) : null;
        if (spokenFor is not null && version.RankOf(spokenFor) > Math.Max(version.RankOf(standing.Published), version.RankOf(standing.Earned)))
        {
            return new ReviewProposal(ProposalKind.Exception, standing, spokenFor, exceptionUntil);
        }

        if (standing.OnCourse && !waits)
        {
            return new ReviewProposal(ProposalKind.Upgrade, standing, standing.Earned);
        }

        if (!standing.BelowPublished)
        {
            return new ReviewProposal(grace is null ? ProposalKind.Keep : ProposalKind.Recovered, standing, standing.Published, grace);
        }

        if (spokenFor?.Id == standing.Published.Id)
        {
            return new ReviewProposal(ProposalKind.Exception, standing, standing.Published, exceptionUntil);
        }

        // What ended is judged by the review that can take the tier: until then it is not forgotten.
        if (waits)
        {
            return new ReviewProposal(ProposalKind.Keep, standing, standing.Published, grace);
        }

        // Its last day is the day on which a grace is judged.
        return grace switch
        {
            { } until when until > day => new ReviewProposal(ProposalKind.Keep, standing, standing.Published, until),
            null when standing.NarrowMiss => new ReviewProposal(ProposalKind.Grace, standing, standing.Published, GraceFrom(version, day)),
            _ => new ReviewProposal(ProposalKind.Downgrade, standing, version.Tiers[version.RankOf(standing.Published) - 1], grace),
        };
    }

    /// <summary>Last day of the quarter whose review can move the partner up or down as its standing says; null: nothing moves it, or this review can.</summary>
    /// <param name="standing">The standing on the judged day.</param>
    /// <param name="isPlacement">It has no tier yet.</param>
    public static LocalDate? WaitOf(Standing standing, bool isPlacement = false)
    {
        var (quarter, rules) = (FiscalQuarter.Containing(standing.JudgedOn, standing.Version.FiscalYearStartMonth), standing.Version.Review);
        return (standing.OnCourse && !isPlacement ? rules.UpAt : standing.BelowPublished ? rules.DownAt : null) is { } days && !days.Hold(quarter) ? days.Next(quarter) : null;
    }

    // Until the next quarter-end, or as many quarters later as the rules give.
    private static LocalDate GraceFrom(RuleBookVersion version, LocalDate day) =>
        FiscalQuarter.Containing(day, version.FiscalYearStartMonth).Plus(version.Review.GraceQuarters).LastDay;
}
