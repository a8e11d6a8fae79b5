namespace PartnerTiers.Programme.Standings;

/// <summary>Why a fact did not count; in output written in kebab-case.</summary>
public enum ExclusionReason
{
    /// <summary>Dated before the window.</summary>
    OutsideWindow,

    /// <summary>Dated after the facts day.</summary>
    AfterFactsDay,

    /// <summary>A deal that is not won.</summary>
    NotWon,

    /// <summary>A role that the criterion doesn't count.</summary>
    Contribution,

    /// <summary>Below the smallest deal that counts.</summary>
    TooSmall,

    /// <summary>The customer had an earlier won deal.</summary>
    NotNew,

    /// <summary>No exchange rate on or before its day.</summary>
    NoRate,

    /// <summary>A won deal without an amount.</summary>
    NoAmount,

    /// <summary>A fact without the day it needs.</summary>
    NoDate,

    /// <summary>No longer valid on the judged day.</summary>
    Expired,

    /// <summary>Not yet valid on the judged day.</summary>
    NotYetValid,

    /// <summary>Another kind of evidence or feedback.</summary>
    Kind,

    /// <summary>Another credential.</summary>
    Credential,
}
