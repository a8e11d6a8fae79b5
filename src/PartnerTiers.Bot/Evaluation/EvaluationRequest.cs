using NodaTime;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Rules;
using PartnerTiers.Programme.Standings;

namespace PartnerTiers.Bot.Evaluation;

/// <summary>What is to be evaluated.</summary>
/// <param name="Book">All versions of the rules.</param>
/// <param name="Facts">The facts.</param>
/// <param name="AsOf">The facts day F: today.</param>
/// <param name="JudgedOn">The judged day D: today, or the coming quarter-end.</param>
public sealed record EvaluationRequest(RuleBook Book, Snapshot Facts, LocalDate AsOf, LocalDate JudgedOn)
{
    /// <summary>Only this partner; null: all, in the order of their ids.</summary>
    public string? PartnerId { get; init; }

    /// <summary>The published tier's id by partner id; null, or an answer of null: the CRM's.</summary>
    public Func<string, string?>? Published { get; init; }

    /// <summary>The standings, each judged when it is reached.</summary>
    internal IEnumerable<(Partner Partner, Standing Standing)> Judge()
    {
        foreach (var facts in Facts.Partners)
        {
            if (PartnerId is null || facts.Partner.Id == PartnerId)
            {
                yield return (facts.Partner, Evaluator.Judge(Book, Facts, facts, Published?.Invoke(facts.Partner.Id), JudgedOn, AsOf));
            }
        }
    }
}
