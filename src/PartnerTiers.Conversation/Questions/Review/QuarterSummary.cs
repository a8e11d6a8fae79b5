using PartnerTiers.Conversation.Acts.Review;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Pushes.Reviews;
using PartnerTiers.Conversation.Questions.Filters;
using PartnerTiers.Conversation.Questions.Near;
using PartnerTiers.Conversation.Questions.Risk;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Operations.Reviews;
using PartnerTiers.Programme.Reviews;

namespace PartnerTiers.Conversation.Questions.Review;

/// <summary>A published review in numbers and names: the distribution before and after as bars, who moved, revenue by tier, graces and exceptions with their ends, corrections, what to watch.</summary>
internal static class QuarterSummary
{
    private const int MostMovers = 15;

    public static Phrase Sentence(Speech speech, ReviewPicture review) =>
        speech.Say("review.sum", ("day", review.Review), ("on", review.Order!.On), ("counts", CaseCounts.Of(speech, review)));

    public static IEnumerable<AnswerPart?> Parts(Speech speech, ReviewPicture review)
    {
        var rules = review.Rules!;
        var figures = review.FiguresNow!;
        var movers = Movers.Of(review).ToList();
        var kept = review.Cases.Values.Where(static one => one.Until is not null && one.Kind is ProposalKind.Grace or ProposalKind.Exception or ProposalKind.Keep).Where(static one => one.Until is not null).ToList();
        var risks = speech.View.Partners.Count(partner => speech.View.AtReview(partner).BelowPublished);
        var near = speech.View.Partners.Count(partner => speech.View.AtReview(partner).NearUpgrade);
        return
        [
            new Headline(speech.Say("review.sum.header", ("day", Speech.Day(review.Review))), review.Partners),
            new Paragraph(Sentence(speech, review)),
            Distribution(speech, review, figures),
            new Grid(
                [new GridColumn(speech.Say("review.sum.tier")), new GridColumn(speech.Say("review.sum.before"), IsFigure: true), new GridColumn(speech.Say("review.sum.after"), IsFigure: true), new GridColumn(speech.Say("review.sum.revenue"), IsFigure: true)],
                [.. figures.Tiers.Select(tier => (System.Collections.Immutable.ImmutableArray<Phrase>)[CaseWords.Tier(tier.Tier, rules), Number(tier.Before), Number(tier.After), Phrase.Of(new Value.Money(tier.Revenue, rules.Currency))])]),
            movers.Count == 0 ? null : new ItemList([.. movers.Take(MostMovers).Select(one => Movers.Line(speech, one, rules))], 1, movers.Count),
            kept.Count == 0 ? null : new FactRows([.. kept.Take(MostMovers).Select(one => new FactRow(
                Phrase.OfOthers(one.Row.Name),
                speech.Say(one.Kind == ProposalKind.Exception ? "review.sum.exception" : "review.sum.grace", ("tier", CaseWords.Tier(one.To, rules)), ("day", one.Until!.Value))))]),
            review.Corrections.IsEmpty ? null : new Paragraph(speech.Say("review.sum.corrected", ("n", review.Corrections.Select(static one => one.Partner).Distinct(StringComparer.Ordinal).Count()))),
            new Paragraph(speech.Say("review.sum.watch", ("risk", Number(risks)), ("near", Number(near)), ("day", Speech.Day(speech.View.ReviewDay)))),
            new Actions([speech.Button(new RiskQuestion(Filter.Everyone)), speech.Button(new NearQuestion(Filter.Everyone))]),
        ];
    }

    // A bar each: what part of all partners stands there now.
    private static Checklist Distribution(Speech speech, ReviewPicture review, ReviewFigures figures) => new(
        [.. figures.Tiers.Select(tier => new CheckItem(
            CaseWords.Tier(tier.Tier, review.Rules!),
            speech.Say("review.sum.bar", ("before", Number(tier.Before)), ("after", Number(tier.After))),
            review.Partners == 0 ? 0m : Math.Clamp((decimal)tier.After / review.Partners, 0m, 0.99m)))],
        speech.Say("review.sum.distribution"),
        [],
        speech.Say("checklist.done"));

    private static Phrase Number(int number) => Phrase.Of(new Value.Number(number));
}
