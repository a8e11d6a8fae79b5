using System.Collections.Immutable;
using NodaTime;

namespace PartnerTiers.Operations.Reviews;

/// <summary>All reviews.</summary>
/// <param name="BeganOn">Reviews are held of quarters that end on this day or later; null: none was ever looked for.</param>
/// <param name="All">By the quarter's last day, the oldest first.</param>
public sealed record ReviewPictures(LocalDate? BeganOn, ImmutableSortedDictionary<LocalDate, ReviewPicture> All)
{
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
    };

    /// <summary>The review of this day; null: there is none.</summary>
    public ReviewPicture? Of(LocalDate review) => All.GetValueOrDefault(review);
}
