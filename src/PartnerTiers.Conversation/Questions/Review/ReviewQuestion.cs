using NodaTime;
using PartnerTiers.Conversation.Questions.Filters;

namespace PartnerTiers.Conversation.Questions.Review;

/// <summary>
/// <em>Preview the review</em>, <em>who moved up last quarter</em>. <paramref name="From"/> and <paramref name="To"/>: the days of moves, both included; null: the last quarter.
/// <paramref name="Filter"/>: only of these partners; null: of all.
/// </summary>
public sealed record ReviewQuestion(ReviewTopic Topic = ReviewTopic.Preview, LocalDate? From = null, LocalDate? To = null, Filter? Filter = null, int Skip = 0) : Question;
