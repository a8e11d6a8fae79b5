namespace PartnerTiers.Programme.Facts;

/// <summary>What kind of word a customer gave.</summary>
public enum FeedbackKind
{
    /// <summary>A satisfaction survey, scored 1 to 5.</summary>
    Csat,

    /// <summary>A renewal: 1 kept, 0 lost.</summary>
    Renewal,

    /// <summary>An escalation; has no score.</summary>
    Escalation,
}
