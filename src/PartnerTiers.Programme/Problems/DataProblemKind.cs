namespace PartnerTiers.Programme.Problems;

/// <summary>What is wrong with a fact that loaded.</summary>
public enum DataProblemKind
{
    /// <summary>A won deal without an amount; it doesn't count.</summary>
    WonWithoutAmount,

    /// <summary>A won deal without a closing day; it doesn't count.</summary>
    WonWithoutDate,

    /// <summary>A won deal in a currency without a rate on or before its closing day; it doesn't count.</summary>
    WonWithoutRate,

    /// <summary>The CRM's tier is none of the programme's; read as the lowest.</summary>
    TierUnknown,

    /// <summary>The CRM's tier differs from the last published decision, which holds.</summary>
    TierDiffers,

    /// <summary>The partner's type is none of the programme's; numbers by type don't apply to it.</summary>
    TypeUnknown,

    /// <summary>A survey or renewal without a score; it doesn't count.</summary>
    FeedbackWithoutScore,
}
