using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Operations.Access;

namespace PartnerTiers.Conversation.Questions.Replies;

/// <summary>A name that fits no partner: said so, the nearest offered. Only to home people, who may see all that was searched.</summary>
internal static class UnknownName
{
    /// <param name="turn">What is answered from.</param>
    /// <param name="said">The name as it was written.</param>
    /// <param name="nearest">The same question about the nearest names, the nearest first; may be empty.</param>
    public static Answer Compose(Turn turn, string said, IReadOnlyList<Question> nearest)
    {
        if (turn.View.Audience is not Audience.Home)
        {
            return Refusal.Compose(turn.Language);
        }

        var speech = new Speech(turn);
        var text = speech.Say(nearest.Count == 0 ? "unknown-name" : "unknown-name.nearest", ("name", speech.Say("quoted", ("text", Phrase.OfOthers(said)))));
        return new Answer("unknown-name", turn.Language, text, nearest.Count == 0
            ? [new Paragraph(text)]
            : [new Paragraph(text), new Actions([.. nearest.Distinct().Take(3).Select(speech.Button)])]);
    }
}
