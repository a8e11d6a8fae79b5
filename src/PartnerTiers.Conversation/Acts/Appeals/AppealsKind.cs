using PartnerTiers.Conversation.Acts.Commands;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions.Replies;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Appeals;

namespace PartnerTiers.Conversation.Acts.Appeals;

/// <summary>Lists the appeals that wait for an answer, the first due first; to a partner its own. One appeal is shown with both results.</summary>
internal sealed class AppealsKind() : ActKind<AppealsQuestion>("appeals"), ISaidKind
{
    public override bool IsForAdmins => false;

    public override bool IsForPartners => true;

    public Command? Read(SaidCommand said) => said.Words("partner") is { } partner ? said.About(partner, static id => new AppealsQuestion(id)) with { OnlyAmongUs = false } : said.Plain(new AppealsQuestion());

    protected override Phrase Ask(AppealsQuestion act, ActSpeech speech) => act.Partner is { } partner ? speech.Say("act.appeals.ask.partner", ("partner", Phrase.OfOthers(partner))) : speech.Say("act.appeals.ask");

    protected override Task<Answer> ComposeAsync(AppealsQuestion act, ActTurn turn, CancellationToken cancellationToken)
    {
        var id = act.Partner ?? (turn.View.Audience as Audience.OfPartner)?.PartnerId;
        return Task.FromResult(id is not null ? One(id, turn) : All(act, turn));
    }

    private Answer All(AppealsQuestion act, ActTurn turn)
    {
        var speech = turn.Speech;
        List<AppealCase> open = [.. turn.Office.Governance.AppealBook.Open.Where(one => turn.View.Find(one.Partner) is not null)];
        var page = Page<AppealCase>.Of(open, act.Skip);
        var text = open.Count == 0 ? speech.Say("act.appeals.none") : speech.Say("act.appeals.some", ("n", open.Count));
        var more = page.Next is { } next ? new Button(speech.Say("more"), speech.Say("more"), ActCatalogue.Write(act with { Skip = next }), InPlace: true) : null;
        return Reply(
            turn,
            text,
            new Headline(speech.Say("act.appeals.header", ("n", open.Count)), open.Count),
            new Paragraph(text),
            open.Count == 0 ? null : new ItemList([.. page.Items.Select(one => Line(one, turn))], page.First, page.Total, more));
    }

    private Answer One(string id, ActTurn turn)
    {
        if (turn.View.Find(id) is not { } partner)
        {
            return Refusal.Compose(turn.Speech.Language);
        }

        var (speech, name) = (turn.Speech, Phrase.OfOthers(partner.Partner.Name));
        if (turn.View.AppealOf(partner) is not { } one)
        {
            return Say(turn, "act.appeals.none.partner", ("partner", name));
        }

        var may = one.IsOpen && turn.IsAmongUs && turn.By.Has(Roles.Approver);
        return Reply(turn, AppealCards.State(new Speech(speech.Turn), partner, one), AppealCards.Parts(speech, partner, one, may));
    }

    private static Item Line(AppealCase one, ActTurn turn)
    {
        var speech = turn.Speech;
        var words = new Speech(speech.Turn);
        return new Item(
            turn.NameOf(one.Partner),
            speech.Say(one.Filed.DueOn < turn.View.Today ? "act.appeals.overdue" : "act.appeals.due", ("day", Speech.Day(one.Filed.DueOn))),
            Phrase.Join(" · ", [AppealWords.Criterion(words, one.Filed.Review, one.Filed.Criterion), AppealWords.Owner(words, one.Filed)]),
            speech.Button("act.appeals.open", new AppealsQuestion(one.Partner)));
    }
}
