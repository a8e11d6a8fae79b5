namespace PartnerTiers.Conversation.Questions.Filters;

/// <summary>By what a list is ordered.</summary>
/// <param name="Criterion">A criterion's id; null: by name.</param>
/// <param name="Ascending">The lowest first.</param>
public sealed record Order(string? Criterion, bool Ascending = false);
