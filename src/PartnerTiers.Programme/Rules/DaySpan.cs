using NodaTime;

namespace PartnerTiers.Programme.Rules;

/// <summary>Days from the first to the last, both included: rule books speak of windows by the days that still count.</summary>
/// <param name="First">First day; null: no beginning.</param>
/// <param name="Last">Last day; before <paramref name="First"/>: no day at all.</param>
public readonly record struct DaySpan(LocalDate? First, LocalDate Last)
{
    /// <summary>Whether <paramref name="day"/> lies in it.</summary>
    public bool Contains(LocalDate day) => day <= Last && (First is not { } first || day >= first);
}
