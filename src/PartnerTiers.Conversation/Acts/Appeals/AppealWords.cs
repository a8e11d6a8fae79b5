using System.Collections.Immutable;
using NodaTime;
using PartnerTiers.Conversation.Acts.Review;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions.Gaps;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Operations.Appeals;
using PartnerTiers.Operations.Confirmations;
using PartnerTiers.Operations.Reviews;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Conversation.Acts.Appeals;

/// <summary>Appeals in words: for the form's answer, the card and the answer alike.</summary>
internal static class AppealWords
{
    /// <summary>Why somebody cannot appeal, or answer.</summary>
    public static Phrase WhyNot(AppealLook look, ActTurn turn) => look switch
    {
        AppealLook.NothingPublished none => turn.Speech.Say("act.appeal.nothing-published", ("partner", Phrase.OfOthers(none.Partner.Name))),
        AppealLook.TooLate late => turn.Speech.Say("act.appeal.too-late", ("partner", Phrase.OfOthers(late.Partner.Name)), ("decision", Against(turn.Speech, late.Review)), ("day", late.Until)),
        AppealLook.Already { Case: { IsOpen: true } open } already => turn.Speech.Say("act.appeal.already", ("partner", Phrase.OfOthers(already.Partner.Name)), ("decision", Against(turn.Speech, open.Filed.Review)), ("day", open.Filed.DueOn)),
        AppealLook.Already { Case: { Answer: { } answer } ended } already =>
            turn.Speech.Say(answer.To is null ? "act.appeal.was-upheld" : "act.appeal.was-overturned", ("partner", Phrase.OfOthers(already.Partner.Name)), ("decision", Against(turn.Speech, ended.Filed.Review)), ("reason", Phrase.OfOthers(answer.Reason))),
        AppealLook.NoneOpen none => turn.Speech.Say("act.appeal.none-open", ("partner", Phrase.OfOthers(none.Partner.Name))),
        AppealLook.NotAllowed => NotAllowed.Say(turn, "act.appeal.not-allowed"),
        _ => turn.Speech.Say("act.confirm.outdated"),
    };

    /// <summary>What is appealed against: "the review of 31 December 2026".</summary>
    public static Phrase Against(Speech speech, LocalDate review) => speech.Say(speech.View.ReviewOf(review) is { IsBetween: true } ? "appeal.against.between" : "appeal.against.review", ("day", review));

    /// <inheritdoc cref="Against(Speech, LocalDate)"/>
    public static Phrase Against(ActSpeech speech, LocalDate review) => Against(new Speech(speech.Turn), review);

    /// <summary>A criterion by the name that the review's rules give it.</summary>
    public static Phrase Criterion(Speech speech, LocalDate review, string id) => Phrase.OfOthers(Rules(speech, review).FindCriterion(id)?.Name ?? id);

    /// <summary>The owner's name, or that any approver answers.</summary>
    public static Phrase Owner(Speech speech, AppealFiled filed) => filed.Owner is { } owner ? PartnerWords.Person(owner) : speech.Say("appeal.owner.any");

    /// <summary>The days and thresholds in question, both results side by side, and in which facts they differ.</summary>
    public static IEnumerable<AnswerPart> Findings(Speech speech, string partner, AppealFiled filed)
    {
        var (found, rules) = (filed.Findings, Rules(speech, filed.Review));
        Phrase Tier(string id) => Phrase.OfOthers(rules.FindTier(id)?.Name ?? id);
        yield return new Paragraph(found.From is { } from
            ? speech.Say("appeal.window", ("criterion", Criterion(speech, filed.Review, filed.Criterion)), ("day", found.JudgedOn), ("from", from), ("to", found.To))
            : speech.Say("appeal.day", ("criterion", Criterion(speech, filed.Review, filed.Criterion)), ("day", found.JudgedOn)));
        yield return new Grid(
            [new GridColumn(Phrase.Empty), new GridColumn(Tier(found.Tier), IsFigure: true), new GridColumn(speech.Say("appeal.column.then"), IsFigure: true), new GridColumn(speech.Say("appeal.column.now"), IsFigure: true)],
            [.. found.Rows.Select(row => Row(speech, filed, row, rules)), [speech.Say("appeal.row.earned"), Phrase.Empty, Tier(found.EarnedThen), Tier(found.EarnedNow)]]);
        yield return new Paragraph(speech.Say(
            found.EarnedThen != found.EarnedNow ? "appeal.result.changed" : found.Differs ? "appeal.result.figures" : "appeal.result.same",
            ("day", found.JudgedOn),
            ("tier", Tier(found.EarnedNow))));
        if (!found.Facts.IsEmpty)
        {
            // What counts for several criteria is one line.
            List<ReceiptLine> lines = [.. found.Facts.GroupBy(static fact => fact with { Criterion = string.Empty }).Select(same => Line(speech, filed, same.First(), [.. same.Select(static fact => fact.Criterion)], rules))];
            yield return new ReceiptLines(speech.Say("appeal.facts"), [.. lines], 1, lines.Count);
        }
    }

    private static RuleBookVersion Rules(Speech speech, LocalDate review) => speech.View.ReviewOf(review)?.Rules ?? speech.View.Book.InForceOn(review);

    private static ImmutableArray<Phrase> Row(Speech speech, AppealFiled filed, AppealRow row, RuleBookVersion rules)
    {
        var need = row.Need is { } number ? StateWords.Bound(speech, row.Word, Shown.Need(row.Unit, number, rules.Currency)) : speech.Say("not-asked");
        return [Criterion(speech, filed.Review, row.Criterion), need, Value(speech, row.Then, row.MetThen, row, rules), Value(speech, row.Now, row.MetNow, row, rules)];
    }

    private static Phrase Value(Speech speech, decimal? value, bool met, AppealRow row, RuleBookVersion rules) =>
        value is not { } amount ? speech.Say(row.Need is null ? met ? "compare.met" : "compare.unmet" : "no-data")
        : row.Need is { } need ? Shown.Against(row.Unit, amount, need, row.Word, met, rules.Currency)
        : Shown.Exact(row.Unit, amount, rules.Currency);

    private static ReceiptLine Line(Speech speech, AppealFiled filed, AppealFact fact, ImmutableArray<string> criteria, RuleBookVersion rules)
    {
        var what = fact.About is { Length: > 0 } about && about != fact.Id ? Phrase.Join(" · ", [Phrase.OfOthers(about), Phrase.OfOthers(fact.Id)]) : Phrase.OfOthers(fact.Id);
        List<Phrase> note = [speech.And(criteria.Select(criterion => Criterion(speech, filed.Review, criterion)))];
        note.AddRange(fact.On is { } on ? [Phrase.Of(new Value.Day(on))] : []);
        note.Add(fact.Then is { } then ? speech.Say("appeal.counted-as", ("value", Shown.Exact(fact.Unit, then, rules.Currency))) : speech.Say(fact.CountsNow ? "appeal.counts-now" : "appeal.counted-then"));
        return new ReceiptLine(what, fact.CountsNow ? Shown.Exact(fact.Unit, fact.Value, rules.Currency) : null, Phrase.Join(" · ", note), fact.CountsNow);
    }

    /// <summary>What can hold instead, as it stands in a choice.</summary>
    public static Phrase Choice(CaseChoice choice, ActSpeech speech, RuleBookVersion rules)
    {
        var tier = ("tier", (Words.Argument)Phrase.OfOthers(rules.FindTier(choice.To)?.Name ?? choice.To));
        return choice.Until is { } until ? speech.Say("appeal.to.grace", tier, ("day", until)) : speech.Say("appeal.to", tier);
    }

    /// <summary>The value of a choice in a form.</summary>
    public static string Key(CaseChoice choice) => $"{choice.Kind}-{choice.To}".ToLowerInvariant();
}

/// <summary>What is said when an appeal was filed.</summary>
internal sealed class AppealDone : IDoneWords
{
    public string Act => AppealOffice.Act;

    public string YesKey(Confirmation confirmation) => "act.appeal.yes";

    public Phrase? Ask(Confirmation confirmation, ActTurn turn) => turn.View.Find(AppealRequest.Read(confirmation.Payload).Partner) is { } partner
        ? turn.Speech.Say("act.appeal.again", ("partner", Phrase.OfOthers(partner.Partner.Name).Strong()))
        : null;

    public Phrase Say(Confirmation confirmation, ActTurn turn)
    {
        if (turn.View.Find(AppealRequest.Read(confirmation.Payload).Partner) is not { } partner || turn.View.DecisionOf(partner) is not { } decision || turn.View.ReviewOf(decision.Review)?.Rules is not { } rules)
        {
            return turn.Speech.Say("act.done.elsewhere");
        }

        var due = turn.Office.Clock.Today.PlusDays(rules.Review.AppealAnswerDays);
        return turn.Office.Governance.AppealTelling.OwnerOf(partner.Partner, decision.Review) is { } owner
            ? turn.Speech.Say("act.appeal.done", ("owner", PartnerWords.Person(owner)), ("day", due))
            : turn.Speech.Say("act.appeal.done.any", ("day", due));
    }
}

/// <summary>What is said when an appeal was answered.</summary>
internal sealed class AppealAnsweredWords : IDoneWords
{
    public string Act => AppealAnswers.Act;

    public string YesKey(Confirmation confirmation) => AppealReply.Read(confirmation.Payload).To is null ? "act.answer-appeal.yes.uphold" : "act.answer-appeal.yes.overturn";

    public Phrase? Ask(Confirmation confirmation, ActTurn turn) => turn.IsAmongUs
        ? turn.Speech.Say(AppealReply.Read(confirmation.Payload).To is null ? "act.answer-appeal.again.uphold" : "act.answer-appeal.again.overturn", ("partner", turn.NameOf(AppealReply.Read(confirmation.Payload).Partner).Strong()))
        : null;

    public Phrase Say(Confirmation confirmation, ActTurn turn) => turn.IsAmongUs
        ? turn.Speech.Say(AppealReply.Read(confirmation.Payload).To is null ? "act.answer-appeal.done.uphold" : "act.answer-appeal.done.overturn", ("partner", turn.NameOf(AppealReply.Read(confirmation.Payload).Partner)))
        : turn.Speech.Say("act.done.elsewhere");

    public Phrase? Overtaken(Confirmation confirmation, ActTurn turn)
    {
        var partner = AppealReply.Read(confirmation.Payload).Partner;
        return turn.Office.Board.Decided.Appeals.GetValueOrDefault(partner) is { AnsweredBy: { } by, AnsweredAt: { } at, Answer: { } answer }
            ? turn.Speech.Say(
                answer.To is null ? "act.answer-appeal.overtaken.uphold" : "act.answer-appeal.overtaken.overturn",
                ("person", CaseWords.Person(by)),
                ("partner", turn.NameOf(partner)),
                ("moment", turn.Speech.Moment(at)),
                ("reason", Phrase.OfOthers(answer.Reason)))
            : null;
    }
}
