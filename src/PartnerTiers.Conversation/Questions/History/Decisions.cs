using NodaTime;
using PartnerTiers.Conversation.Acts.Review;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions.Gaps;
using PartnerTiers.Conversation.Questions.Receipt;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Operations.Reviews;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Standings;

namespace PartnerTiers.Conversation.Questions.History;

/// <summary>What published reviews, and moves between them, say of a partner's past, for ever: from the figures and facts that they froze, not from today's.</summary>
internal static class Decisions
{
    private const int MostFacts = 10;

    /// <summary>The tier on a day, and by which decision it was held; null: nothing that was decided or judged speaks of it.</summary>
    public static Phrase? OnDay(LocalDate day, Speech speech, PartnerFacts partner)
    {
        if (day > speech.View.Today)
        {
            return null;
        }

        var (past, turn) = (speech.View.HistoryOf(partner), speech.Turn);
        var name = ("partner", (Words.Argument)PartnerWords.Name(partner));
        if (past.LastOrDefault(tier => tier.On <= day) is { } held)
        {
            var said = Decided(speech, "history.decided", partner, held, ("day", day));
            return turn.Held is { Row.Review: var last } && last > held.Review ? Speech.Sentences(said, speech.Say("history.kept-since", ("review", last))) : said;
        }

        return turn.Held is { Row: var row } ? speech.Say("history.kept", name, ("day", day), ("tier", Tier(speech, row.To)), ("review", row.Review))
            : turn.Judged is { Row.Before: { } then } ? speech.Say("history.before-any", name, ("day", day), ("tier", Tier(speech, then)))
            : !past.IsEmpty && past[0] is { Before: { } before } first && !CaseWords.Same(before, first.Tier) ? speech.Say("history.decided.before", name, ("day", day), ("tier", Tier(speech, before)), ("on", first.On))
            : null;
    }

    /// <summary>The last decision, in a sentence.</summary>
    public static Phrase OverTime(Speech speech, PartnerFacts partner) => Decided(speech, "history.decided.now", partner, speech.View.HistoryOf(partner)[^1]);

    /// <summary>A line a decision, the newest first.</summary>
    public static IEnumerable<FactRow> Rows(Speech speech, IEnumerable<PublishedTier> past) => past.Reverse().Select(tier => new FactRow(
        Phrase.Of(new Value.Day(tier.On)),
        tier.GraceUntil is { } until ? speech.Say("review.sum.grace", ("tier", PartnerWords.TierNamed(speech, tier.Tier)), ("day", until))
            : tier.Before is { } before && !CaseWords.Same(before, tier.Tier) ? speech.Say("review.move", ("from", PartnerWords.TierNamed(speech, before)), ("to", PartnerWords.TierNamed(speech, tier.Tier)))
            : PartnerWords.TierNamed(speech, tier.Tier)));

    /// <summary>
    /// What the review found by which the tier was held, and what the one found that judged the day itself: two reviews, of which the second decided about the time after. The figures and facts are those of the day itself
    /// where it was judged.
    /// </summary>
    public static IEnumerable<AnswerPart?> Why(Speech speech, PartnerFacts partner)
    {
        var turn = speech.Turn;
        var held = turn.Held is { } behind ? Finding(speech, partner, speech.View.Reviews.Of(behind.Row.Review) is { IsBetween: true } ? "history.held.between" : "history.held", behind) : null;
        var judged = turn.Judged is { } itself ? Finding(speech, partner, "history.judged", itself) : null;
        if ((turn.Judged ?? turn.Held) is not { } frozen || speech.View.FrozenStanding(frozen.Row.Review, frozen.Standing) is not { } standing)
        {
            return [];
        }

        var gap = TierGap.Of(standing, standing.BelowPublished ? standing.Published : standing.OnCourse ? standing.Earned : standing.Next ?? standing.Published);
        var key = gap.Open.FirstOrDefault()?.Result ?? standing.Criteria.FirstOrDefault();
        var facts = key is null ? [] : FactLines.Of(speech, partner, key, excludedOnly: false);
        return
        [
            held is null ? null : new Paragraph(held),
            judged is null ? null : new Paragraph(Speech.Sentences(judged, Since(speech, partner, frozen.Row))),
            gap.Open.IsEmpty && gap.Done.IsEmpty ? null : Checklists.Of(speech, gap, Cliff.None, standing.BelowPublished ? "checklist.to-keep" : "checklist.open"),
            facts.Count == 0 ? null : new ReceiptLines(Phrase.Join(" · ", [Phrase.OfOthers(key!.Criterion.Name), FactLines.Total(speech, key)]), [.. facts.Take(MostFacts)], 1, facts.Count),
        ];
    }

    private static Phrase? Finding(Speech speech, PartnerFacts partner, string key, FrozenInputs frozen) =>
        speech.View.FrozenStanding(frozen.Row.Review, frozen.Standing) is { } standing ? speech.Say(key, ("review", frozen.Row.Review), ("reason", CaseWords.Reason(speech, partner, frozen.Row, standing))) : null;

    // What came of the judgement of a quarter's last day.
    private static Phrase Since(Speech speech, PartnerFacts partner, ReviewRow row) => speech.View.Reviews.Of(row.Review) switch
    {
        { Figures: not null, Order: { } order } => Speech.Sentences([.. Then(speech, [.. speech.View.HistoryOf(partner).Where(tier => tier.Review == row.Review)], order, row)]),
        { IsLapsed: true } => speech.Say("history.then.lapsed"),
        _ => speech.Say("history.then.open"),
    };

    private static IEnumerable<Phrase> Then(Speech speech, List<PublishedTier> made, PublicationOrder order, ReviewRow row)
    {
        // Who kept its tier has no decision of its own in its history until somebody corrects it.
        if (made.Count == 0 || made[0].On != order.On)
        {
            yield return speech.Say("history.then", ("on", order.On), ("tier", Tier(speech, row.Before ?? row.To)));
        }

        foreach (var one in made)
        {
            yield return one.On != order.On ? speech.Say("history.then.corrected", ("on", one.On), ("tier", Tier(speech, one.Tier)))
                : one.GraceUntil is { } until ? speech.Say("history.then.grace", ("on", one.On), ("tier", Tier(speech, one.Tier)), ("until", until))
                : speech.Say("history.then", ("on", one.On), ("tier", Tier(speech, one.Tier)));
        }
    }

    private static Phrase Decided(Speech speech, string key, PartnerFacts partner, PublishedTier tier, params (string Name, Words.Argument Value)[] more) => speech.Say(
        speech.View.Reviews.Of(tier.Review) is { IsBetween: true } ? key + ".between" : key,
        [("partner", PartnerWords.Name(partner)), ("tier", Tier(speech, tier.Tier)), ("on", tier.On), ("review", tier.Review), .. more]);

    private static Phrase Tier(Speech speech, string id) => PartnerWords.TierNamed(speech, id).Strong();
}
