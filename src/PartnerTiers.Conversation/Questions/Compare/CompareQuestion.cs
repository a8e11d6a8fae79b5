namespace PartnerTiers.Conversation.Questions.Compare;

/// <summary><em>Compare Acme and Globex</em>; two to four partners.</summary>
/// <param name="Partners">Their ids.</param>
/// <param name="Criterion">On this criterion alone; null: on all.</param>
/// <param name="Also">And on these: <em>on revenue and CSAT</em>. Null: no more.</param>
public sealed record CompareQuestion(System.Collections.Immutable.ImmutableArray<string> Partners, string? Criterion = null, System.Collections.Immutable.ImmutableArray<string>? Also = null) : Question;
