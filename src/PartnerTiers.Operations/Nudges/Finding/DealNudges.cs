using PartnerTiers.Operations.Standings;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Measures.DealHygiene;
using PartnerTiers.Programme.Promises;

namespace PartnerTiers.Operations.Nudges.Finding;

/// <summary>Deals that lack something.</summary>
internal static class DealNudges
{
    private const HygieneFault Meant = HygieneFault.NoOwner | HygieneFault.NoNextStep;

    public static IEnumerable<Nudge> Of(ProgrammeView view, PartnerFacts partner)
    {
        var untidy = OpenDeals.OutOfOrder(partner, view.Today).Where(static entry => (entry.Faults & Meant) != 0).ToList();
        if (untidy.Count > 0)
        {
            yield return new Nudge(
                NudgeKind.UntidyDeals,
                partner.Partner.Id,
                NudgeWorth.UntidyDeals,
                [.. untidy.Select(static entry => new NudgePoint($"deal/{entry.Deal.Id}", (entry.Faults & Meant).ToString(), entry.Deal.Id))]);
        }

        var hours = view.Rules.Review.RegistrationAnswerHours;
        var waiting = partner.Deals.Where(deal => RegistrationClock.DaysWaiting(deal, view.Today) is { } days && RegistrationClock.IsLate(days, hours)).ToList();
        if (waiting.Count > 0)
        {
            yield return new Nudge(
                NudgeKind.RegistrationUnanswered,
                partner.Partner.Id,
                NudgeWorth.RegistrationUnanswered,
                [.. waiting.Select(static deal => new NudgePoint($"registration/{deal.Id}", string.Empty, deal.Id) { Day = deal.RegisteredOn })])
            {
                Day = RegistrationClock.DueOn(waiting.Min(static deal => deal.RegisteredOn!.Value), hours),
            };
        }
    }
}
