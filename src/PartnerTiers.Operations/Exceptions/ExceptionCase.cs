using NodaTime;
using PartnerTiers.Operations.Audit;
using PartnerTiers.Operations.Standings;

namespace PartnerTiers.Operations.Exceptions;

/// <summary>An exception and what became of it.</summary>
/// <param name="Number">Which of the partner's, from 1.</param>
/// <param name="Grant">What was granted.</param>
public sealed record ExceptionCase(int Number, ExceptionGrant Grant)
{
    /// <summary>The day on which it was ended, or another took its place; null: neither.</summary>
    public LocalDate? EndedOn { get; init; }

    /// <summary>Who ended it; null: nobody.</summary>
    public Actor? EndedBy { get; init; }

    /// <summary>The manager was told that it is about to lapse.</summary>
    public bool IsWarned { get; init; }

    /// <summary>That it lapsed was noted.</summary>
    public bool IsLapseNoted { get; init; }

    /// <summary>Whether it holds on <paramref name="day"/>.</summary>
    public bool HoldsOn(LocalDate day) => EndedOn is null && Grant.Until >= day;
}
