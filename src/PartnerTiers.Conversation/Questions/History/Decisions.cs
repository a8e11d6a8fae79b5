using PartnerTiers.Conversation.Acts.Review;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions.Gaps;
using PartnerTiers.Conversation.Questions.Receipt;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Standings;

namespace PartnerTiers.Conversation.Questions.History;

/// <summary>What published reviews say of a partner's past, for ever: from the figures and facts that they froze, not from today's.</summary>
internal static class Decisions
{
    private const int MostFacts = 10;

    /// <summary>The tier on a day; null: no published decision speaks of it.</summary>
    public static Phrase? OnDay(NodaTime.LocalDate day, Speech speech, PartnerFacts partner)
    {
        var past = speech.View.HistoryOf(partner);
        if (day > speech.View.Today || past.IsEmpty)
        {
            return null;
        }

        var name = PartnerWords.Name(partner);
        return past.LastOrDefault(tier => tier.On <= day) is { } held
            ? speech.Say("history.decided", ("partner", name), ("day", day), ("tier", PartnerWords.TierNamed(speech, held.Tier).Strong()), ("on", held.On), ("review", held.Review))
            : past[0] is { Before: { } before } first && !CaseWords.Same(before, first.Tier)
                ? speech.Say("history.decided.before", ("partner", name), ("day", day), ("tier", PartnerWords.TierNamed(speech, before).Strong()), ("on", first.On))
                : null;
    }

    /// <summary>The last decision, in a sentence.</summary>
    public static Phrase OverTime(Speech speech, PartnerFacts partner)
    {
        var last = speech.View.HistoryOf(partner)[^1];
        return speech.Say("history.decided.now", ("partner", PartnerWords.Name(partner)), ("tier", PartnerWords.TierNamed(speech, last.Tier).Strong()), ("on", last.On), ("review", last.Review));
    }

    /// <summary>A line a decision, the newest first.</summary>
    public static IEnumerable<FactRow> Rows(Speech speech, IEnumerable<PublishedTier> past) => past.Reverse().Select(tier => new FactRow(
        Phrase.Of(new Value.Day(tier.On)),
        tier.GraceUntil is { } until ? speech.Say("review.sum.grace", ("tier", PartnerWords.TierNamed(speech, tier.Tier)), ("day", until))
            : tier.Before is { } before && !CaseWords.Same(before, tier.Tier) ? speech.Say("review.move", ("from", PartnerWords.TierNamed(speech, before)), ("to", PartnerWords.TierNamed(speech, tier.Tier)))
            : PartnerWords.TierNamed(speech, tier.Tier)));

    /// <summary>What the review behind the day found, with the facts of the criterion that decided.</summary>
    public static IEnumerable<AnswerPart?> Why(Speech speech, PartnerFacts partner)
    {
        if (speech.Turn.Frozen is not { } frozen || speech.View.FrozenStanding(frozen.Row.Review, frozen.Standing) is not { } standing)
        {
            return [];
        }

        var gap = TierGap.Of(standing, standing.BelowPublished ? standing.Published : standing.OnCourse ? standing.Earned : standing.Next ?? standing.Published);
        var key = gap.Open.FirstOrDefault()?.Result ?? standing.Criteria.FirstOrDefault();
        var facts = key is null ? [] : FactLines.Of(speech, partner, key, excludedOnly: false);
        return
        [
            new Paragraph(Speech.Sentences(speech.Say("history.found", ("review", frozen.Row.Review)), CaseWords.Reason(speech, partner, frozen.Row, standing))),
            gap.Open.IsEmpty && gap.Done.IsEmpty ? null : Checklists.Of(speech, gap, Cliff.None, standing.BelowPublished ? "checklist.to-keep" : "checklist.open"),
            facts.Count == 0 ? null : new ReceiptLines(Phrase.Join(" · ", [Phrase.OfOthers(key!.Criterion.Name), FactLines.Total(speech, key)]), [.. facts.Take(MostFacts)], 1, facts.Count),
        ];
    }
}
