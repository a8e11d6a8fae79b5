namespace PartnerTiers.Conversation.Questions.Compare;

/// <summary><em>Compare Acme and Globex</em>; two to four partners.</summary>
public sealed record CompareQuestion(System.Collections.Immutable.ImmutableArray<string> Partners, string? Criterion = null) : Question;
