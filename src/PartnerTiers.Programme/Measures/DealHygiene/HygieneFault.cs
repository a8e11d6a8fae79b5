namespace PartnerTiers.Programme.Measures.DealHygiene;

/// <summary>What an open deal lacks to be in order.</summary>
[Flags]
public enum HygieneFault
{
    /// <summary>Nothing: it is in order.</summary>
    None = 0,

    /// <summary>Nobody is responsible.</summary>
    NoOwner = 1,

    /// <summary>No next step is written down.</summary>
    NoNextStep = 2,

    /// <summary>The next step has no day.</summary>
    NoDueDate = 4,

    /// <summary>The day of the next step has passed.</summary>
    Overdue = 8,
}
