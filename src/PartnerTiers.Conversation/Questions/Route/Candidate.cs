using System.Collections.Immutable;
using PartnerTiers.Conversation.Questions.Filters;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Standings;

namespace PartnerTiers.Conversation.Questions.Route;

/// <summary>One partner held against a deal.</summary>
/// <param name="Partner">The partner.</param>
/// <param name="Standing">Its standing today.</param>
/// <param name="Score">0 to 100.</param>
/// <param name="Nearness">Where it is.</param>
/// <param name="People">People with a valid certificate in what is asked, the latest first; where no capability is asked, in anything.</param>
/// <param name="CertifiedInIt">The certificates of <paramref name="People"/> are in what is asked.</param>
/// <param name="Satisfaction">The customers' mean score; null: no data.</param>
/// <param name="OpenDeals">How many deals it has registered or open.</param>
/// <param name="Largest">Its largest won deal in the programme's currency; null: none.</param>
/// <param name="Misses">What was asked and does not hold; empty: it fits.</param>
internal sealed record Candidate(
    PartnerFacts Partner,
    Standing Standing,
    decimal Score,
    Nearness Nearness,
    ImmutableArray<string> People,
    bool CertifiedInIt,
    decimal? Satisfaction,
    int OpenDeals,
    decimal? Largest,
    ImmutableArray<FilterTerm> Misses);
