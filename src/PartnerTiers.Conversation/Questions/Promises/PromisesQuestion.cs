using PartnerTiers.Conversation.Questions.Filters;

namespace PartnerTiers.Conversation.Questions.Promises;

/// <summary><em>Did we keep our promises to Acme</em>, <em>benefits we owe</em>. <paramref name="Partner"/>: to this one; else to those that <paramref name="Filter"/> means, null being all.</summary>
public sealed record PromisesQuestion(string? Partner = null, Filter? Filter = null, int Skip = 0) : Question;
