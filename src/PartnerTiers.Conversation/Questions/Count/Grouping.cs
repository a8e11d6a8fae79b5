namespace PartnerTiers.Conversation.Questions.Count;

/// <summary>By what a figure is split.</summary>
public enum Grouping
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>By today's published tier.</summary>
    Tier,

    /// <summary>By region.</summary>
    Region,

    /// <summary>By country.</summary>
    Country,

    /// <summary>By partner type.</summary>
    Type,

    /// <summary>By partner manager.</summary>
    Manager,

    /// <summary>By industry.</summary>
    Industry,

    /// <summary>By capability.</summary>
    Capability,

    /// <summary>By calendar month; of figures alone.</summary>
    Month,

    /// <summary>By quarter of the fiscal year; of figures alone.</summary>
    Quarter,

    /// <summary>By fiscal year; of figures alone.</summary>
    Year,
}
