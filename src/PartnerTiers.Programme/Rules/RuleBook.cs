using System.Collections.Immutable;
using NodaTime;

namespace PartnerTiers.Programme.Rules;

/// <summary>All versions of a programme's rules. A day is judged by the version in force on it.</summary>
public sealed class RuleBook
{
    /// <summary>Orders <paramref name="versions"/> by the day they come into force.</summary>
    /// <param name="versions">At least one; days differ.</param>
    /// <param name="asOf">Answer as if today were this day; null: the real today.</param>
    public RuleBook(IEnumerable<RuleBookVersion> versions, LocalDate? asOf = null)
    {
        Versions = [.. versions.OrderBy(version => version.EffectiveFrom ?? LocalDate.MinIsoValue)];
        ArgumentOutOfRangeException.ThrowIfZero(Versions.Length);
        AsOf = asOf;
    }

    /// <summary>The versions, oldest first; at least one.</summary>
    public ImmutableArray<RuleBookVersion> Versions { get; }

    /// <summary>The day that answers and evaluation speak of; null: the real today.</summary>
    public LocalDate? AsOf { get; }

    /// <summary>The version in force on <paramref name="day"/>: the last one effective on or before it; before the first date, the first.</summary>
    public RuleBookVersion InForceOn(LocalDate day)
    {
        for (var i = Versions.Length - 1; i > 0; i--)
        {
            if (Versions[i].EffectiveFrom is not { } from || from <= day)
            {
                return Versions[i];
            }
        }

        return Versions[0];
    }
}
