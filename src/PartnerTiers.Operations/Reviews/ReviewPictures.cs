using System.Collections.Immutable;
using NodaTime;

namespace PartnerTiers.Operations.Reviews;

/// <summary>All reviews.</summary>
/// <param name="BeganOn">Reviews are held of quarters that end on this day or later; null: none was ever looked for.</param>
/// <param name="All">By the quarter's last day, the oldest first.</param>
public sealed record ReviewPictures(LocalDate? BeganOn, ImmutableSortedDictionary<LocalDate, ReviewPicture> All)
{
    /// <summary>Moves between reviews, by the day on which they were judged, the oldest first; disjoint from <see cref="All"/>.</summary>
    public ImmutableSortedDictionary<LocalDate, ReviewPicture> Between { get; init; } = ImmutableSortedDictionary<LocalDate, ReviewPicture>.Empty;

    /// <summary>How often each partner was found to move between reviews, by its id.</summary>
    public ImmutableDictionary<string, int> Moves { get; init; } = ImmutableDictionary<string, int>.Empty;

    /// <summary>When people were last reminded of moves between reviews; null: never.</summary>
    public LocalDate? MovesRemindedOn { get; init; }

    /// <summary>Moves between reviews that wait for a decision or a second signature, the oldest first.</summary>
    public IEnumerable<ReviewCase> Waiting => Between.Values.SelectMany(static day => day.Undecided);

    /// <summary>A tier or a grace was decided about, in a review or between two.</summary>
    public bool HasDecided => LastPublished is not null || Between.Values.Any(static day => day.HasMoved);

    /// <summary>No review yet.</summary>
    public static ReviewPictures None { get; } = new(null, ImmutableSortedDictionary<LocalDate, ReviewPicture>.Empty);

    /// <summary>The review that people decide about now; null: none.</summary>
    public ReviewPicture? Open => All.Values.LastOrDefault(static review => review.IsOpen);

    /// <summary>The last review whose tiers are in force; null: none.</summary>
    public ReviewPicture? LastPublished => All.Values.LastOrDefault(static review => review.Figures is not null);

    /// <summary>What a partner may know: its own case of the published ones, and no figures of others.</summary>
    public ReviewPictures For(string partner) => this with
    {
        All = All.Where(static pair => pair.Value.Figures is not null).ToImmutableSortedDictionary(
            static pair => pair.Key,
            pair => pair.Value with { Figures = new ReviewFigures([]), Partners = 0, Corrections = [], Cases = pair.Value.Cases.Clear().AddRange(pair.Value.Cases.Where(one => one.Key == partner)) }),
        Between = Between.Where(pair => pair.Value.Cases.GetValueOrDefault(partner) is { IsMoved: true }).ToImmutableSortedDictionary(
            static pair => pair.Key,
            pair => pair.Value with { Partners = 0, Corrections = [], Steps = [], Cases = pair.Value.Cases.Clear().Add(partner, pair.Value.Cases[partner]) }),
        Moves = Moves.TryGetValue(partner, out var times) ? Moves.Clear().Add(partner, times) : Moves.Clear(),
    };

    /// <summary>The review of this day, or the moves that were judged on it; null: there is neither.</summary>
    public ReviewPicture? Of(LocalDate review) => All.GetValueOrDefault(review) ?? Between.GetValueOrDefault(review);

    /// <summary>A partner's move between reviews that waits; null: none does.</summary>
    public ReviewCase? WaitingOf(string partner) => Moves.ContainsKey(partner) ? Waiting.FirstOrDefault(one => one.Row.Partner == partner) : null;

    /// <summary>Where people decide about this partner now: its case in the review under way, else its move between reviews that waits, else the review; where none is under way, its last move. Null: nowhere.</summary>
    public ReviewPicture? OpenFor(string partner) =>
        Open is { } open && open.Cases.ContainsKey(partner) ? open
        : WaitingOf(partner) is { } move ? Of(move.Row.Review)
        : Open ?? LastMoveOf(partner);

    /// <summary>The last day between reviews on which a partner was found to move, as far as its case is at hand; null: none.</summary>
    public ReviewPicture? LastMoveOf(string partner) => Moves.ContainsKey(partner) ? Between.Values.LastOrDefault(day => day.Cases.ContainsKey(partner)) : null;
}
