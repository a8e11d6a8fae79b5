using NodaTime;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Reviews;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Reviews;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Operations.Moves;

/// <summary>Whom today's facts move, where the rules move partners on any day; changes nothing.</summary>
public sealed class MoveFinder(Board board)
{
    /// <summary>The partners who would move today, in the order of their ids: judged today on today's facts, as a review of today would.</summary>
    public IReadOnlyList<PartnerFacts> Find()
    {
        var view = board.ViewFor(Doorkeeper.Operator);
        var reviews = view.Reviews;
        var busy = reviews.Waiting.Select(static one => one.Row.Partner).ToHashSet(StringComparer.Ordinal);
        return [.. view.Partners.AsParallel().AsOrdered().Where(partner =>
            !busy.Contains(partner.Partner.Id)
            && reviews.Open?.Cases.ContainsKey(partner.Partner.Id) != true
            && reviews.Between.GetValueOrDefault(view.Today)?.Cases.ContainsKey(partner.Partner.Id) != true
            && view.PreviewOf(partner) is var proposal
            && Moves(view.Rules, proposal.Kind)
            && !IsRefused(reviews, partner.Partner.Id, proposal))];
    }

    /// <summary>Whether a move that waits is still what today's facts say.</summary>
    public bool IsStill(ReviewRow row)
    {
        var view = board.ViewFor(Doorkeeper.Operator);
        return view.Find(row.Partner) is { } partner && view.PreviewOf(partner) is var proposal && proposal.Kind == row.Kind && proposal.To.Id == row.To && Moves(view.Rules, row.Kind) && IsFrom(view, partner, row);
    }

    /// <summary>Whether the partner's tier is still the one from which it would move.</summary>
    public bool IsFrom(ReviewRow row)
    {
        var view = board.ViewFor(Doorkeeper.Operator);
        return view.Find(row.Partner) is { } partner && IsFrom(view, partner, row);
    }

    /// <summary>Whether the rules move partners so on any day. What recovers or is kept by an exception waits for the review: no tier moves by it.</summary>
    public static bool Moves(RuleBookVersion rules, ProposalKind kind) => kind switch
    {
        ProposalKind.Upgrade => rules.Review.UpAt.AnyDay,
        ProposalKind.Downgrade or ProposalKind.Grace => rules.Review.DownAt.AnyDay,
        _ => false,
    };

    private static bool IsFrom(ProgrammeView view, PartnerFacts partner, ReviewRow row) =>
        row.IsPlacement ? view.DecisionOf(partner) is null && string.IsNullOrEmpty(partner.Partner.Tier) : view.TodayOf(partner).Published.Id == row.Before;

    // Who decided otherwise, or overturned it, is not asked the same again before the next review asks.
    private static bool IsRefused(ReviewPictures reviews, string partner, ReviewProposal proposal)
    {
        var last = reviews.LastPublished;
        return (last is not null && IsRefused(last)) || (reviews.Moves.ContainsKey(partner) && reviews.Between.Values.Any(day => day.Review > (last?.Review ?? LocalDate.MinIsoValue) && IsRefused(day)));

        bool IsRefused(ReviewPicture day) => day.Cases.GetValueOrDefault(partner) is { IsDecided: true, Ended: null } one
            && one.Row.Kind == proposal.Kind && one.Row.To == proposal.To.Id && (one.Kind, one.To) != (one.Row.Kind, one.Row.To);
    }
}
