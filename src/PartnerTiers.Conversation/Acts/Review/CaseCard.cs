using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions.Gaps;
using PartnerTiers.Conversation.Questions.Receipt;
using PartnerTiers.Conversation.Questions.Scorecard;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Operations.Reviews;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Standings;

namespace PartnerTiers.Conversation.Acts.Review;

/// <summary>The card of one partner in a review: what is proposed and why, what is missing, and how it stands; everybody reads the same.</summary>
/// <param name="Review">The review.</param>
/// <param name="Case">The case.</param>
/// <param name="Partner">The partner as the CRM knows it now.</param>
/// <param name="Standing">What was frozen.</param>
internal sealed record CaseCard(ReviewPicture Review, ReviewCase Case, PartnerFacts Partner, Standing Standing)
{
    /// <summary>The card; null: the review, the case or the partner is not there any more.</summary>
    public static CaseCard? Of(ProgrammeView view, ReviewRow row, string standing) =>
        view.Reviews.Of(row.Review) is { Rules: not null } review && view.Find(row.Partner) is { } partner && view.FrozenStanding(row.Review, standing) is { } frozen
            ? new CaseCard(review, review.Cases.GetValueOrDefault(row.Partner) ?? new ReviewCase(row), partner, frozen)
            : null;

    /// <summary>One or two sentences that say all of it.</summary>
    public Phrase Summary(Speech speech, ActSpeech acts) => Speech.Sentences(speech.Say("review.card.summary", ("partner", Name), ("move", Proposed(speech))), State(speech, acts));

    /// <summary>The parts, in reading order.</summary>
    public IEnumerable<AnswerPart?> Parts(Speech speech, ActSpeech acts)
    {
        var row = Case.Row;
        var gap = TierGap.Of(Standing, Standing.BelowPublished ? Standing.Published : Standing.OnCourse ? Standing.Earned : Standing.Next ?? Standing.Published);
        return
        [
            new Headline(speech.Say(Review.IsBetween ? "review.card.header.between" : "review.card.header", ("partner", Name), ("day", Speech.Day(row.Review)))),
            new Subject(Name, PartnerWords.Place(speech, Partner.Partner), Proposed(speech), null, null),
            new Paragraph(CaseWords.Reason(speech, Partner, row, Standing)),
            gap.Open.IsEmpty ? null : Checklists.Of(speech, gap, Cliff.None, Standing.BelowPublished ? "checklist.to-keep" : "checklist.open"),
            new Paragraph(State(speech, acts)),
            Case.Refused is { Given.Reason: { } reason } refused ? new Paragraph(speech.Say("review.case.refused", ("person", CaseWords.Person(refused.By)), ("reason", Phrase.OfOthers(reason))), Tone.Note) : null,
            Buttons(speech, acts),
        ];
    }

    private Phrase Name => PartnerWords.Name(Partner);

    private Phrase Proposed(Speech speech) => CaseWords.What(speech, Case.Row.Kind, Case.Row.Before, Case.Row.To, Case.Row.Until, Review.Rules!);

    private Phrase State(Speech speech, ActSpeech acts) =>
        Case.Correction is { } correction ? speech.Say("review.case.corrected", ("day", correction.Made.On), ("tier", CaseWords.Tier(correction.Made.Tier, Review.Rules!)), ("reason", Phrase.OfOthers(correction.Made.Reason)))
        : Case.IsDecided || Case.WaitsForSignature ? CaseWords.Decided(speech, acts, Case, Review.Rules!)
        : Case.Ended is { } ended ? speech.Say($"review.case.ended.{ended.Why}", ("day", ended.On))
        : Review.IsLapsed ? speech.Say("review.case.lapsed")
        : speech.Say(Review.IsBetween ? "review.case.open.between" : "review.case.open", ("day", ReviewDates.Of(speech.View.Book, Review.Review).DecideBy));

    private Actions Buttons(Speech speech, ActSpeech acts)
    {
        List<Button> buttons = [];
        if (Review.IsOpen && !Case.IsDecided)
        {
            buttons.Add(acts.Button(Case.WaitsForSignature ? "review.button.sign" : "review.button.approve", new ApproveQuestion(Case.Row.Partner, Review.Review)));
            buttons.Add(acts.Button("review.button.otherwise", new OtherwiseQuestion(Case.Row.Partner)));
        }

        buttons.Add(speech.Button("scorecard.button.receipt", new ReceiptQuestion(Case.Row.Partner)));
        buttons.Add(speech.Button("button.scorecard", new ScorecardQuestion(Case.Row.Partner)));
        return new Actions([.. buttons]);
    }
}
