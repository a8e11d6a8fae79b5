namespace PartnerTiers.Conversation.Questions.RuleWhatIf;

/// <summary><em>What if Elite needed 1.2M</em>.</summary>
/// <param name="Tier">Id of the tier.</param>
/// <param name="Criterion">Id of the criterion.</param>
/// <param name="Need">The supposed number, in the criterion's unit; shares as 0 to 1.</param>
/// <param name="Type">A partner type; null: the number that is everyone's who has none of their own.</param>
/// <param name="Skip">How many movers to pass over.</param>
/// <param name="Region">A region of the CRM; null: its number does not change.</param>
public sealed record RuleWhatIfQuestion(string Tier, string Criterion, decimal Need, string? Type = null, int Skip = 0, string? Region = null) : Question;
