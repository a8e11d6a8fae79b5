using PartnerTiers.Conversation.Acts.Commands;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions.Scorecard;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Exceptions;

namespace PartnerTiers.Conversation.Acts.Exceptions;

/// <summary>Lists exceptions, the first to lapse first; for home people. An approver ends one by choosing it.</summary>
internal sealed class ExceptionsKind() : ActKind<ExceptionsQuestion>("exceptions"), ISaidKind
{
    public override bool IsForAdmins => false;

    public Command? Read(SaidCommand said) => said.Words("partner") is { } partner ? said.About(partner, static id => new ExceptionsQuestion(id)) : said.AmongUs(new ExceptionsQuestion());

    protected override Phrase Ask(ExceptionsQuestion act, ActSpeech speech) =>
        act.Partner is { } partner ? speech.Say("act.exceptions.ask.partner", ("partner", Phrase.OfOthers(partner))) : speech.Say("act.exceptions.ask");

    protected override Task<Answer> ComposeAsync(ExceptionsQuestion act, ActTurn turn, CancellationToken cancellationToken)
    {
        if (!turn.IsAmongUs)
        {
            return Task.FromResult(Say(turn, "act.elsewhere"));
        }

        var (speech, today) = (turn.Speech, turn.Own.Today);
        var book = turn.Office.Governance.ExceptionBook;
        List<ExceptionCase> all = [.. (act.Partner is { } only ? book.Of(only).Reverse() : book.InForce(today)).Where(one => turn.Own.Find(one.Grant.Partner) is not null)];
        var page = Page<ExceptionCase>.Of(all, act.Skip);
        var text = act.Partner is { } partner
            ? speech.Say(all.Count == 0 ? "act.exceptions.none.partner" : "act.exceptions.some.partner", [("partner", turn.NameOf(partner)), .. all.Count == 0 ? Array.Empty<(string, Words.Argument)>() : [("n", all.Count)]])
            : all.Count == 0 ? speech.Say("act.exceptions.none") : speech.Say("act.exceptions.some", ("n", all.Count));
        var more = page.Next is { } next ? new Button(speech.Say("more"), speech.Say("more"), ActCatalogue.Write(act with { Skip = next }), InPlace: true) : null;
        return Task.FromResult(Reply(
            turn,
            text,
            new Headline(speech.Say("act.exceptions.header", ("n", all.Count)), all.Count),
            new Paragraph(text),
            all.Count == 0 ? null : new ItemList([.. page.Items.Select(one => Line(one, turn))], page.First, page.Total, more)));
    }

    private static Item Line(ExceptionCase one, ActTurn turn)
    {
        var (speech, grant) = (turn.Speech, one.Grant);
        var holds = one.HoldsOn(turn.Own.Today);
        var state = holds ? speech.Say("act.exceptions.until", ("day", grant.Until))
            : one.EndedOn is { } ended ? speech.Say("act.exceptions.ended", ("day", ended))
            : speech.Say("act.exceptions.lapsed", ("day", grant.Until));
        var press = holds && turn.By.Has(Roles.Approver)
            ? speech.Button("act.end-exception.button", new EndExceptionQuestion(grant.Partner))
            : new Speech(speech.Turn).Button("button.scorecard", new ScorecardQuestion(grant.Partner));
        return new Item(
            turn.NameOf(grant.Partner),
            ExceptionWords.Tier(grant, turn),
            Phrase.Join(" · ", [state, Phrase.OfOthers(grant.Reason), Phrase.OfOthers(grant.By.Email ?? grant.By.PersonId), speech.Moment(grant.At)]),
            press);
    }
}
