namespace PartnerTiers.Conversation.Questions.Need;

/// <summary><em>What does Acme need for Select</em>. <paramref name="Tier"/> null: the tier above the published one.</summary>
public sealed record NeedQuestion(string Partner, string? Tier = null) : Question;
