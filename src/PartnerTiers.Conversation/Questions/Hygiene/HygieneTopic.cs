namespace PartnerTiers.Conversation.Questions.Hygiene;

/// <summary>What an open deal lacks.</summary>
public enum HygieneTopic
{
    /// <summary>Anything that keeps it from being in order.</summary>
    Anything,

    /// <summary>A next step.</summary>
    NextStep,

    /// <summary>An owner.</summary>
    Owner,

    /// <summary>A day for the next step.</summary>
    DueDate,

    /// <summary>The day of its next step has passed.</summary>
    Overdue,

    /// <summary>The vendor's answer to its registration.</summary>
    Answer,

    /// <summary>Nothing: every open deal, the largest first.</summary>
    Open,
}
