using PartnerTiers.Conversation.Acts.Commands;
using PartnerTiers.Conversation.Acts.Confirm;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Operations.Outbox;
using PartnerTiers.Operations.Reviews;

namespace PartnerTiers.Conversation.Acts.Review;

/// <summary>Approves a proposal or gives the second signature: pressed on a card at once, typed after a confirmation.</summary>
internal sealed class ApproveKind() : ActKind<ApproveQuestion>("review-approve"), ISaidKind
{
    public override bool IsForAdmins => false;

    public Command? Read(SaidCommand said) => said.About(said.Gap("partner"), static partner => new ApproveQuestion(partner));

    protected override Phrase Ask(ApproveQuestion act, ActSpeech speech) => speech.Say("review.ask.approve", ("partner", PartnerWords.NameOf(new Speech(speech.Turn), act.Partner)));

    protected override async Task<Answer> ComposeAsync(ApproveQuestion act, ActTurn turn, CancellationToken cancellationToken)
    {
        if (!turn.IsAmongUs)
        {
            return Say(turn, "act.elsewhere");
        }

        if (turn.Office.Reviews is not { } reviews)
        {
            return Say(turn, "review.not-open");
        }

        if (act.Review is { } day)
        {
            var text = DecisionReplies.Say(await reviews.Office.DecideAsync(act.Partner, null, null, turn.By, day, cancellationToken), turn with { Own = turn.Office.Board.ViewFor(turn.By.Alone) });
            return Reply(turn, text, new Paragraph(text));
        }

        return await CaseProposals.AskAsync(act.Partner, null, null, turn, reviews, Reply, cancellationToken);
    }
}

/// <summary>Shows a decision before it is written, and asks.</summary>
internal static class CaseProposals
{
    public static async Task<Answer> AskAsync(
        string partner, CaseChoice? otherwise, string? reason, ActTurn turn, ReviewActs reviews, Func<ActTurn, Phrase, IEnumerable<AnswerPart?>, Answer> reply, CancellationToken cancellationToken)
    {
        var look = reviews.Office.Look(partner, otherwise, reason, turn.By);
        if (look is not DecisionOutcome.Ready { Case: var one } ready)
        {
            var no = DecisionReplies.Say(look, turn);
            return reply(turn, no, [new Paragraph(no)]);
        }

        var asked = new DecisionAsked(one.Row.Review, partner, otherwise, reason);
        if (await turn.Office.Confirmations.ProposeAsync(DecisionAct.Act, PushJson.Write(asked), turn.By, cancellationToken) is not { } confirmation)
        {
            var gone = turn.Speech.Say("act.confirm.outdated");
            return reply(turn, gone, [new Paragraph(gone)]);
        }

        var text = Question(asked, one, ready.Signs, turn);
        return reply(turn, text, [new Paragraph(text), ConfirmKind.Buttons(turn.Speech, confirmation.Id, "review.yes"), new Paragraph(turn.Speech.Say("act.confirm.note"), Tone.Note)]);
    }

    public static Phrase Question(DecisionAsked asked, ReviewCase one, bool signs, ActTurn turn)
    {
        var speech = new Speech(turn.Speech.Turn);
        var rules = turn.Own.Reviews.Of(asked.Review)!.Rules!;
        var name = Phrase.OfOthers(one.Row.Name).Strong();
        var choice = asked.Otherwise ?? (signs && one.Decision is { Made: var made } ? new CaseChoice(made.Kind, made.To, made.Until) : CaseChoice.Proposed(one.Row));
        var what = CaseWords.What(speech, choice.Kind, one.Row.Before, choice.To, choice.Until, rules);
        var ask = signs ? speech.Say("review.preview.sign", ("partner", name), ("what", what))
            : asked.Reason is { } reason ? speech.Say("review.preview.otherwise", ("partner", name), ("what", what), ("reason", Phrase.OfOthers(reason)))
            : speech.Say("review.preview.approve", ("partner", name), ("what", what));
        return turn.Own.Reviews.Of(asked.Review)!.IsBetween && choice.Kind != Programme.Reviews.ProposalKind.Keep ? Speech.Sentences(ask, speech.Say("review.preview.at-once")) : ask;
    }
}
