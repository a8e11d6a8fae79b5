using NodaTime;
using PartnerTiers.Conversation.Questions.Filters;

namespace PartnerTiers.Conversation.Questions.Aging;

/// <summary>
/// <em>Cliff calendar for Acme</em>, <em>what ages out for my partners this quarter</em>. <paramref name="Partner"/>: of this one; else of those that <paramref name="Filter"/> means, null being all.
/// <paramref name="From"/> and <paramref name="To"/>: the days meant; null: a year for one partner, 90 days for many.
/// </summary>
public sealed record AgingQuestion(string? Partner = null, Filter? Filter = null, LocalDate? From = null, LocalDate? To = null, int Skip = 0) : Question;
