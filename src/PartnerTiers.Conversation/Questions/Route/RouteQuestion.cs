using PartnerTiers.Conversation.Questions.Filters;

namespace PartnerTiers.Conversation.Questions.Route;

/// <summary><em>Which partner should I bring into a €80k Kubernetes deal in Germany</em>.</summary>
/// <param name="Filter">What the deal is about: country or region, capability, industry, type, and whatever else must hold.</param>
/// <param name="Amount">Its size in the programme's currency; null: not said.</param>
public sealed record RouteQuestion(Filter Filter, decimal? Amount = null) : Question;
