namespace PartnerTiers.Operations.Audit;

/// <summary>What following the chain found.</summary>
public abstract record AuditVerdict
{
    private AuditVerdict()
    {
    }

    /// <summary>Every record is as it was written.</summary>
    public sealed record Whole(AuditHead Head) : AuditVerdict;

    /// <summary>It is not.</summary>
    /// <param name="Number">The first record that is not.</param>
    /// <param name="Why">What is wrong with it.</param>
    public sealed record Broken(long Number, AuditBreak Why) : AuditVerdict;
}

/// <summary>How a chain can be broken.</summary>
public enum AuditBreak
{
    /// <summary>A record says something else than when it was written.</summary>
    Changed,

    /// <summary>A record is not there, and later ones are.</summary>
    Missing,

    /// <summary>All records from this one on are not there.</summary>
    CutOff,

    /// <summary>The end that is kept apart is not the last record.</summary>
    EndDiffers,
}
