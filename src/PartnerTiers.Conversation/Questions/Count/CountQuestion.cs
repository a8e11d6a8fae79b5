using PartnerTiers.Conversation.Questions.Filters;

namespace PartnerTiers.Conversation.Questions.Count;

/// <summary><em>How many Select partners do we have per region</em>, <em>average CSAT by tier</em>.</summary>
public sealed record CountQuestion(Filter Filter, Grouping GroupBy = Grouping.None, string? Criterion = null, Aggregate Aggregate = Aggregate.Count) : Question;
