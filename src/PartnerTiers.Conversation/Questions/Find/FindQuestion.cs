using PartnerTiers.Conversation.Questions.Filters;

namespace PartnerTiers.Conversation.Questions.Find;

/// <summary><em>Who are our Elite partners in EMEA</em>.</summary>
/// <param name="Filter">Which partners.</param>
/// <param name="Order">In which order; null: by name.</param>
/// <param name="Limit">How many at most; null: all.</param>
/// <param name="Skip">How many were shown before.</param>
/// <param name="Place">Only the partner at this place of the order, from 1 (<em>second best</em>); null: the list.</param>
public sealed record FindQuestion(Filter Filter, Order? Order = null, int? Limit = null, int Skip = 0, int? Place = null) : Question;
