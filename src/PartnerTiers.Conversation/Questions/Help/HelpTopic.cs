namespace PartnerTiers.Conversation.Questions.Help;

/// <summary>What small talk or help is about.</summary>
public enum HelpTopic
{
    /// <summary>What can you do.</summary>
    Everything,

    /// <summary>A greeting.</summary>
    Greeting,

    /// <summary>Thanks.</summary>
    Thanks,

    /// <summary>Something the bot does not do.</summary>
    OutOfScope,
}
