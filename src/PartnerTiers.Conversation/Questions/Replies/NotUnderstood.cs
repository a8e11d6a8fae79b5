using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Operations.Access;

namespace PartnerTiers.Conversation.Questions.Replies;

/// <summary>A sentence that could not be read, or not whole: the words left over are named, and what works is offered.</summary>
internal static class NotUnderstood
{
    /// <param name="turn">What is answered from.</param>
    /// <param name="leftover">The asker's words that nothing was made of; empty: nothing at all was understood.</param>
    /// <param name="readings">What the rest of the sentence may mean, the likeliest first; empty: examples are offered.</param>
    public static Answer Compose(Turn turn, IReadOnlyList<string> leftover, IReadOnlyList<Question> readings)
    {
        if (turn.View.Audience is Audience.Stranger)
        {
            return Refusal.Compose(turn.Language);
        }

        var speech = new Speech(turn);
        var text = leftover.Count == 0
            ? speech.Say("not-understood")
            : speech.Say("not-understood.words", ("n", leftover.Count), ("words", speech.And(leftover.Select(word => speech.Say("quoted", ("text", Phrase.OfOthers(word)))))));
        var buttons = readings.Count > 0 ? new Actions([.. readings.Distinct().Take(3).Select(speech.Button)]) : Suggestions.Buttons(speech, 3);
        return new Answer("not-understood", turn.Language, text, buttons is null ? [new Paragraph(text)] : [new Paragraph(text), buttons]);
    }
}
