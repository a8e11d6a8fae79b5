using PartnerTiers.Conversation.Questions.Filters;

namespace PartnerTiers.Conversation.Questions.Find;

/// <summary><em>Who are our Elite partners in EMEA</em>.</summary>
public sealed record FindQuestion(Filter Filter, Order? Order = null, int? Limit = null, int Skip = 0) : Question;
