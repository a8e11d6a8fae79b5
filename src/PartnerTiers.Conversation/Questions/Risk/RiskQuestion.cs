using PartnerTiers.Conversation.Questions.Filters;

namespace PartnerTiers.Conversation.Questions.Risk;

/// <summary><em>Who could drop at quarter-end</em>. <paramref name="Expiring"/>: <em>what expires before the review</em> instead.</summary>
public sealed record RiskQuestion(Filter Filter, int Skip = 0, bool Expiring = false) : Question;
