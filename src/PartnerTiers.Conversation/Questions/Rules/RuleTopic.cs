namespace PartnerTiers.Conversation.Questions.Rules;

/// <summary>What of the rules is asked for.</summary>
public enum RuleTopic
{
    /// <summary>What the tiers ask for.</summary>
    Numbers,

    /// <summary>What grace is, who gets it and for how long.</summary>
    Grace,
}
