namespace PartnerTiers.Programme.Measures;

/// <summary>What a measured value is counted in; wording and drawing follow it, so a new measure needs no change there.</summary>
public enum Unit
{
    /// <summary>Money in the programme's currency.</summary>
    Money,

    /// <summary>Deals.</summary>
    Deals,

    /// <summary>People.</summary>
    People,

    /// <summary>Pieces of evidence.</summary>
    Pieces,

    /// <summary>A share, 0 to 1.</summary>
    Share,

    /// <summary>A satisfaction score, 1 to 5.</summary>
    Score,

    /// <summary>Months.</summary>
    Months,

    /// <summary>Points.</summary>
    Points,

    /// <summary>A bare number.</summary>
    Number,
}
