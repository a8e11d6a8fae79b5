using System.Collections.Immutable;
using PartnerTiers.Conversation.Questions;

namespace PartnerTiers.Conversation.Understanding.FollowUps;

/// <summary>What a conversation was about before.</summary>
/// <param name="Last">The question answered last; null: none yet.</param>
/// <param name="Partners">Ids of the partners that its answer listed, in order.</param>
/// <param name="Choices">The questions that were offered last, in order; empty: none.</param>
/// <param name="Language">The language it was in.</param>
internal sealed record ThreadContext(Question? Last, ImmutableArray<string> Partners, ImmutableArray<Question> Choices, string Language)
{
    /// <summary>Id of the confirmation that the last answer asked for; null: it asked for none.</summary>
    public string? Confirmation { get; init; }

    /// <summary>The partner it was about; null: none, or several.</summary>
    public string? Partner => Last?.GetType().GetProperty("Partner")?.GetValue(Last) as string ?? (Partners is [var only] ? only : null);
}
