namespace PartnerTiers.Conversation.Questions.Filters;

/// <summary>By what a list is ordered.</summary>
/// <param name="Criterion">A criterion's id; null: by <paramref name="Date"/>, or by name where there is none either.</param>
/// <param name="Ascending">The lowest or earliest first.</param>
/// <param name="Date">A day of the partner.</param>
public sealed record Order(string? Criterion, bool Ascending = false, OrderDate? Date = null);
