using PartnerTiers.Operations.Standings;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Measures.DealHygiene;
using PartnerTiers.Programme.Promises;

namespace PartnerTiers.Conversation.Questions.Hygiene;

/// <summary>An open deal that lacks something.</summary>
/// <param name="Partner">Whose it is.</param>
/// <param name="Deal">The deal.</param>
/// <param name="Faults">What keeps it from being in order.</param>
/// <param name="Waits">Days that its registration has waited for an answer; null: it was answered, or needs none.</param>
internal sealed record UntidyDeal(PartnerFacts Partner, Deal Deal, HygieneFault Faults, int? Waits)
{
    /// <summary>Those of <paramref name="partner"/> that <paramref name="topic"/> asks for, as of today.</summary>
    public static IEnumerable<UntidyDeal> Of(ProgrammeView view, PartnerFacts partner, HygieneTopic topic) => topic switch
    {
        HygieneTopic.Answer => Waiting(view, partner),
        HygieneTopic.Open => OpenDeals.Of(partner, view.Today).Select(entry => new UntidyDeal(partner, entry.Deal, entry.Faults, RegistrationClock.DaysWaiting(entry.Deal, view.Today))),
        _ => OpenDeals.OutOfOrder(partner, view.Today)
            .Where(entry => (entry.Faults & Meant(topic)) != 0)
            .Select(entry => new UntidyDeal(partner, entry.Deal, entry.Faults, RegistrationClock.DaysWaiting(entry.Deal, view.Today))),
    };

    /// <summary>Whether so many days are surely more than the hours in which a registration is answered.</summary>
    public static bool IsLate(ProgrammeView view, int days) => RegistrationClock.IsLate(days, view.Rules.Review.RegistrationAnswerHours);

    private static IEnumerable<UntidyDeal> Waiting(ProgrammeView view, PartnerFacts partner) =>
        from deal in partner.Deals
        let waits = RegistrationClock.DaysWaiting(deal, view.Today)
        where waits is not null
        select new UntidyDeal(partner, deal, HygieneFault.None, waits);

    private static HygieneFault Meant(HygieneTopic topic) => topic switch
    {
        HygieneTopic.NextStep => HygieneFault.NoNextStep,
        HygieneTopic.Owner => HygieneFault.NoOwner,
        HygieneTopic.DueDate => HygieneFault.NoDueDate,
        HygieneTopic.Overdue => HygieneFault.Overdue,
        _ => HygieneFault.NoOwner | HygieneFault.NoNextStep | HygieneFault.NoDueDate | HygieneFault.Overdue,
    };
}
