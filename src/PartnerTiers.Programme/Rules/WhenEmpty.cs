namespace PartnerTiers.Programme.Rules;

/// <summary>What a measure without data means for its criterion.</summary>
public enum WhenEmpty
{
    /// <summary>Not met; the gap is the whole threshold.</summary>
    Unmet,

    /// <summary>Met: progress 1, gap 0.</summary>
    Met,

    /// <summary>As if the criterion were not asked.</summary>
    Skip,
}
