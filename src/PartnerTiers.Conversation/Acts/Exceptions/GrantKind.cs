using System.Collections.Immutable;
using NodaTime.Text;
using PartnerTiers.Conversation.Acts.Commands;
using PartnerTiers.Conversation.Acts.Confirm;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions;
using PartnerTiers.Conversation.Questions.Scorecard;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Exceptions;

namespace PartnerTiers.Conversation.Acts.Exceptions;

/// <summary>An approver grants an exception: what is missing is asked for by a form, all of it is shown, then confirmed.</summary>
internal sealed class GrantKind() : ActKind<GrantQuestion>("grant"), IFormKind, ISaidKind
{
    public override bool IsForAdmins => false;

    public Command? Read(SaidCommand said)
    {
        var rules = said.Own.Rules;
        var (partner, tier) = said.Words("whom") is { } whom ? GrantWords.Split(whom, rules) : (said.Words("partner"), said.Words("tier") is { } named ? GrantWords.Tier(named, rules) : null);
        if (said.Words("whom") is not null && tier is null && said.Name == "grant.tier")
        {
            // "Give Acme a call" grants nothing.
            return null;
        }

        var act = new GrantQuestion(null, tier, said.Day("until"), said.Words("reason"));
        return partner is null ? said.AmongUs(act) : said.About(partner, id => act with { Partner = id });
    }

    public Task<Answer> SubmitAsync(Question act, IReadOnlyDictionary<string, string> fields, ActTurn turn, CancellationToken cancellationToken)
    {
        var grant = (GrantQuestion)act;
        var whole = grant with
        {
            Partner = grant.Partner ?? (fields.TryGetValue("partner", out var chosen) && QuestionCodec.Read(chosen) is ScorecardQuestion { Partner: var partner } ? partner : null),
            Tier = grant.Tier ?? fields.GetValueOrDefault("tier"),
            Until = grant.Until ?? (LocalDatePattern.Iso.Parse(fields.GetValueOrDefault("until", string.Empty)) is { Success: true, Value: var day } ? day : null),
            Reason = grant.Reason ?? (fields.GetValueOrDefault("reason") is { } reason && !string.IsNullOrWhiteSpace(reason) ? CleanText.Of(reason.Trim()) : null),
        };
        return ComposeAsync(whole, turn, cancellationToken);
    }

    protected override Phrase Ask(GrantQuestion act, ActSpeech speech) => speech.Say("act.grant.ask");

    protected override async Task<Answer> ComposeAsync(GrantQuestion act, ActTurn turn, CancellationToken cancellationToken)
    {
        if (!turn.By.Has(Roles.Approver))
        {
            return Refuse(turn, "act.approvers-only");
        }

        if (!turn.IsAmongUs)
        {
            return Say(turn, "act.elsewhere");
        }

        if (act is not { Partner: { } partner, Tier: { } tier, Until: { } until, Reason: { } reason })
        {
            return Missing(act, turn);
        }

        var request = new ExceptionRequest(partner, tier, until, reason);
        return await turn.Office.Governance.Exceptions.LookAsync(request, turn.By, cancellationToken) switch
        {
            ExceptionLook.NotAllowed => Refuse(turn, "act.approvers-only"),
            ExceptionLook.NoSuchPartner => Say(turn, "act.unclear.none", ("name", turn.NameOf(partner))),
            ExceptionLook.NoSuchTier => Missing(act with { Tier = null }, turn),
            ExceptionLook.NoReason => Missing(act with { Reason = null }, turn),
            ExceptionLook.LowestTier lowest => Say(turn, "act.grant.lowest", ("tier", Phrase.OfOthers(lowest.Tier.Name))),
            ExceptionLook.Past past => WithForm(Say(turn, "act.grant.past", ("day", past.Until)), act with { Until = null }, turn),
            ExceptionLook.TooFar far => WithForm(Say(turn, "act.grant.too-far", ("day", far.Until), ("latest", far.Latest)), act with { Until = null }, turn),
            ExceptionLook.Free free when await turn.Office.Confirmations.ProposeAsync(ExceptionOffice.Act, request.Write(), turn.By, cancellationToken) is { } confirmation => Preview(free, confirmation.Id, turn),
            _ => Say(turn, "act.confirm.outdated"),
        };
    }

    private Answer Missing(GrantQuestion act, ActTurn turn)
    {
        List<Phrase> lacking = [];
        void Lacks(bool isMissing, string key)
        {
            if (isMissing)
            {
                lacking.Add(turn.Speech.Say(key));
            }
        }

        Lacks(act.Partner is null, "act.grant.lacks.partner");
        Lacks(act.Tier is null, "act.grant.lacks.tier");
        Lacks(act.Until is null, "act.grant.lacks.until");
        Lacks(act.Reason is null, "act.grant.lacks.reason");
        return WithForm(Say(turn, "act.grant.missing", ("lacking", turn.Speech.Language.List(lacking))), act, turn);
    }

    // A long reason has no room in a button, and is asked for once more.
    private static Answer WithForm(Answer answer, GrantQuestion act, ActTurn turn)
    {
        var (speech, rules, today) = (turn.Speech, turn.Own.Rules, turn.Own.Today);
        var kept = act.Reason is { Length: > 150 } ? act with { Reason = null } : act;
        ImmutableArray<FormField> fields =
        [
            .. kept.Partner is null ? [new PartnerField("partner", speech.Say("act.row.partner"))] : Array.Empty<FormField>(),
            .. kept.Tier is null ? [new ChoiceField("tier", speech.Say("act.grant.row.tier"), [.. rules.Tiers.Skip(1).Reverse().Select(static tier => (tier.Id, Phrase.OfOthers(tier.Name)))])] : Array.Empty<FormField>(),
            .. kept.Until is null ? [new DayField("until", speech.Say("act.grant.row.until"), today, turn.Office.Governance.Exceptions.Latest)] : Array.Empty<FormField>(),
            .. kept.Reason is null ? [new TextField("reason", speech.Say("act.grant.row.reason"), ExceptionOffice.LongestReason, IsLong: true)] : Array.Empty<FormField>(),
        ];
        return answer with { Form = new Form(speech.Say("act.grant.ask"), speech.Say("act.form.open"), fields, speech.Say("act.form.next"), ActCatalogue.Write(kept)) };
    }

    private Answer Preview(ExceptionLook.Free free, string confirmation, ActTurn turn)
    {
        var speech = turn.Speech;
        var (name, tier) = (Phrase.OfOthers(free.Partner.Name), Phrase.OfOthers(free.Tier.Name));
        var text = speech.Say(free.IsAbove ? "act.grant.preview.above" : "act.grant.preview", ("partner", name.Strong()), ("tier", tier.Strong()), ("day", free.Until));
        return Reply(
            turn,
            text,
            new Headline(speech.Say("act.grant.header")),
            new Paragraph(text),
            new FactRows(
            [
                new FactRow(speech.Say("act.row.partner"), Phrase.Join(" · ", [name, Phrase.OfOthers(free.Partner.Id)])),
                new FactRow(speech.Say("act.grant.row.tier"), tier),
                new FactRow(speech.Say("act.grant.row.published"), Phrase.OfOthers(free.Published.Name)),
                new FactRow(speech.Say("act.grant.row.until"), Phrase.Of(new Value.Day(free.Until))),
                new FactRow(speech.Say("act.grant.row.reason"), Phrase.OfOthers(free.Reason)),
            ]),
            free.IsAbove ? new Paragraph(speech.Say("act.grant.above", ("tier", tier), ("published", Phrase.OfOthers(free.Published.Name)))) : null,
            free.Instead is { } instead ? new Paragraph(speech.Say("act.grant.instead", ("day", instead.Grant.Until))) : null,
            new Paragraph(speech.Say("act.grant.sees", ("partner", name))),
            ConfirmKind.Buttons(speech, confirmation, "act.grant.yes"),
            new Paragraph(speech.Say("act.confirm.note"), Tone.Note));
    }
}
