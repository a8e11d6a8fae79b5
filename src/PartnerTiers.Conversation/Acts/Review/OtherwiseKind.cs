using System.Collections.Immutable;
using System.Globalization;
using PartnerTiers.Conversation.Acts.Commands;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Operations.Reviews;
using PartnerTiers.Programme.Reviews;

namespace PartnerTiers.Conversation.Acts.Review;

/// <summary>Decides otherwise than proposed: a form with what there is to choose from and the reason; elsewhere a sentence with both. What was chosen is shown and confirmed.</summary>
internal sealed class OtherwiseKind() : ActKind<OtherwiseQuestion>("review-otherwise"), IFormKind, ISaidKind
{
    private const string Choice = "choice";
    private const string Why = "reason";

    public override bool IsForAdmins => false;

    public Task<Answer> SubmitAsync(Question act, IReadOnlyDictionary<string, string> fields, ActTurn turn, CancellationToken cancellationToken)
    {
        var asked = (OtherwiseQuestion)act;
        var choices = ChoicesOf(asked.Partner, turn);
        return turn.IsAmongUs && turn.Office.Reviews is { } reviews
            && fields.TryGetValue(Choice, out var number) && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < choices.Length
            ? CaseProposals.AskAsync(asked.Partner, choices[at], fields.GetValueOrDefault(Why), turn, reviews, Reply, cancellationToken)
            : ComposeAsync(asked, turn, cancellationToken);
    }

    public Command? Read(SaidCommand said) => said.Name.Split('.') is [_, var kind]
        ? said.About(said.Gap("partner"), partner => new OtherwiseQuestion(partner, Enum.Parse<ProposalKind>(kind, ignoreCase: true), said.Words("reason")))
        : said.About(said.Gap("partner"), static partner => new OtherwiseQuestion(partner));

    protected override Phrase Ask(OtherwiseQuestion act, ActSpeech speech) => speech.Say("review.ask.otherwise", ("partner", PartnerWords.NameOf(new Speech(speech.Turn), act.Partner)));

    protected override async Task<Answer> ComposeAsync(OtherwiseQuestion act, ActTurn turn, CancellationToken cancellationToken)
    {
        if (!turn.IsAmongUs)
        {
            return Say(turn, "act.elsewhere");
        }

        if (turn.Office.Reviews is not { } reviews)
        {
            return Say(turn, "review.not-open");
        }

        var choices = ChoicesOf(act.Partner, turn);
        if (act.Kind is { } kind)
        {
            // Of several tiers upwards the nearest is meant.
            return choices.FirstOrDefault(choice => choice.Kind == kind) is { } said
                ? await CaseProposals.AskAsync(act.Partner, said, act.Reason, turn, reviews, Reply, cancellationToken)
                : Sentence(reviews.Office.Look(act.Partner, null, null, turn.By) is DecisionOutcome.Ready { Case: var one } ? new DecisionOutcome.NoChoice(one) : reviews.Office.Look(act.Partner, null, null, turn.By), turn);
        }

        if (reviews.Office.Look(act.Partner, null, null, turn.By) is not (DecisionOutcome.Ready or DecisionOutcome.SamePerson) and var look)
        {
            return Sentence(look, turn);
        }

        var speech = new Speech(turn.Speech.Turn);
        var name = turn.NameOf(act.Partner);
        var open = turn.Own.Reviews.OpenFor(act.Partner)!;
        var (rules, row) = (open.Rules!, open.Cases[act.Partner].Row);
        var titles = choices.Select(choice => CaseWords.What(speech, choice.Kind, row.Before, choice.To, choice.Until, rules)).ToImmutableArray();
        var text = speech.Say("review.otherwise", ("partner", name), ("choices", speech.Or(titles)));
        return Reply(turn, text, new Paragraph(text), new Paragraph(speech.Say("review.otherwise.typed", ("partner", name)), Tone.Note)) with
        {
            Form = new Form(
                turn.Speech.Say("review.otherwise.title", ("partner", name)),
                turn.Speech.Say("review.button.otherwise"),
                [
                    new ChoiceField(Choice, turn.Speech.Say("review.otherwise.choice"), [.. titles.Select(static (title, number) => (number.ToString(CultureInfo.InvariantCulture), title))]),
                    new TextField(Why, turn.Speech.Say("review.otherwise.reason"), ReviewOffice.LongestReason, IsLong: true),
                ],
                turn.Speech.Say("review.otherwise.submit"),
                ActCatalogue.Write(act)),
        };
    }

    private static ImmutableArray<CaseChoice> ChoicesOf(string partner, ActTurn turn) => turn.Own.Reviews.OpenFor(partner) is { Rules: { } rules } open && open.Cases.TryGetValue(partner, out var one) ? CaseChoice.Otherwise(one.Row, rules) : [];

    private Answer Sentence(DecisionOutcome outcome, ActTurn turn)
    {
        var text = DecisionReplies.Say(outcome, turn);
        return Reply(turn, text, new Paragraph(text));
    }
}
