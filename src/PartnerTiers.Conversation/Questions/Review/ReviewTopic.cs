namespace PartnerTiers.Conversation.Questions.Review;

/// <summary>What about reviews is asked for.</summary>
public enum ReviewTopic
{
    /// <summary>What a review would propose today.</summary>
    Preview,

    /// <summary>Who changed tier.</summary>
    Moved,

    /// <summary>What waits for a decision.</summary>
    Undecided,

    /// <summary>The summary of a published review.</summary>
    Summary,
}
