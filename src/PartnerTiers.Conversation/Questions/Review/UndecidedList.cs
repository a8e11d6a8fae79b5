using PartnerTiers.Conversation.Acts;
using PartnerTiers.Conversation.Acts.Review;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions.Filters;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Operations.Reviews;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Conversation.Questions.Review;

/// <summary>What waits for a decision, and whose.</summary>
internal static class UndecidedList
{
    public static Answer Compose(ReviewQuestion question, Speech speech, ReviewPicture? review, Func<Speech, Phrase, IEnumerable<AnswerPart?>, Answer> reply)
    {
        var acts = new ActSpeech(speech.Turn);
        var asked = question.Filter is { Terms.IsEmpty: false } filter ? new FilterCheck(speech.View, speech.Turn.AskerEmail).Of(filter).Select(static partner => partner.Partner.Id).ToHashSet(StringComparer.Ordinal) : null;
        List<ReviewCase> inReview = [.. (review?.Undecided ?? []).Where(IsAsked)];
        List<ReviewCase> between = [.. speech.View.Reviews.Waiting.Where(IsAsked)];
        List<ReviewCase> waiting = [.. inReview, .. between];
        var page = Page<ReviewCase>.Of(waiting, question.Skip);
        var moves = between.Count == 0 ? null : speech.Say("review.undecided.between", ("n", between.Count));
        var text = review is null ? moves ?? speech.Say("review.undecided.between", ("n", 0))
            : moves is null ? OfReview(speech, review, inReview.Count)
            : Speech.Sentences(OfReview(speech, review, inReview.Count), moves);
        return reply(speech, text,
        [
            new Headline(review is null ? speech.Say("review.undecided.header.between") : speech.Say("review.undecided.header", ("day", Speech.Day(review.Review))), waiting.Count),
            new Paragraph(text),
            waiting.Count > 0 ? new ItemList([.. page.Items.Select(one => Line(speech, acts, one, speech.View.Reviews.Of(one.Row.Review)!.Rules!))], page.First, page.Total, page.Next is { } next ? speech.More(question with { Skip = next }) : null)
                : review is null ? null
                : new Actions([acts.Button("review.publish.yes", new PublishQuestion())]),
        ]);

        bool IsAsked(ReviewCase one) => asked is null || asked.Contains(one.Row.Partner);
    }

    private static Phrase OfReview(Speech speech, ReviewPicture review, int waiting)
    {
        var dates = ReviewDates.Of(speech.View.Book, review.Review);
        return waiting == 0
            ? speech.Say("review.undecided.none", ("day", review.Review), ("published", dates.PublishOn))
            : speech.Say("review.undecided.some", ("n", waiting), ("day", review.Review), ("decided", dates.DecideBy), ("published", dates.PublishOn));
    }

    /// <summary>One that waits: what is proposed, who is asked.</summary>
    public static Item Line(Speech speech, ActSpeech acts, ReviewCase one, RuleBookVersion rules) => new(
        Phrase.OfOthers(one.Row.Name),
        CaseWords.What(speech, one.Kind, one.Row.Before, one.To, one.Until, rules),
        one.WaitsForSignature ? speech.Say("review.waits.second", ("person", CaseWords.Person(one.Decision!.By)))
            : one.Row.Manager is { Length: > 0 } manager ? speech.Say("review.waits.manager", ("person", PartnerWords.Person(manager)))
            : speech.Say("review.waits.approver"),
        acts.Button("review.button.case", new CaseQuestion(one.Row.Partner)));
}
