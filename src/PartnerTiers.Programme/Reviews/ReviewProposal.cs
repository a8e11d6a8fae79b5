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
    /// <param name="graceUntil">Last day of its grace; null: never in one. A grace that ended before the last day of the quarter before the judged one has had its review.</param>
    /// <param name="exceptionUntil">Last day of an exception; null: none.</param>
    /// <param name="exceptionTier">The tier that the exception speaks for; null: the published one. One above is given, until the exception lapses; one below changes nothing, since tiers are lost one at a time.</param>
    public static ReviewProposal Of(Standing standing, LocalDate? graceUntil, LocalDate? exceptionUntil = null, Tier? exceptionTier = null)
    {
        var (version, day) = (standing.Version, standing.JudgedOn);
        var grace = graceUntil >= FiscalQuarter.Containing(day, version.FiscalYearStartMonth).FirstDay.PlusDays(-1) ? graceUntil : null;
        var spokenFor = exceptionUntil >= day ? version.FindTier((exceptionTier ?? standing.Published).Id) : null;
        if (spokenFor is not null && version.RankOf(spokenFor) > Math.Max(version.RankOf(standing.Published), version.RankOf(standing.Earned)))
        {
            return new ReviewProposal(ProposalKind.Exception, standing, spokenFor, exceptionUntil);
        }

        if (standing.OnCourse)
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

        // Its last day is the day on which a grace is judged.
        return grace switch
        {
            { } until when until > day => new ReviewProposal(ProposalKind.Keep, standing, standing.Published, until),
            null when standing.NarrowMiss => new ReviewProposal(ProposalKind.Grace, standing, standing.Published, GraceFrom(version, day)),
            _ => new ReviewProposal(ProposalKind.Downgrade, standing, version.Tiers[version.RankOf(standing.Published) - 1], grace),
        };
    }

    // Until the next quarter-end, or as many quarters later as the rules give.
    private static LocalDate GraceFrom(RuleBookVersion version, LocalDate day) =>
        FiscalQuarter.Containing(day, version.FiscalYearStartMonth).Plus(version.Review.GraceQuarters).LastDay;
}
