namespace PartnerTiers.Conversation.Questions.Path;

/// <summary><em>Cheapest way to Select for Acme</em>. <paramref name="Tier"/> null: the one to keep where it is at risk, else the tier above the published one.</summary>
public sealed record PathQuestion(string Partner, string? Tier = null) : Question;
