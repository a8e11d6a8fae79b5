using NodaTime;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions.Gaps;
using PartnerTiers.Conversation.Questions.Path;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Operations.Nudges;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Measures.DealHygiene;
using PartnerTiers.Programme.Promises;
using PartnerTiers.Programme.Reviews;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Conversation.Pushes.Nudge;

/// <summary>What a nudge says: the state first, then what to do.</summary>
internal sealed class NudgeWords(Speech speech, PartnerFacts partner, Operations.Nudges.Nudge nudge)
{
    private const int MostListed = 5;

    private Tier? Tier => nudge.Tier is { } id ? speech.View.ReviewRules.FindTier(id) : null;

    // Up would be another tier: the same one is kept for good.
    private bool EndsGrace => speech.View.AtReview(partner).Published.Id == nudge.Tier;

    private (string, Words.Argument) Name => ("partner", PartnerWords.Name(partner));

    /// <summary>One or two sentences.</summary>
    public Phrase Sentence() => nudge.Kind switch
    {
        NudgeKind.NearUpgrade when Tier is { } tier => Speech.Sentences(
            speech.Say("push.nudge.NearUpgrade", Name, ("tier", PartnerWords.Name(tier))),
            Verdict.Towards(speech.View, partner, tier).Sentence(speech)),
        NudgeKind.AtRisk when Tier is { } tier => speech.Say(
            speech.View.ProposalOf(partner).Kind is ProposalKind.Grace ? "push.nudge.AtRisk.grace" : "push.nudge.AtRisk",
            Name,
            ("tier", PartnerWords.Name(tier)),
            ("day", Speech.Day(nudge.Review!.Value)),
            ("things", Verdict.Towards(speech.View, partner, tier).Things(speech))),
        NudgeKind.Expiring => speech.Say("push.nudge.Expiring", Name, ("n", nudge.Points.Length), ("day", Speech.Day(nudge.Day!.Value)), ("ahead", Ahead(nudge.Day.Value))),
        NudgeKind.RevenueLeaving => speech.Say(
            "push.nudge.RevenueLeaving",
            Name,
            ("day", Speech.Day(nudge.Day!.Value)),
            ("amount", Money(Leaving())),
            ("missing", Money(nudge.Missing ?? 0m)),
            ("tier", PartnerWords.TierNamed(speech, nudge.Tier!))),
        NudgeKind.UntidyDeals => speech.Say("push.nudge.UntidyDeals", Name, ("n", nudge.Points.Length)),
        NudgeKind.RegistrationUnanswered => speech.Say("push.nudge.RegistrationUnanswered", Name, ("n", nudge.Points.Length), ("hours", new Value.Number(speech.View.Rules.Review.RegistrationAnswerHours))),
        _ => speech.Say(EndsGrace ? "push.nudge.GraceEnding" : "push.nudge.ReviewApproaching", Name, ("day", Speech.Day(nudge.Review!.Value)), ("ahead", Ahead(nudge.Review.Value)), ("tier", PartnerWords.TierNamed(speech, nudge.Tier!))),
    };

    /// <summary>The single things; null where the sentence says all.</summary>
    public ItemList? List() => nudge.Kind is NudgeKind.Expiring or NudgeKind.UntidyDeals or NudgeKind.RegistrationUnanswered
        ? new ItemList([.. nudge.Points.OrderBy(static point => point.Day).Take(MostListed).Select(Line)], 1, nudge.Points.Length)
        : null;

    /// <summary>The cheapest thing to do; null: the sentence says it, or nothing is known to help.</summary>
    public Phrase? NextStep() => nudge.Kind is NudgeKind.NearUpgrade or NudgeKind.AtRisk && Tier is { } tier
        && Verdict.Towards(speech.View, partner, tier) is var verdict
        && new Plans(speech, partner, verdict.Standing).Cheapest(verdict.Gap) is [{ Steps: [var first, ..] }, ..]
            ? speech.Say("push.nudge.next-step", ("step", first.Words))
            : nudge.Kind is NudgeKind.Expiring or NudgeKind.UntidyDeals or NudgeKind.RegistrationUnanswered ? speech.Say($"push.nudge.do.{nudge.Kind}", ("n", nudge.Points.Length)) : null;

    private Item Line(NudgePoint point)
    {
        if (nudge.Kind == NudgeKind.Expiring)
        {
            var what = point.Person is { } person
                ? speech.Say("aging.certificate", ("person", Phrase.OfOthers(person)), ("credential", Phrase.OfOthers(point.Id)))
                : speech.Say("aging.evidence", ("title", Phrase.OfOthers(point.Id)));
            return new Item(what, Speech.Day(point.Day!.Value), Ahead(point.Day.Value));
        }

        var deal = partner.Deals.FirstOrDefault(deal => deal.Id == point.Id);
        var name = Phrase.OfOthers(deal?.Name ?? deal?.Customer ?? point.Id);
        if (nudge.Kind == NudgeKind.RegistrationUnanswered)
        {
            var waits = deal is null ? 0 : RegistrationClock.DaysWaiting(deal, speech.View.Today) ?? 0;
            return new Item(name, speech.Say("hygiene.waits", ("n", waits)), deal?.Owner is { Length: > 0 } owner ? speech.Say("hygiene.owner", ("owner", Phrase.OfOthers(owner))) : null);
        }

        var faults = OpenDeals.OutOfOrder(partner, speech.View.Today).Where(entry => entry.Deal.Id == point.Id).Select(static entry => entry.Faults).FirstOrDefault();
        var lacks = new[] { HygieneFault.NoOwner, HygieneFault.NoNextStep }.Where(fault => faults.HasFlag(fault)).Select(fault => speech.Say($"fault.{fault}"));
        return new Item(name, Below: Phrase.Join(" · ", lacks));
    }

    private decimal Leaving() => speech.View.CliffOf(partner).Leaving.FirstOrDefault(leaving => leaving.CriterionId == nudge.Points[0].Id)?.Value ?? 0m;

    private Phrase Money(decimal amount) => Phrase.Of(new Value.Money(Math.Ceiling(amount * 100m) / 100m, speech.View.ReviewRules.Currency));

    private Phrase Ahead(LocalDate day) => Period.DaysBetween(speech.View.Today, day) switch
    {
        <= 0 => speech.Say("calendar.today"),
        var days => speech.Say("calendar.in", ("n", days)),
    };
}
