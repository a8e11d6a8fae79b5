namespace PartnerTiers.Conversation.Questions.Scorecard;

/// <summary><em>How is Acme doing</em>.</summary>
public sealed record ScorecardQuestion(string Partner) : Question;
