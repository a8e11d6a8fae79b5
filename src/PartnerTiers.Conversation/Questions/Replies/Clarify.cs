using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Operations.Access;

namespace PartnerTiers.Conversation.Questions.Replies;

/// <summary>Several readings about as likely: one short question, the likely ones as buttons.</summary>
internal static class Clarify
{
    private const int Most = 5;

    /// <param name="turn">What is answered from.</param>
    /// <param name="readings">The likeliest first; two or more.</param>
    public static Answer Compose(Turn turn, IReadOnlyList<Question> readings)
    {
        if (turn.View.Audience is Audience.Stranger)
        {
            return Refusal.Compose(turn.Language);
        }

        var speech = new Speech(turn);
        var shown = readings.Distinct().Take(Most).ToList();
        var summary = speech.Say("clarify.summary", ("readings", speech.Or(shown.Select(speech.Ask))));
        return new Answer("clarify", turn.Language, summary, [new Paragraph(speech.Say("clarify")), new Actions([.. shown.Select(speech.Button)])]);
    }
}
