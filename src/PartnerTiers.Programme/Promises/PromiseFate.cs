namespace PartnerTiers.Programme.Promises;

/// <summary>What became of something promised.</summary>
public enum PromiseFate
{
    /// <summary>It was delivered, in time.</summary>
    Kept,

    /// <summary>It came too late, or was missed.</summary>
    Broken,

    /// <summary>It is due and has not come.</summary>
    Owed,

    /// <summary>It still has time.</summary>
    Open,
}
