using System.Collections.Immutable;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Programme.Problems;

/// <summary>Finds the facts of a partner that somebody should put right in the CRM.</summary>
public static class DataProblems
{
    /// <summary>The problems of one partner: of the partner itself, then of its deals and feedback in the order of the facts.</summary>
    /// <param name="version">The rules in force.</param>
    /// <param name="facts">The facts of one sync.</param>
    /// <param name="partner">One of <paramref name="facts"/>' partners.</param>
    /// <param name="published">Id of the last published tier; null: nothing was decided yet, so nothing differs.</param>
    public static ImmutableArray<DataProblem> Of(RuleBookVersion version, Snapshot facts, PartnerFacts partner, string? published)
    {
        var problems = ImmutableArray.CreateBuilder<DataProblem>();
        AddPartner(version, partner.Partner, published, problems);
        foreach (var deal in partner.Deals)
        {
            if (deal.Stage == DealStage.Won)
            {
                AddWon(version, facts, deal, problems);
            }
        }

        foreach (var word in partner.Feedback)
        {
            if (word.Score is null && word.Kind != FeedbackKind.Escalation)
            {
                problems.Add(new DataProblem(DataProblemKind.FeedbackWithoutScore, word.DealId, word.On) { About = word.Customer });
            }
        }

        return problems.DrainToImmutable();
    }

    private static void AddPartner(RuleBookVersion version, Partner partner, string? published, ImmutableArray<DataProblem>.Builder problems)
    {
        if (partner.Tier is { Length: > 0 } tier && version.FindTier(tier) is null)
        {
            problems.Add(new DataProblem(DataProblemKind.TierUnknown, tier));
        }
        else if (published is not null && (version.FindTier(partner.Tier) ?? version.Tiers[0]) != version.FindTier(published))
        {
            problems.Add(new DataProblem(DataProblemKind.TierDiffers, partner.Tier) { About = published });
        }

        if (!version.Types.Contains(partner.Type, StringComparer.OrdinalIgnoreCase))
        {
            problems.Add(new DataProblem(DataProblemKind.TypeUnknown, partner.Type));
        }
    }

    // One deal may lack both its amount and its day: each is somebody's work, so each is said.
    private static void AddWon(RuleBookVersion version, Snapshot facts, Deal deal, ImmutableArray<DataProblem>.Builder problems)
    {
        if (deal.Amount is null)
        {
            problems.Add(Of(deal, DataProblemKind.WonWithoutAmount));
        }

        if (deal.ClosedOn is not { } closed)
        {
            problems.Add(Of(deal, DataProblemKind.WonWithoutDate));
        }
        else if (!string.Equals(deal.Currency, version.Currency, StringComparison.OrdinalIgnoreCase) && facts.Rates.Find(deal.Currency, closed) is null)
        {
            problems.Add(Of(deal, DataProblemKind.WonWithoutRate) with { Currency = deal.Currency });
        }
    }

    private static DataProblem Of(Deal deal, DataProblemKind kind) => new(kind, deal.Id, deal.ClosedOn) { About = deal.Name ?? deal.Customer };
}
