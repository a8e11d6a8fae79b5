using PartnerTiers.Programme.Facts;

namespace PartnerTiers.Programme.Standings;

/// <summary>Works out what ages out.</summary>
public static class Cliffs
{
    /// <summary>What of the facts behind <paramref name="standing"/> ages out by its judged day, and on the day after.</summary>
    public static Cliff Of(Standing standing, Snapshot facts, PartnerFacts partner) => Cliff.None;
}
