using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions.Benefits;
using PartnerTiers.Conversation.Questions.Gaps;
using PartnerTiers.Conversation.Questions.Path;
using PartnerTiers.Conversation.Questions.Receipt;
using PartnerTiers.Conversation.Questions.Why;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Programme.Facts;

namespace PartnerTiers.Conversation.Questions.Scorecard;

/// <summary>How one partner does.</summary>
internal sealed class ScorecardKind() : QuestionKind<ScorecardQuestion>("scorecard", Reach.Partner)
{
    protected override Answer Compose(ScorecardQuestion question, Speech speech) => About(question.Partner, speech, partner => Card(speech, partner));

    protected override Phrase Ask(ScorecardQuestion question, Speech speech) => speech.Say("scorecard.ask", ("partner", PartnerWords.NameOf(speech, question.Partner)));

    protected override ScorecardQuestion? ExampleFor(Speech speech) => PartnerWords.Sample(speech) is { } partner ? new ScorecardQuestion(partner.Partner.Id) : null;

    private Answer Card(Speech speech, PartnerFacts partner)
    {
        var verdict = Verdict.Of(speech.View, partner);
        var sentence = Speech.Sentences(verdict.Grace(speech), verdict.Sentence(speech));
        var cliff = verdict.Cliff;
        var nothingAsked = verdict.Gap.Open.IsEmpty && verdict.Gap.Done.IsEmpty;
        return Reply(
            speech,
            Summary(speech, verdict),
            Head(speech, verdict),
            new Paragraph(sentence),
            nothingAsked ? null : Checklists.Of(speech, verdict.Gap, cliff, verdict.Standing.BelowPublished ? "checklist.to-keep" : "checklist.open"),
            Checklists.AlsoAging(speech, verdict.Gap, cliff),
            Buttons(speech, verdict),
            speech.AtReview());
    }

    private static Subject Head(Speech speech, Verdict verdict)
    {
        var standing = verdict.Standing;
        var note = standing.Next is null ? null
            : standing.OnCourse ? speech.Say("scorecard.on-course", ("tier", PartnerWords.Name(standing.Earned)))
            : speech.Say("scorecard.progress", ("progress", Shown.Progress(standing.Progress)), ("tier", PartnerWords.Name(standing.Next)));
        return new Subject(
            PartnerWords.Name(verdict.Partner),
            PartnerWords.Place(speech, verdict.Partner.Partner),
            PartnerWords.Name(standing.Published),
            note,
            standing.Next is null ? null : standing.OnCourse ? 1m : Math.Min(standing.Progress, 0.99m));
    }

    private static Phrase Summary(Speech speech, Verdict verdict)
    {
        var standing = verdict.Standing;
        var (name, tier) = (PartnerWords.Name(verdict.Partner), PartnerWords.Name(standing.Published));
        var state = standing.Next is null || standing.OnCourse || standing.BelowPublished
            ? speech.Say("scorecard.summary.is", ("partner", name), ("tier", tier))
            : speech.Say("scorecard.summary.way", ("partner", name), ("tier", tier), ("progress", Shown.Progress(standing.Progress)), ("next", PartnerWords.Name(standing.Next)));
        return Speech.Sentences(state, verdict.Sentence(speech));
    }

    private static Actions Buttons(Speech speech, Verdict verdict)
    {
        var id = verdict.Partner.Partner.Id;
        List<Button> buttons = [speech.Button("scorecard.button.receipt", new ReceiptQuestion(id))];
        if (PathKind.ButtonFor(speech, verdict.Partner, verdict.Gap) is { } path)
        {
            buttons.Add(path);
        }

        if (verdict.Standing.BelowPublished)
        {
            buttons.Add(speech.Button("scorecard.button.why", new WhyQuestion(id)));
        }
        else if (verdict.Standing.Next is { } next && !speech.View.ReviewRules.Benefits.IsEmpty)
        {
            buttons.Add(speech.Button("scorecard.button.benefits", new BenefitsQuestion(next.Id, id), ("tier", PartnerWords.Name(next))));
        }

        return new Actions([.. buttons]);
    }
}
