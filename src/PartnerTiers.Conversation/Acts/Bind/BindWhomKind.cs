using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions;
using PartnerTiers.Conversation.Questions.Scorecard;
using PartnerTiers.Operations.Access;

namespace PartnerTiers.Conversation.Acts.Bind;

/// <summary><em>Bind this channel</em>, without saying to whom.</summary>
internal sealed record BindWhomQuestion(BindingKind Kind, string Id) : Question;

/// <summary>Asks to whom: by a form with a search where a channel has one, else by a sentence to say.</summary>
internal sealed class BindWhomKind() : ActKind<BindWhomQuestion>("bind-whom"), IFormKind
{
    private const string Partner = "partner";

    public Task<Answer> SubmitAsync(Question act, IReadOnlyDictionary<string, string> fields, ActTurn turn, CancellationToken cancellationToken)
    {
        var whom = (BindWhomQuestion)act;
        return fields.TryGetValue(Partner, out var chosen) && QuestionCodec.Read(chosen) is ScorecardQuestion { Partner: var partner } && turn.Own.Find(partner) is not null
            ? Bind(new BindQuestion(partner, whom.Kind, whom.Id))
            : ComposeAsync(whom, turn, cancellationToken);

        Task<Answer> Bind(BindQuestion bind) => ActCatalogue.KindOf(bind).AnswerAsync(bind, turn, cancellationToken);
    }

    protected override Phrase Ask(BindWhomQuestion act, ActSpeech speech) => speech.Say("act.bind.whom.ask");

    protected override Task<Answer> ComposeAsync(BindWhomQuestion act, ActTurn turn, CancellationToken cancellationToken)
    {
        var speech = turn.Speech;
        var text = speech.Say("act.bind.whom");
        var answer = Reply(turn, text, new Paragraph(text));

        // Where others read along nobody is found by searching, so that nobody's name is seen.
        return Task.FromResult(!turn.IsAmongUs ? answer : answer with
        {
            Form = new Form(speech.Say("act.bind.whom.ask"), speech.Say("act.bind.whom.open"), [new PartnerField(Partner, speech.Say("act.row.partner"))], speech.Say("act.bind.whom.submit"), ActCatalogue.Write(act)),
        });
    }
}
