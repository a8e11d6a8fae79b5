using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Operations.Access;

namespace PartnerTiers.Conversation.Questions.Replies;

/// <summary>What a newcomer sees first: what this is, and three questions to press.</summary>
internal static class Welcome
{
    public static Answer Compose(Turn turn)
    {
        if (turn.View.Audience is Audience.Stranger)
        {
            return Refusal.Compose(turn.Language) with { Kind = "welcome" };
        }

        var speech = new Speech(turn);
        var text = speech.Say("welcome", ("programme", Phrase.OfOthers(turn.View.Rules.Name)));
        var parts = new AnswerPart?[] { new Paragraph(text), turn.View.Sync is null ? new Paragraph(speech.Say("fresh.none"), Tone.Note) : null, Suggestions.Buttons(speech, 3) };
        return new Answer("welcome", turn.Language, text, [.. parts.OfType<AnswerPart>()]);
    }
}
