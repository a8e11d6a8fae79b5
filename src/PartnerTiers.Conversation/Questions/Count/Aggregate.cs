namespace PartnerTiers.Conversation.Questions.Count;

/// <summary>What is worked out over a set of partners.</summary>
public enum Aggregate
{
    /// <summary>How many partners.</summary>
    Count,

    /// <summary>The sum of a criterion's values.</summary>
    Total,

    /// <summary>The mean of a criterion's values, over partners with data.</summary>
    Average,

    /// <summary>What part of all it is: of partners, or of a criterion's sum.</summary>
    Share,
}
