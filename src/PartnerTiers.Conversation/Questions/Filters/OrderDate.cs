namespace PartnerTiers.Conversation.Questions.Filters;

/// <summary>A day by which partners are ordered.</summary>
public enum OrderDate
{
    /// <summary>The day on which the partner joined the programme.</summary>
    Joined,
}
