using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions;
using PartnerTiers.Conversation.Questions.Wording;

namespace PartnerTiers.Conversation.Desk;

/// <summary>Says on an answer that a language model read the sentence, and as what. The answer itself is ours, word for word.</summary>
internal static class ReadByModel
{
    // A refusal is the same sentence whatever was asked, and however it was read.
    private static readonly string[] Bare = ["refusal", "no-facts", "not-understood", "unknown-name"];

    public static Answer Mark(Answer answer, Question question, Turn turn)
    {
        if (Bare.Contains(answer.Kind))
        {
            return answer;
        }

        var speech = new Speech(turn);
        var asked = speech.Ask(question);
        var header = speech.Say("read-by-model");
        var note = new Paragraph(speech.Say("read-by-model.note", ("question", asked)), Tone.Note);
        return answer.Parts.OfType<Headline>().FirstOrDefault() is { } headline && answer.Parts.IndexOf(headline) is var at
            ? answer with { Parts = answer.Parts.SetItem(at, headline with { Text = Phrase.Join(" · ", [headline.Text, header]) }).Insert(at + 1, note) }
            : answer with { Parts = [new Headline(Phrase.Join(" · ", [asked, header])), note, .. answer.Parts] };
    }
}
