using System.Collections.Immutable;
using PartnerTiers.Conversation.Acts.Commands;
using PartnerTiers.Conversation.Acts.Confirm;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Appeals;

namespace PartnerTiers.Conversation.Acts.Appeals;

/// <summary>An approver upholds or overturns: the reason, and what holds instead, are asked for by a form, shown and confirmed.</summary>
internal sealed class AnswerAppealKind() : ActKind<AnswerAppealQuestion>("answer-appeal"), IFormKind, ISaidKind
{
    public override bool IsForAdmins => false;

    public Command? Read(SaidCommand said) => said.About(said.Gap("partner"), id => new AnswerAppealQuestion(id, said.Name == "answer-appeal.overturn", null, said.Words("reason")));

    public Task<Answer> SubmitAsync(Question act, IReadOnlyDictionary<string, string> fields, ActTurn turn, CancellationToken cancellationToken)
    {
        var answer = (AnswerAppealQuestion)act;
        return ComposeAsync(
            answer with
            {
                To = answer.To ?? fields.GetValueOrDefault("to"),
                Reason = answer.Reason ?? (fields.GetValueOrDefault("reason") is { } reason && !string.IsNullOrWhiteSpace(reason) ? CleanText.Of(reason.Trim()) : null),
            },
            turn,
            cancellationToken);
    }

    protected override Phrase Ask(AnswerAppealQuestion act, ActSpeech speech) => speech.Say(act.Overturn ? "act.answer-appeal.ask.overturn" : "act.answer-appeal.ask.uphold", ("partner", Phrase.OfOthers(act.Partner)));

    protected override async Task<Answer> ComposeAsync(AnswerAppealQuestion act, ActTurn turn, CancellationToken cancellationToken)
    {
        if (!turn.By.Has(Roles.Approver))
        {
            return Refuse(turn, "act.approvers-only");
        }

        if (!turn.IsAmongUs)
        {
            return Say(turn, "act.elsewhere");
        }

        var look = await turn.Office.Governance.AppealAnswers.CanAsync(act.Partner, turn.By, cancellationToken);
        if (look is not AppealLook.CanAnswer can)
        {
            return Reply(turn, AppealWords.WhyNot(look, turn), new Paragraph(AppealWords.WhyNot(look, turn)));
        }

        var to = act.Overturn ? can.Choices.FirstOrDefault(choice => AppealWords.Key(choice) == act.To) ?? (can.Choices is [var only] ? only : null) : null;
        if (act.Overturn && can.Choices.IsEmpty)
        {
            return Say(turn, "act.answer-appeal.nothing-else");
        }

        if (act.Reason is not { } reason || (act.Overturn && to is null))
        {
            return Missing(act with { To = to is null ? null : act.To }, can, turn);
        }

        var reply = new AppealReply(act.Partner, to, reason);
        return await turn.Office.Confirmations.ProposeAsync(AppealAnswers.Act, reply.Write(), turn.By, cancellationToken) is { } confirmation
            ? Preview(reply, can, confirmation.Id, turn)
            : Say(turn, "act.confirm.outdated");
    }

    private Answer Missing(AnswerAppealQuestion act, AppealLook.CanAnswer can, ActTurn turn)
    {
        var (speech, rules) = (turn.Speech, turn.View.ReviewOf(can.Case.Filed.Review)?.Rules ?? turn.Own.Rules);
        var kept = act with { Reason = act.Reason is { Length: <= 150 } ? act.Reason : null };
        ImmutableArray<FormField> fields =
        [
            .. kept.Overturn && kept.To is null ? [new ChoiceField("to", speech.Say("act.answer-appeal.field.to"), [.. can.Choices.Select(choice => (AppealWords.Key(choice), AppealWords.Choice(choice, speech, rules)))])] : Array.Empty<FormField>(),
            .. kept.Reason is null ? [new TextField("reason", speech.Say("act.grant.row.reason"), AppealAnswers.LongestReason, IsLong: true)] : Array.Empty<FormField>(),
        ];
        var name = Phrase.OfOthers(can.Partner.Name);
        var title = speech.Say(act.Overturn ? "act.answer-appeal.ask.overturn" : "act.answer-appeal.ask.uphold", ("partner", name));
        var choices = new Speech(speech.Turn).Or([.. can.Choices.Select(choice => AppealWords.Choice(choice, speech, rules))]);
        var text = !kept.Overturn || kept.To is not null ? speech.Say("act.answer-appeal.missing", ("partner", name))
            : speech.Say(kept.Reason is null ? "act.answer-appeal.missing.both" : "act.answer-appeal.missing.to", ("partner", name), ("choices", choices));
        return Reply(turn, text, new Paragraph(text)) with { Form = new Form(title, speech.Say("act.form.open"), fields, speech.Say("act.form.next"), ActCatalogue.Write(kept)) };
    }

    private Answer Preview(AppealReply reply, AppealLook.CanAnswer can, string confirmation, ActTurn turn)
    {
        var (speech, rules) = (turn.Speech, turn.View.ReviewOf(can.Case.Filed.Review)?.Rules ?? turn.Own.Rules);
        var name = Phrase.OfOthers(can.Partner.Name).Strong();
        var text = reply.To is { } to
            ? speech.Say("act.answer-appeal.preview.overturn", ("partner", name), ("decision", AppealWords.Against(speech, can.Case.Filed.Review)), ("to", AppealWords.Choice(to, speech, rules)))
            : speech.Say("act.answer-appeal.preview.uphold", ("partner", name), ("decision", AppealWords.Against(speech, can.Case.Filed.Review)));
        return Reply(
            turn,
            text,
            new Headline(speech.Say("appeal.header", ("partner", Phrase.OfOthers(can.Partner.Name)))),
            new Paragraph(text),
            new FactRows([new FactRow(speech.Say("act.grant.row.reason"), Phrase.OfOthers(reply.Reason))]),
            new Paragraph(speech.Say(reply.To is null ? "act.answer-appeal.sees" : "act.answer-appeal.sees.corrected"), Tone.Note),
            ConfirmKind.Buttons(speech, confirmation, reply.To is null ? "act.answer-appeal.yes.uphold" : "act.answer-appeal.yes.overturn"),
            new Paragraph(speech.Say("act.confirm.note"), Tone.Note));
    }
}
