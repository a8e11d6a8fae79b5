namespace PartnerTiers.Programme.Measures;

/// <summary>Members of <see cref="Rules.MeasureRules"/> that a measure takes; any other is a mistake in the rule book.</summary>
[Flags]
public enum MeasureKeys
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A window.</summary>
    Window = 1,

    /// <summary>Roles that count.</summary>
    Contributions = 2,

    /// <summary>A factor per role.</summary>
    Weights = 4,

    /// <summary>The smallest deal that counts.</summary>
    MinAmount = 8,

    /// <summary>New customers only.</summary>
    Customers = 16,

    /// <summary>The fewest survey answers that are data.</summary>
    MinResponses = 32,

    /// <summary>Credentials that count.</summary>
    Credentials = 64,

    /// <summary>Minimums per credential.</summary>
    PerCredential = 128,

    /// <summary>Kinds of evidence that count.</summary>
    Kinds = 256,

    /// <summary>Name of the imported figure.</summary>
    Metric = 512,

    /// <summary>What gives points.</summary>
    Items = 1024,
}
