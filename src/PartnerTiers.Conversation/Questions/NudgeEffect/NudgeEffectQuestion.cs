using PartnerTiers.Conversation.Questions.Filters;

namespace PartnerTiers.Conversation.Questions.NudgeEffect;

/// <summary><em>Did the nudges help</em>. <paramref name="Filter"/>: of the partners that it means; null: of all.</summary>
public sealed record NudgeEffectQuestion(Filter? Filter = null) : Question;
