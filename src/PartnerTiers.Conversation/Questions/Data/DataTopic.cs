namespace PartnerTiers.Conversation.Questions.Data;

/// <summary>What about the data is asked for.</summary>
public enum DataTopic
{
    /// <summary>What somebody should put right in the CRM.</summary>
    Problems,

    /// <summary>What syncs changed in partners and deals.</summary>
    Changes,
}
