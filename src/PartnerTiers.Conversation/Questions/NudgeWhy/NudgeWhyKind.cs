using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions.Scorecard;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Operations.Nudges;
using PartnerTiers.Programme.Facts;

namespace PartnerTiers.Conversation.Questions.NudgeWhy;

/// <summary>By which rule something was said unasked, to whom it goes, how often, and how to have silence.</summary>
internal sealed class NudgeWhyKind() : QuestionKind<NudgeWhyQuestion>("nudge-why", Reach.Partner)
{
    private const int MostPast = 5;

    protected override bool NeedsFacts => false;

    protected override Answer Compose(NudgeWhyQuestion question, Speech speech) =>
        question.Partner is { } id ? About(id, speech, partner => Explain(question, speech, partner)) : Explain(question, speech, null);

    protected override Phrase Ask(NudgeWhyQuestion question, Speech speech) => question.Partner is { } partner
        ? speech.Say("nudge-why.ask.partner", ("partner", PartnerWords.NameOf(speech, partner)))
        : speech.Say("nudge-why.ask");

    protected override NudgeWhyQuestion? ExampleFor(Speech speech) => new(speech.ToPartner ? PartnerWords.Sample(speech)?.Partner.Id : null);

    private Answer Explain(NudgeWhyQuestion question, Speech speech, PartnerFacts? partner)
    {
        var because = question.About is { } kind ? Because(speech, kind) : speech.Say("nudge-why.kinds");
        var sentence = partner is null ? because : Speech.Sentences(because, Whom(speech, partner));
        var past = partner is null ? [] : speech.View.NudgesOf(partner).Sent;
        return Reply(
            speech,
            sentence,
            new Headline(partner is null ? speech.Say("nudge-why.header") : speech.Say("nudge-why.header.partner", ("partner", PartnerWords.Name(partner)))),
            new Paragraph(sentence),
            past.IsEmpty ? null : new Paragraph(speech.Say("nudge-why.past"), Tone.Heading),
            past.IsEmpty ? null : new FactRows([.. past.Reverse().Take(MostPast).Select(one => new FactRow(Phrase.Of(new Value.Day(one.On)), Speech.Capital(speech.Say($"push.nudge.header.{one.Nudge.Kind}"))))]),
            new Paragraph(Speech.Sentences(speech.Say("nudge-why.often"), Silence(speech, partner)), Tone.Note),
            partner is null ? null : new Actions([speech.Button("push.nudge.button.scorecard", new ScorecardQuestion(partner.Partner.Id))]));
    }

    private static Phrase Because(Speech speech, NudgeKind kind)
    {
        var near = speech.View.ReviewRules.Review.NearUpgrade;
        return speech.SayFirst(
            [$"nudge-why.{kind}"],
            ("n", near.MaxUnmet),
            ("progress", Phrase.Of(new Value.Share(near.MinProgress), ValueStyle.Brief)),
            ("day", Speech.Day(speech.View.ReviewDay)),
            ("hours", new Value.Number(speech.View.Rules.Review.RegistrationAnswerHours)));
    }

    private static Phrase? Whom(Speech speech, PartnerFacts partner) =>
        speech.ToPartner ? speech.Say("nudge-why.to-partner")
        : partner.Partner.Manager is not { Length: > 0 } manager ? speech.Say("nudge-why.to-nobody")
        : string.Equals(manager, speech.Turn.AskerEmail, StringComparison.OrdinalIgnoreCase) ? speech.Say("nudge-why.to-you", ("partner", PartnerWords.Name(partner)))
        : speech.Say("nudge-why.to-manager", ("manager", PartnerWords.Person(manager)), ("partner", PartnerWords.Name(partner)));

    private static Phrase? Silence(Speech speech, PartnerFacts? partner) =>
        speech.ToPartner ? null
        : partner is not null && speech.View.NudgesOf(partner) is { SnoozedUntil: { } until } past && past.IsSnoozedOn(speech.View.Today) ? speech.Say("nudge-why.snoozed", ("day", Phrase.Of(new Value.Day(until))))
        : speech.Say("nudge-why.silence");
}
