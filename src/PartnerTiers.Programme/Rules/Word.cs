namespace PartnerTiers.Programme.Rules;

/// <summary>How a value is compared with its threshold.</summary>
public enum Word
{
    /// <summary>The threshold or more.</summary>
    AtLeast,

    /// <summary>The threshold or less.</summary>
    AtMost,

    /// <summary>Strictly more.</summary>
    MoreThan,

    /// <summary>Strictly less.</summary>
    LessThan,
}
