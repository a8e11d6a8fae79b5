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
    private const int Most = 15;

    protected override Answer? Compose(ReviewPush payload, PushTurn turn, Speech speech)
    {
        if (turn.View.Audience is not Audience.Home || turn.View.Reviews.Of(payload.Review) is not { Rules: { } rules, Order: { } order } review)
        {
            return null;
        }

        var movers = Movers.Of(review).Where(one => payload.Region is not { } region || CaseWords.Same(one.Row.Region, region)).ToList();
        if (movers.Count == 0)
        {
            return null;
        }

        var place = payload.Region is { } named ? Phrase.OfOthers(named) : speech.Say("review.everywhere");
        var text = speech.Say("review.movements", ("n", movers.Count), ("place", place), ("day", order.On));
        return Message(
            turn,
            text,
            new Headline(Phrase.Join(" · ", [speech.Say("review.header.moved"), place]), movers.Count),
            new Paragraph(text),
            new ItemList([.. movers.Take(Most).Select(one => Movers.Line(speech, one, rules))], 1, movers.Count));
    }
}

/// <summary>Who moved between two reviews, for sellers' channels.</summary>
internal sealed class MovesBetweenPush() : PushKind<MovesPush>(ReviewPushes.Moves)
{
    private const int Most = 15;

    protected override Answer? Compose(MovesPush payload, PushTurn turn, Speech speech)
    {
        if (turn.View.Audience is not Audience.Home || turn.View.Reviews.Of(payload.Review) is not { Rules: { } rules } day)
        {
            return null;
        }

        var movers = Movers.Of(day).Where(one => one.IsMoved && payload.Partners.Contains(one.Row.Partner)).ToList();
        if (movers.Count == 0)
        {
            return null;
        }

        var place = Phrase.OfOthers(payload.Region);
        var text = speech.Say("review.movements", ("n", movers.Count), ("place", place), ("day", movers[0].MadeOn!.Value));
        return Message(
            turn,
            text,
            new Headline(Phrase.Join(" · ", [speech.Say("review.header.moved"), place]), movers.Count),
            new Paragraph(text),
            new ItemList([.. movers.Take(Most).Select(one => Movers.Line(speech, one, rules))], 1, movers.Count));
    }
}

/// <summary>Those whose tier is another than before, the highest first, then by name.</summary>
internal static class Movers
{
    public static IEnumerable<ReviewCase> Of(ReviewPicture review) => review.Cases.Values.Where(static one => !CaseWords.Same(one.Row.Before, one.To))
        .OrderByDescending(one => review.Rules!.FindTier(one.To) is { } tier ? review.Rules.RankOf(tier) : 0)
        .ThenBy(static one => one.Row.Name, StringComparer.InvariantCultureIgnoreCase);

    public static Item Line(Speech speech, ReviewCase one, Programme.Rules.RuleBookVersion rules) => new(
        Phrase.OfOthers(one.Row.Name),
        Move(speech, one, rules),
        null,
        speech.View.Find(one.Row.Partner) is null ? null : speech.Button(new ScorecardQuestion(one.Row.Partner)));

    /// <summary>"Select → Elite"; of a first tier that it was placed.</summary>
    public static Phrase Move(Speech speech, ReviewCase one, Programme.Rules.RuleBookVersion rules) =>
        one.Row.IsPlacement ? speech.Say("review.placed", ("tier", CaseWords.Tier(one.To, rules))) : CaseWords.Move(speech, one.Row.Before, one.To, rules);
}
