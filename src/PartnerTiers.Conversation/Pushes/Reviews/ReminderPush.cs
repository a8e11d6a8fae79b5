using PartnerTiers.Conversation.Acts.Review;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions.Review;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Reviews;
using PartnerTiers.Operations.Reviews.Pushes;

namespace PartnerTiers.Conversation.Pushes.Reviews;

/// <summary>What is undecided after the last day for decisions; the review waits for it.</summary>
internal sealed class ReminderPush() : PushKind<ReviewPush>(ReviewPushes.Reminder)
{
    private const int Most = 10;

    protected override Answer? Compose(ReviewPush payload, PushTurn turn, Speech speech)
    {
        if (turn.View.Audience is not Audience.Home || turn.View.Reviews.Of(payload.Review) is not { IsOpen: true } review)
        {
            return null;
        }

        var waiting = review.Undecided.Where(one => payload.Manager is not { } manager || CaseWords.Same(one.Row.Manager, manager)).ToList();
        if (waiting.Count == 0)
        {
            return null;
        }

        var text = speech.Say("review.remind", ("n", waiting.Count), ("day", payload.Review), ("published", ReviewDates.Of(turn.View.Book, payload.Review).PublishOn));
        return Message(
            turn,
            text,
            new Headline(speech.Say("review.remind.header", ("day", Speech.Day(payload.Review))), waiting.Count),
            new Paragraph(text),
            new ItemList([.. waiting.Take(Most).Select(one => UndecidedList.Line(speech, Acts(turn), one, review.Rules!))], 1, waiting.Count),
            new Actions([speech.Button(new ReviewQuestion(ReviewTopic.Undecided))]));
    }
}

/// <summary>Moves between reviews that wait longer than the days for decisions.</summary>
internal sealed class MovesReminderPush() : PushKind<ReviewPush>(ReviewPushes.MovesReminder)
{
    private const int Most = 10;

    protected override Answer? Compose(ReviewPush payload, PushTurn turn, Speech speech)
    {
        if (turn.View.Audience is not Audience.Home)
        {
            return null;
        }

        var waiting = turn.View.Reviews.Waiting.Where(one => CaseWords.Same(one.Row.Manager ?? string.Empty, payload.Manager ?? string.Empty) && ReviewDates.Of(turn.View.Book, one.Row.Review).DecideBy < turn.Today).ToList();
        if (waiting.Count == 0)
        {
            return null;
        }

        var text = speech.Say("review.remind.between", ("n", waiting.Count), ("day", turn.View.ReviewDay));
        return Message(
            turn,
            text,
            new Headline(speech.Say("review.remind.between.header"), waiting.Count),
            new Paragraph(text),
            new ItemList([.. waiting.Take(Most).Select(one => UndecidedList.Line(speech, Acts(turn), one, turn.View.Reviews.Of(one.Row.Review)!.Rules!))], 1, waiting.Count),
            new Actions([speech.Button(new ReviewQuestion(ReviewTopic.Undecided))]));
    }
}

/// <summary>To approvers: nobody published a review in time.</summary>
internal sealed class LapsedPush() : PushKind<ReviewPush>(ReviewPushes.Lapsed)
{
    protected override Answer? Compose(ReviewPush payload, PushTurn turn, Speech speech)
    {
        if (turn.View.Audience is not Audience.Home)
        {
            return null;
        }

        var text = speech.Say("review.lapsed", ("day", payload.Review));
        return Message(turn, text, new Headline(speech.Say("review.lapsed.header", ("day", Speech.Day(payload.Review)))), new Paragraph(text));
    }
}
