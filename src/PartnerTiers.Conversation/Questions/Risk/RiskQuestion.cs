using PartnerTiers.Conversation.Questions.Filters;

namespace PartnerTiers.Conversation.Questions.Risk;

/// <summary><em>Who could drop at quarter-end</em>.</summary>
public sealed record RiskQuestion(Filter Filter, int Skip = 0) : Question;
