using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions.Gaps;
using PartnerTiers.Conversation.Questions.Path;
using PartnerTiers.Conversation.Questions.Receipt;
using PartnerTiers.Conversation.Questions.Replies;
using PartnerTiers.Conversation.Questions.Scorecard;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Conversation.Questions.Need;

/// <summary>What a partner lacks for a tier.</summary>
internal sealed class NeedKind() : QuestionKind<NeedQuestion>("need", Reach.Partner)
{
    protected override Answer Compose(NeedQuestion question, Speech speech) => About(question.Partner, speech, partner =>
    {
        var standing = speech.View.AtReview(partner);
        var tier = question.Tier is { } id ? standing.Version.FindTier(id) : standing.Next ?? standing.Published;
        return tier is null ? Outdated.Compose(speech) : Towards(speech, partner, tier);
    });

    protected override Phrase Ask(NeedQuestion question, Speech speech) => question.Tier is { } tier
        ? speech.Say("need.ask", ("partner", PartnerWords.NameOf(speech, question.Partner)), ("tier", PartnerWords.TierNamed(speech, tier)))
        : speech.Say("need.ask.next", ("partner", PartnerWords.NameOf(speech, question.Partner)));

    protected override NeedQuestion? ExampleFor(Speech speech) => PartnerWords.Sample(speech) is { } partner
        ? new NeedQuestion(partner.Partner.Id, speech.View.AtReview(partner).Next?.Id)
        : null;

    private Answer Towards(Speech speech, PartnerFacts partner, Tier tier)
    {
        var verdict = Verdict.Towards(speech.View, partner, tier);
        var (name, tierName) = (PartnerWords.Name(partner), PartnerWords.Name(tier));
        var header = new Headline(speech.Say("need.header", ("partner", name), ("tier", tierName)));
        var (sentence, cliff) = (Sentence(speech, verdict), verdict.Cliff);
        var open = verdict.Gap.Open.IsEmpty ? null : Checklists.Of(speech, verdict.Gap with { Done = [] }, cliff, "checklist.open");
        var met = verdict.Gap.Done.IsEmpty || open is null ? null : new Paragraph(
            speech.Say("need.met", ("n", verdict.Gap.Done.Length), ("criteria", speech.And(verdict.Gap.Done.Select(check => Phrase.OfOthers(check.Criterion.Name))))),
            Tone.Note);
        return Reply(
            speech,
            speech.Say("need.summary", ("partner", name), ("sentence", sentence)),
            header,
            new Paragraph(Speech.Sentences(verdict.Grace(speech), sentence)),
            open,
            met,
            Checklists.AlsoAging(speech, verdict.Gap, cliff),
            new Actions([.. PathKind.ButtonFor(speech, partner, verdict.Gap) is { } path ? new[] { path } : [], speech.Button("scorecard.button.receipt", new ReceiptQuestion(partner.Partner.Id)), speech.Button("button.scorecard", new ScorecardQuestion(partner.Partner.Id))]),
            speech.AtReview());
    }

    private static Phrase Sentence(Speech speech, Verdict verdict)
    {
        var standing = verdict.Standing;
        var tier = PartnerWords.Name(verdict.Gap.Tier);
        return standing.Version.RankOf(verdict.Gap.Tier) == 0 ? speech.Say("need.lowest", ("tier", tier))
            : verdict.Gap.Holds && standing.Version.RankOf(verdict.Gap.Tier) <= standing.Version.RankOf(standing.Published)
                ? speech.Say("need.has", ("tier", PartnerWords.Name(standing.Published)), ("day", Speech.Day(speech.View.ReviewDay)))
            : verdict.Sentence(speech);
    }
}
