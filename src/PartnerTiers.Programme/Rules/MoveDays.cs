using System.Collections.Immutable;
using NodaTime;

namespace PartnerTiers.Programme.Rules;

/// <summary>The days on which partners change tier in one direction.</summary>
/// <param name="AnyDay">On any day.</param>
/// <param name="Days">On these days of the year; empty and not <paramref name="AnyDay"/>: at the review.</param>
public sealed record MoveDays(bool AnyDay, ImmutableArray<AnnualDate> Days)
{
    /// <summary>At the quarterly review.</summary>
    public static MoveDays AtReview { get; } = new(false, []);
}
