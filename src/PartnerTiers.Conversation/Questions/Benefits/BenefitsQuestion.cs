namespace PartnerTiers.Conversation.Questions.Benefits;

/// <summary><em>What does Elite get</em>, <em>what would Acme gain from Select</em>.</summary>
public sealed record BenefitsQuestion(string? Tier = null, string? Partner = null) : Question;
