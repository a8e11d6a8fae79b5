namespace PartnerTiers.Conversation.Questions.Why;

/// <summary><em>Why is Acme only Registered</em>.</summary>
public sealed record WhyQuestion(string Partner) : Question;
