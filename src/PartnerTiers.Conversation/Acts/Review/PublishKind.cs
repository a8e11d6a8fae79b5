using PartnerTiers.Conversation.Acts.Commands;
using PartnerTiers.Conversation.Acts.Confirm;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions.Review;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Operations.Outbox;
using PartnerTiers.Operations.Reviews;

namespace PartnerTiers.Conversation.Acts.Review;

/// <summary>An approver's word: shown with its counts, then confirmed.</summary>
internal sealed class PublishKind() : ActKind<PublishQuestion>("review-publish"), ISaidKind
{
    private const int MostNames = 5;

    public override bool IsForAdmins => false;

    public Command? Read(SaidCommand said) => said.AmongUs(new PublishQuestion());

    protected override Phrase Ask(PublishQuestion act, ActSpeech speech) => speech.Say("review.ask.publish");

    protected override async Task<Answer> ComposeAsync(PublishQuestion act, ActTurn turn, CancellationToken cancellationToken)
    {
        if (!turn.IsAmongUs)
        {
            return Say(turn, "act.elsewhere");
        }

        switch (turn.Office.Reviews?.Publish.Look(turn.By))
        {
            case PublishLook.NotAllowed:
                return Refuse(turn, "review.publish.not-allowed");
            case PublishLook.TooEarly early:
                return Say(turn, "review.publish.early", ("day", early.On));
            case PublishLook.Already { Review: var last }:
                return Say(turn, "review.publish.already", ("day", last.Review), ("person", CaseWords.Person(last.Order!.By)), ("moment", turn.Speech.Moment(last.Order.At)));
            case PublishLook.Undecided { Review: var review }:
                var waits = turn.Speech.Say("review.publish.undecided", ("n", review.Undecided.Count()));
                return Reply(turn, waits, new Paragraph(waits), new Actions([new Speech(turn.Speech.Turn).Button(new ReviewQuestion(ReviewTopic.Undecided))]));
            case PublishLook.Ready { Review: var review } when await turn.Office.Confirmations.ProposeAsync(PublishAct.Act, PushJson.Write(new ReviewNoted(review.Review)), turn.By, cancellationToken) is { } confirmation:
                var text = Preview(review, turn);
                return Reply(
                    turn,
                    text,
                    new Headline(turn.Speech.Say("review.publish.header", ("day", review.Review))),
                    new Paragraph(text),
                    new Paragraph(turn.Speech.Say("review.publish.what")),
                    await UnboundAsync(review, turn, cancellationToken) is { } unbound ? new Paragraph(unbound) : null,
                    ConfirmKind.Buttons(turn.Speech, confirmation.Id, "review.publish.yes"),
                    new Paragraph(turn.Speech.Say("act.confirm.note"), Tone.Note));
            default:
                return Say(turn, "review.not-open");
        }
    }

    // Whom no letter reaches though something changes for them: a partner without a channel hears it from its manager or not at all.
    private static async Task<Phrase?> UnboundAsync(ReviewPicture review, ActTurn turn, CancellationToken cancellationToken)
    {
        var bound = (await turn.Office.Book.ReadAsync(cancellationToken)).All.Where(static binding => binding.Channel is { Length: > 0 }).Select(static binding => binding.Partner).ToHashSet(StringComparer.Ordinal);
        List<Phrase> names = [.. review.Cases.Values.Where(one => (one.Row.IsPlacement || one.Kind is not (Programme.Reviews.ProposalKind.Keep or Programme.Reviews.ProposalKind.Exception)) && !bound.Contains(one.Row.Partner)).OrderBy(static one => one.Row.Name, StringComparer.InvariantCultureIgnoreCase).Select(static one => Phrase.OfOthers(one.Row.Name))];
        var speech = new Speech(turn.Speech.Turn);
        return names.Count == 0 ? null : speech.Say("review.publish.unbound", ("n", names.Count), ("names", speech.Some(names, MostNames)));
    }

    /// <summary>"Publish the review of 31 Dec? 3 upgrades, 2 downgrades and 40 keep their tier."</summary>
    public static Phrase Preview(ReviewPicture review, ActTurn turn)
    {
        var speech = new Speech(turn.Speech.Turn);
        return speech.Say("review.publish.preview", ("day", review.Review), ("counts", CaseCounts.Of(speech, review)));
    }
}

/// <summary>What is said when a decision or the word to publish was confirmed.</summary>
internal sealed class PublishDone : IDoneWords
{
    public string Act => PublishAct.Act;

    public string YesKey(Operations.Confirmations.Confirmation confirmation) => "review.publish.yes";

    public Phrase? Ask(Operations.Confirmations.Confirmation confirmation, ActTurn turn) =>
        turn.IsAmongUs && turn.Own.Reviews.Of(PushJson.Read<ReviewNoted>(confirmation.Payload).Review) is { } review ? PublishKind.Preview(review, turn) : null;

    public Phrase Say(Operations.Confirmations.Confirmation confirmation, ActTurn turn) => turn.Speech.Say("review.publish.done", ("day", PushJson.Read<ReviewNoted>(confirmation.Payload).Review));

    public Phrase? Overtaken(Operations.Confirmations.Confirmation confirmation, ActTurn turn) => turn.Own.Reviews.Of(PushJson.Read<ReviewNoted>(confirmation.Payload).Review) is { Order: { } order } review
        ? turn.Speech.Say("review.publish.already", ("day", review.Review), ("person", CaseWords.Person(order.By)), ("moment", turn.Speech.Moment(order.At)))
        : null;
}

/// <summary>What is said when a typed decision was confirmed.</summary>
internal sealed class DecisionDone : IDoneWords
{
    public string Act => DecisionAct.Act;

    public string YesKey(Operations.Confirmations.Confirmation confirmation) => "review.yes";

    public Phrase? Ask(Operations.Confirmations.Confirmation confirmation, ActTurn turn)
    {
        var asked = PushJson.Read<DecisionAsked>(confirmation.Payload);
        return turn.IsAmongUs && turn.Own.Reviews.Of(asked.Review) is { Rules: not null } review && review.Cases.TryGetValue(asked.Partner, out var one)
            ? CaseProposals.Question(asked, one, one.WaitsForSignature && asked.Otherwise is null, turn)
            : null;
    }

    public Phrase Say(Operations.Confirmations.Confirmation confirmation, ActTurn turn)
    {
        var asked = PushJson.Read<DecisionAsked>(confirmation.Payload);
        if (!turn.IsAmongUs || turn.Own.Reviews.Of(asked.Review) is not { Rules: { } rules } review || review.Cases.GetValueOrDefault(asked.Partner) is not { } one)
        {
            return turn.Speech.Say("review.done", ("partner", turn.NameOf(asked.Partner)));
        }

        // The case as it stood when it was asked about: what was written follows from that and from what was asked.
        var signs = one.WaitsForSignature && asked.Otherwise is null;
        var choice = signs && one.Decision is { Made: var made } ? new CaseChoice(made.Kind, made.To, made.Until) : asked.Otherwise ?? CaseChoice.Proposed(one.Row);
        var speech = new Speech(turn.Speech.Turn);
        var said = speech.Say(signs ? "review.done.signed" : "review.done.what", ("partner", Phrase.OfOthers(one.Row.Name)), ("what", CaseWords.What(speech, choice.Kind, one.Row.Before, choice.To, choice.Until, rules)));
        return !signs && Signatures.Needs(rules, one.Row.Before, choice.To) ? Speech.Sentences(said, speech.Say("review.case.second"))
            : review.IsBetween && choice.Kind != Programme.Reviews.ProposalKind.Keep ? Speech.Sentences(said, speech.Say("review.done.at-once"))
            : said;
    }

    public Phrase? Overtaken(Operations.Confirmations.Confirmation confirmation, ActTurn turn)
    {
        var asked = PushJson.Read<DecisionAsked>(confirmation.Payload);
        return turn.Own.Reviews.Of(asked.Review)?.Cases.GetValueOrDefault(asked.Partner) is { } one && (one.IsDecided || one.WaitsForSignature)
            ? DecisionReplies.Say(new DecisionOutcome.Already(one), turn)
            : null;
    }
}
