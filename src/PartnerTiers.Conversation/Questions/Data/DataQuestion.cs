using NodaTime;
using PartnerTiers.Conversation.Questions.Filters;

namespace PartnerTiers.Conversation.Questions.Data;

/// <summary>
/// <em>Data problems for Acme</em>, <em>what changed since yesterday</em>. <paramref name="Partner"/>: of this one only; else of those that <paramref name="Filter"/> means, null being
/// all. <paramref name="Since"/>: changes from this day on; null: from yesterday on.
/// </summary>
public sealed record DataQuestion(DataTopic Topic = DataTopic.Problems, string? Partner = null, Filter? Filter = null, LocalDate? Since = null, int Skip = 0) : Question;
