using PartnerTiers.Conversation.Questions.Filters;

namespace PartnerTiers.Conversation.Questions.Hygiene;

/// <summary>
/// <em>Which of Acme's deals have no next step</em>, <em>registrations waiting for an answer</em>. <paramref name="Partner"/>: of this one only; else of those that
/// <paramref name="Filter"/> means, null being all.
/// </summary>
public sealed record HygieneQuestion(HygieneTopic Topic = HygieneTopic.Anything, string? Partner = null, Filter? Filter = null, int Skip = 0) : Question;
