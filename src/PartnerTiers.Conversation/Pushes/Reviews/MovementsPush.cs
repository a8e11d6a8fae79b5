using NodaTime;
using PartnerTiers.Conversation.Acts.Review;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions.Scorecard;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Reviews;
using PartnerTiers.Operations.Reviews.Pushes;

namespace PartnerTiers.Conversation.Pushes.Reviews;

/// <summary>Who moved, for sellers' channels.</summary>
internal sealed class MovementsPush() : PushKind<ReviewPush>(ReviewPushes.Movements)
{
    protected override Answer? Compose(ReviewPush payload, PushTurn turn, Speech speech)
    {
        if (turn.View.Audience is not Audience.Home || turn.View.Reviews.Of(payload.Review) is not { Rules: not null, Order: { } order } review)
        {
            return null;
        }

        var place = payload.Region is { } named ? Phrase.OfOthers(named) : speech.Say("review.everywhere");
        return Movers.Parts(speech, review, one => payload.Region is not { } region || CaseWords.Same(one.Row.Region, region), place, order.On) is var (text, parts) ? Message(turn, text, parts) : null;
    }
}

/// <summary>Who moved between two reviews, for sellers' channels.</summary>
internal sealed class MovesBetweenPush() : PushKind<MovesPush>(ReviewPushes.Moves)
{
    protected override Answer? Compose(MovesPush payload, PushTurn turn, Speech speech)
    {
        if (turn.View.Audience is not Audience.Home || turn.View.Reviews.Of(payload.Review) is not { Rules: not null } day)
        {
            return null;
        }

        bool Is(ReviewCase one) => one.IsMoved && payload.Partners.Contains(one.Row.Partner);
        return day.Cases.Values.FirstOrDefault(Is)?.MadeOn is { } on && Movers.Parts(speech, day, Is, Phrase.OfOthers(payload.Region), on) is var (text, parts) ? Message(turn, text, parts) : null;
    }
}

/// <summary>Those whose tier is another than before, the highest first, then by name.</summary>
internal static class Movers
{
    private const int Most = 15;

    public static IEnumerable<ReviewCase> Of(ReviewPicture review) => review.Cases.Values.Where(static one => !CaseWords.Same(one.Row.Before, one.To))
        .OrderByDescending(one => review.Rules!.FindTier(one.To) is { } tier ? review.Rules.RankOf(tier) : 0)
        .ThenBy(static one => one.Row.Name, StringComparer.InvariantCultureIgnoreCase);

    /// <summary>The sentence and the parts; null: nothing was told that holds or was taken back. What was taken back stays named, for it was read.</summary>
    public static (Phrase Text, IEnumerable<AnswerPart?> Parts)? Parts(Speech speech, ReviewPicture review, Func<ReviewCase, bool> isMeant, Phrase place, LocalDate on)
    {
        List<ReviewCase> movers = [.. Of(review).Where(isMeant)];
        List<ReviewCase> back = [.. review.Cases.Values.Where(one => isMeant(one) && CaseWords.Same(one.Row.Before, one.To) && !CaseWords.Same(one.PublishedTo, one.To)).OrderBy(static one => one.Row.Name, StringComparer.InvariantCultureIgnoreCase)];
        if (movers.Count + back.Count == 0)
        {
            return null;
        }

        var text = movers.Count > 0 ? speech.Say("review.movements", ("n", movers.Count), ("place", place), ("day", on)) : speech.Say("review.movements.none", ("place", place));
        return (text,
        [
            new Headline(Phrase.Join(" · ", [speech.Say("review.header.moved"), place]), movers.Count),
            new Paragraph(text),
            new ItemList([.. movers.Concat(back).Take(Most).Select(one => Line(speech, one, review.Rules!))], 1, movers.Count + back.Count),
        ]);
    }

    public static Item Line(Speech speech, ReviewCase one, Programme.Rules.RuleBookVersion rules) => new(
        Phrase.OfOthers(one.Row.Name),
        Move(speech, one, rules),
        null,
        speech.View.Find(one.Row.Partner) is null ? null : speech.Button(new ScorecardQuestion(one.Row.Partner)));

    /// <summary>"Select → Elite"; of a first tier that it was placed.</summary>
    public static Phrase Move(Speech speech, ReviewCase one, Programme.Rules.RuleBookVersion rules) =>
        !CaseWords.Same(one.PublishedTo, one.To) && CaseWords.Same(one.Row.Before, one.To) ? speech.Say("review.corrected", ("tier", CaseWords.Tier(one.To, rules)))
        : one.Row.IsPlacement ? speech.Say("review.placed", ("tier", CaseWords.Tier(one.To, rules))) : CaseWords.Move(speech, one.Row.Before, one.To, rules);
}
