using PartnerTiers.Operations.Nudges;

namespace PartnerTiers.Conversation.Questions.NudgeWhy;

/// <summary><em>Why do I see this</em>. <paramref name="Partner"/> null: nudges in general. <paramref name="About"/>: the kind of nudge.</summary>
public sealed record NudgeWhyQuestion(string? Partner = null, NudgeKind? About = null) : Question;
