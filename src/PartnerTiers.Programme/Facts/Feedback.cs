using NodaTime;

namespace PartnerTiers.Programme.Facts;

/// <summary>A customer's word about a partner.</summary>
/// <param name="PartnerId">The partner.</param>
/// <param name="Kind">Survey, renewal or escalation.</param>
/// <param name="On">The day it was given.</param>
/// <param name="Score">csat: 1 to 5; renewal: 1 kept or 0 lost; escalation: null.</param>
/// <param name="Customer">Who gave it.</param>
/// <param name="DealId">The deal it is about.</param>
public sealed record Feedback(string PartnerId, FeedbackKind Kind, LocalDate On, decimal? Score = null, string? Customer = null, string? DealId = null);
