using System.Collections.Immutable;
using NodaTime;
using PartnerTiers.Operations.Nudges.Finding;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Programme.Facts;

namespace PartnerTiers.Operations.Nudges;

/// <summary>What is worth saying about a partner, from the facts and the rules alone: no clock, no store.</summary>
public static class NudgeFinder
{
    /// <summary>Everything, told or not, the most valuable first; of the same worth what is over soonest.</summary>
    public static ImmutableArray<Nudge> All(ProgrammeView view, PartnerFacts partner) =>
    [
        .. StandingNudges.Of(view, partner).Concat(AgingNudges.Of(view, partner)).Concat(DealNudges.Of(view, partner))
            .OrderByDescending(static nudge => nudge.Worth)
            .ThenBy(static nudge => nudge.Day ?? LocalDate.MaxIsoValue)
            .ThenBy(static nudge => nudge.Points[0].State, StringComparer.Ordinal),
    ];

    /// <summary>The most valuable one that is news; null: nothing is worth a word.</summary>
    public static Nudge? Best(ProgrammeView view, PartnerFacts partner, PartnerNudges past) => All(view, partner).FirstOrDefault(nudge => nudge.IsNews(past));

    /// <summary>What was chosen, as it stands now; null: the gap is closed. Of what else is open of that kind it speaks too.</summary>
    public static Nudge? Still(ProgrammeView view, PartnerFacts partner, NudgeKind kind, IEnumerable<string> gaps) =>
        All(view, partner).FirstOrDefault(nudge => nudge.Kind == kind && nudge.StillHas(gaps));
}
