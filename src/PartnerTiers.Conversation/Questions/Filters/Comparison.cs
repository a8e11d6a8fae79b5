namespace PartnerTiers.Conversation.Questions.Filters;

/// <summary>How a value is compared.</summary>
public enum Comparison
{
    /// <summary>That or more.</summary>
    AtLeast,

    /// <summary>Strictly more.</summary>
    MoreThan,

    /// <summary>That or less.</summary>
    AtMost,

    /// <summary>Strictly less.</summary>
    LessThan,

    /// <summary>Exactly that.</summary>
    Exactly,

    /// <summary>Both ends included.</summary>
    Between,
}
