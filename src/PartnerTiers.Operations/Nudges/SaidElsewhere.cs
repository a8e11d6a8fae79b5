using PartnerTiers.Operations.Reviews;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Programme.Facts;

namespace PartnerTiers.Operations.Nudges;

/// <summary>What is not worth a word now because a review says it: asked when a nudge is chosen, so that what was chosen is told.</summary>
internal static class SaidElsewhere
{
    /// <summary>A review raises the partner already, or is about to say whether: what else is worth a word comes instead.</summary>
    public static bool ByReview(Nudge nudge, ProgrammeView view, PartnerFacts partner) => nudge.Kind == NudgeKind.NearUpgrade && (IsRising(view, partner) || IsBeforeReview(view));

    /// <summary>The announcement of today says it: nothing more about this partner on this day, and the nudge itself on a later one.</summary>
    public static bool ByAnnouncement(Nudge nudge, ProgrammeView view) => nudge.Kind is NudgeKind.AtRisk or NudgeKind.ReviewApproaching && IsAnnouncedToday(view);

    // Up already, as far as it goes: people decide about it, or it waits for publication.
    private static bool IsRising(ProgrammeView view, PartnerFacts partner) =>
        (view.Reviews.WaitingOf(partner.Partner.Id) ?? UnderWay(view)?.Cases.GetValueOrDefault(partner.Partner.Id)) is { } one
        && view.AtReview(partner) is var standing
        && standing.Version.FindTier(one.To) is { } to && standing.Version.RankOf(to) > standing.Version.RankOf(standing.Published);

    // Until its tiers are in force: also between the word to publish it and the moment that they change.
    private static ReviewPicture? UnderWay(ProgrammeView view) => view.Reviews.All.Values.LastOrDefault(static review => review is { EvaluatedAt: not null, IsLapsed: false, Figures: null });

    // The quarter that ended is judged first: who rises by it is not near.
    private static bool IsBeforeReview(ProgrammeView view) =>
        ReviewCalendar.Last(view.Book, view.Today) is var last && view.Reviews.BeganOn <= last && view.Reviews.All.GetValueOrDefault(last)?.EvaluatedAt is null;

    // On the day of the announcement, which after days off may be a later one, managers read there who would move and what is missing.
    private static bool IsAnnouncedToday(ProgrammeView view) => view.Reviews.Of(view.ReviewDay)?.AnnouncedAt is { } at
        ? at.InZone(view.Rules.TimeZone).Date == view.Today
        : view.Reviews.BeganOn <= view.ReviewDay;
}
