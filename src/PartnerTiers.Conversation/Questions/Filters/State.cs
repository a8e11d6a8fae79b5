namespace PartnerTiers.Conversation.Questions.Filters;

/// <summary>A state that a partner can be in.</summary>
public enum State
{
    /// <summary>Near an upgrade.</summary>
    Near,

    /// <summary>Already earns more than its published tier.</summary>
    OnCourse,

    /// <summary>Would not keep its tier at the next review on today's facts.</summary>
    AtRisk,

    /// <summary>In a grace.</summary>
    Grace,

    /// <summary>Kept by a dated exception.</summary>
    Exception,

    /// <summary>Joined in the last two quarters.</summary>
    New,
}
