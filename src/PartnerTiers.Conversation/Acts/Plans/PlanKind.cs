using PartnerTiers.Conversation.Acts.Commands;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions.Replies;
using PartnerTiers.Conversation.Questions.Scorecard;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Grace;
using PartnerTiers.Programme.Facts;

namespace PartnerTiers.Conversation.Acts.Plans;

/// <summary>Shows a grace's plan, to home people and to the partner itself; who makes it has its buttons.</summary>
internal sealed class PlanKind() : ActKind<PlanQuestion>("plan"), ISaidKind
{
    public override bool IsForAdmins => false;

    public override bool IsForPartners => true;

    public Command? Read(SaidCommand said) => said.Words("partner") is { } partner ? said.About(partner, static id => new PlanQuestion(id)) with { OnlyAmongUs = false } : said.Plain(new PlanQuestion());

    protected override Phrase Ask(PlanQuestion act, ActSpeech speech) => act.Partner is { } partner ? speech.Say("act.plan.ask", ("partner", Phrase.OfOthers(partner))) : speech.Say("act.plan.ask.own");

    protected override Task<Answer> ComposeAsync(PlanQuestion act, ActTurn turn, CancellationToken cancellationToken)
    {
        var id = act.Partner ?? (turn.View.Audience as Audience.OfPartner)?.PartnerId;
        return Task.FromResult(id is null ? Say(turn, "act.plan.whose") : turn.View.Find(id) is { } partner ? Show(partner, turn) : Refusal.Compose(turn.Speech.Language));
    }

    private Answer Show(PartnerFacts partner, ActTurn turn)
    {
        var (speech, view) = (turn.Speech, turn.View);
        var name = Phrase.OfOthers(partner.Partner.Name);
        if (view.GraceUntilOf(partner) is not { } until || until < view.Today)
        {
            return Say(turn, "act.plan.no-grace", ("partner", name));
        }

        var may = turn.IsAmongUs && PlanOffice.MayPlan(turn.By, partner.Partner);
        if (view.PlanOf(partner) is not { } plan)
        {
            var none = Say(turn, may ? "act.plan.none.yours" : "act.plan.none", ("partner", name), ("day", until));
            return may ? none with { Form = PlanForms.First(partner.Partner.Id, until, turn) } : none;
        }

        var open = plan.Open.Count();
        var text = open == 0 ? speech.Say("act.plan.all-done", ("partner", name), ("day", until)) : speech.Say("act.plan.some", ("n", open), ("partner", name), ("day", until));
        return Reply(
            turn,
            text,
            new Headline(speech.Say("act.plan.header", ("partner", name), ("day", until)), plan.Items.Length),
            new Paragraph(text),
            new ItemList([.. plan.Items.Select(item => Line(item, plan, partner, may, turn))], 1, plan.Items.Length),
            may ? ActSpeech.Row(speech.Button("act.plan.button.add", new PlanAddQuestion(partner.Partner.Id))) : null);
    }

    private static Item Line(PlanItem item, GracePlan plan, PartnerFacts partner, bool may, ActTurn turn)
    {
        var speech = turn.Speech;
        var right = plan.Done.TryGetValue(item.Number, out var done) ? speech.Say("act.plan.done-on", ("day", Speech.Day(done)))
            : speech.Say(item.Due < turn.View.Today ? "act.plan.overdue" : "act.plan.due", ("day", Speech.Day(item.Due)));
        var press = may && !plan.Done.ContainsKey(item.Number)
            ? speech.Button("act.plan.button.done", new PlanDoneQuestion(partner.Partner.Id, item.Number))
            : new Speech(speech.Turn).Button("button.scorecard", new ScorecardQuestion(partner.Partner.Id));
        return new Item(PlanWords.Numbered(item), right, PlanWords.Owner(item, partner.Partner.Name, speech), press);
    }
}
