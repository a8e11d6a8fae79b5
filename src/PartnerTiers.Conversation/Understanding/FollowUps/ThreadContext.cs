using System.Collections.Immutable;
using NodaTime;
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

    /// <summary>When it was kept.</summary>
    public Instant SavedAt { get; init; }

    /// <summary>The tier it spoke of; null: none.</summary>
    public string? Tier => Last?.GetType().GetProperty("Tier")?.GetValue(Last) as string;

    /// <summary>The stretch of time it spoke of, the earlier of two; null: none.</summary>
    public (LocalDate First, LocalDate Last)? Within => Day("VersusFrom") is { } versus && Day("VersusTo") is { } until ? (versus, until) : Day("From") is { } from && Day("To") is { } to ? (from, to) : null;

    /// <summary>Ids of the partners that can be spoken of by their place: those that were listed, or compared.</summary>
    public ImmutableArray<string> InOrder => !Partners.IsEmpty ? Partners : Last?.GetType().GetProperty("Partners")?.GetValue(Last) is ImmutableArray<string> compared ? compared : [];

    /// <summary>The partner it was about; null: none, or several.</summary>
    public string? Partner => Last?.GetType().GetProperty("Partner")?.GetValue(Last) as string ?? (Partners is [var only] ? only : null);

    private LocalDate? Day(string member) => Last?.GetType().GetProperty(member)?.GetValue(Last) as LocalDate?;
}
