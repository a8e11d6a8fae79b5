using PartnerTiers.Conversation.Questions.Filters;

namespace PartnerTiers.Conversation.Questions.Near;

/// <summary><em>Who is close to Elite</em>.</summary>
public sealed record NearQuestion(Filter Filter, string? Tier = null, int Skip = 0) : Question;
