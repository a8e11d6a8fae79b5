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

    /// <summary>The review of this day; null: there is none.</summary>
    public ReviewPicture? Of(LocalDate review) => All.GetValueOrDefault(review);
}
