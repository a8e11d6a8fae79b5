using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions.Scorecard;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Operations.Appeals;
using PartnerTiers.Programme.Facts;

namespace PartnerTiers.Conversation.Acts.Appeals;

/// <summary>One appeal with both results: in chat, and as the approvers' card, which tells how it ended in its place.</summary>
internal static class AppealCards
{
    /// <summary>How it stands, in a sentence.</summary>
    public static Phrase State(Speech speech, PartnerFacts partner, AppealCase one)
    {
        var (name, criterion) = (PartnerWords.Name(partner), AppealWords.Criterion(speech, one.Filed.Review, one.Filed.Criterion));
        return one.Answer is not { } answer
            ? speech.Say("appeal.open", ("partner", name), ("decision", AppealWords.Against(speech, one.Filed.Review)), ("criterion", criterion), ("owner", AppealWords.Owner(speech, one.Filed)), ("day", one.Filed.DueOn))
            : answer.To is null ? speech.Say("appeal.upheld", ("partner", name), ("decision", AppealWords.Against(speech, one.Filed.Review)), ("criterion", criterion), ("reason", Phrase.OfOthers(answer.Reason)))
            : speech.Say("appeal.overturned", ("partner", name), ("decision", AppealWords.Against(speech, one.Filed.Review)), ("criterion", criterion), ("tier", PartnerWords.TierNamed(speech, answer.To.To)), ("reason", Phrase.OfOthers(answer.Reason)));
    }

    /// <summary>The whole card; with buttons to answer where they are for who reads it.</summary>
    public static IEnumerable<AnswerPart> Parts(ActSpeech acts, PartnerFacts partner, AppealCase one, bool withAnswers)
    {
        var speech = new Speech(acts.Turn);
        var id = partner.Partner.Id;
        yield return new Headline(speech.Say("appeal.header", ("partner", PartnerWords.Name(partner))));
        yield return new Paragraph(State(speech, partner, one));
        yield return new FactRows([new FactRow(speech.Say("appeal.row.evidence"), Phrase.OfOthers(one.Filed.Evidence)), new FactRow(speech.Say("appeal.row.filed"), acts.Moment(one.At))]);
        foreach (var part in AppealWords.Findings(speech, id, one.Filed))
        {
            yield return part;
        }

        var card = speech.Button("button.scorecard", new ScorecardQuestion(id));
        yield return withAnswers
            ? ActSpeech.Row(acts.Button("appeal.button.uphold", new AnswerAppealQuestion(id, Overturn: false)), acts.Button("appeal.button.overturn", new AnswerAppealQuestion(id, Overturn: true)), card)
            : ActSpeech.Row(card);
    }
}
