namespace PartnerTiers.Conversation.Questions.Receipt;

/// <summary><em>Which deals count for Acme's revenue</em>. <paramref name="Criterion"/> null: all of them in short.</summary>
public sealed record ReceiptQuestion(string Partner, string? Criterion = null, bool ExcludedOnly = false, int Skip = 0) : Question;
