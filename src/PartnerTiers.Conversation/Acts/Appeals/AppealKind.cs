using System.Collections.Immutable;
using PartnerTiers.Conversation.Acts.Commands;
using PartnerTiers.Conversation.Acts.Confirm;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions;
using PartnerTiers.Conversation.Questions.Replies;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Appeals;

namespace PartnerTiers.Conversation.Acts.Appeals;

/// <summary>A partner in its own channel, or its manager, appeals: a form asks for the criterion and the evidence, the answer shows at once what today's facts give, and it is confirmed.</summary>
internal sealed class AppealKind() : ActKind<AppealQuestion>("appeal"), IFormKind, ISaidKind
{
    // What a button can carry.
    private const int LongestKept = 150;

    public override bool IsForAdmins => false;

    public override bool IsForPartners => true;

    public Command? Read(SaidCommand said) => said.Words("partner") is { } partner ? said.About(partner, static id => new AppealQuestion(id)) with { OnlyAmongUs = false } : said.Plain(new AppealQuestion());

    public Task<Answer> SubmitAsync(Question act, IReadOnlyDictionary<string, string> fields, ActTurn turn, CancellationToken cancellationToken)
    {
        var appeal = (AppealQuestion)act;
        return ComposeAsync(
            appeal with
            {
                Criterion = appeal.Criterion ?? fields.GetValueOrDefault("criterion"),
                Evidence = appeal.Evidence ?? (fields.GetValueOrDefault("evidence") is { } evidence && !string.IsNullOrWhiteSpace(evidence) ? CleanText.Of(evidence.Trim()) : null),
            },
            turn,
            cancellationToken);
    }

    protected override Phrase Ask(AppealQuestion act, ActSpeech speech) => act.Partner is { } partner ? speech.Say("act.appeal.ask", ("partner", Phrase.OfOthers(partner))) : speech.Say("act.appeal.ask.own");

    protected override async Task<Answer> ComposeAsync(AppealQuestion act, ActTurn turn, CancellationToken cancellationToken)
    {
        var id = act.Partner ?? (turn.View.Audience as Audience.OfPartner)?.PartnerId;
        if (id is null)
        {
            return Say(turn, "act.appeal.whose");
        }

        // In a room that a partner reads nothing is said of any other.
        if (turn.View.Find(id) is not { } partner)
        {
            return Refusal.Compose(turn.Speech.Language);
        }

        var offices = turn.Office.Governance;
        var look = await offices.Appeals.CanAsync(id, turn.By, cancellationToken);
        if (look is not AppealLook.CanAppeal can)
        {
            return Reply(turn, AppealWords.WhyNot(look, turn), new Paragraph(AppealWords.WhyNot(look, turn)));
        }

        if (act is not { Criterion: { } criterion, Evidence: { } evidence } || can.Frozen.Of(criterion) is null)
        {
            return Missing(act with { Partner = id }, can, turn);
        }

        var request = new AppealRequest(id, criterion, evidence);
        return await offices.Appeals.LookAsync(request, turn.By, cancellationToken) is AppealLook.Ready ready
            && await turn.Office.Confirmations.ProposeAsync(AppealOffice.Act, request.Write(), turn.By, cancellationToken) is { } confirmation
            ? Preview(ready, confirmation.Id, turn)
            : Say(turn, "act.confirm.outdated");
    }

    private Answer Missing(AppealQuestion act, AppealLook.CanAppeal can, ActTurn turn)
    {
        var speech = turn.Speech;
        var name = Phrase.OfOthers(can.Partner.Name);
        var criterion = act.Criterion is { } said && can.Frozen.Of(said) is not null ? said : null;
        var evidence = act.Evidence is { Length: <= LongestKept } ? act.Evidence : null;
        ImmutableArray<FormField> fields =
        [
            .. criterion is null ? [new ChoiceField("criterion", speech.Say("act.appeal.field.criterion"), [.. can.Frozen.Criteria.Select(static result => (result.Criterion.Id, Phrase.OfOthers(result.Criterion.Name)))])] : Array.Empty<FormField>(),
            .. evidence is null ? [new TextField("evidence", speech.Say("act.appeal.field.evidence"), AppealOffice.LongestEvidence, IsLong: true)] : Array.Empty<FormField>(),
        ];
        var text = turn.By.Audience is Operations.Access.Audience.OfPartner
            ? speech.Say("act.appeal.missing.own", ("decision", AppealWords.Against(speech, can.Review)), ("day", can.Until))
            : speech.Say("act.appeal.missing", ("partner", name), ("decision", AppealWords.Against(speech, can.Review)), ("day", can.Until));
        return Reply(turn, text, new Paragraph(text)) with
        {
            Form = new Form(speech.Say("act.appeal.form"), speech.Say("act.form.open"), fields, speech.Say("act.form.next"), ActCatalogue.Write(new AppealQuestion(can.Partner.Id, criterion, evidence))),
        };
    }

    private Answer Preview(AppealLook.Ready ready, string confirmation, ActTurn turn)
    {
        var (speech, filed) = (turn.Speech, ready.Filed);
        var text = speech.Say("act.appeal.preview", ("partner", Phrase.OfOthers(ready.Partner.Name).Strong()), ("decision", AppealWords.Against(speech, filed.Review)), ("criterion", AppealWords.Criterion(new Speech(speech.Turn), filed.Review, filed.Criterion)));
        return Reply(
            turn,
            text,
            [
                new Headline(speech.Say("act.appeal.header", ("partner", Phrase.OfOthers(ready.Partner.Name)))),
                new Paragraph(text),
                .. AppealWords.Findings(new Speech(speech.Turn), ready.Partner.Id, filed),
                new FactRows(
                [
                    new FactRow(speech.Say("appeal.row.evidence"), Phrase.OfOthers(filed.Evidence)),
                    new FactRow(speech.Say("act.appeal.row.owner"), AppealWords.Owner(new Speech(speech.Turn), filed)),
                    new FactRow(speech.Say("act.appeal.row.due"), Phrase.Of(new Value.Day(filed.DueOn))),
                ]),
                new Paragraph(speech.Say("act.appeal.once"), Tone.Note),
                ConfirmKind.Buttons(speech, confirmation, "act.appeal.yes"),
                new Paragraph(speech.Say("act.confirm.note"), Tone.Note),
            ]);
    }
}
