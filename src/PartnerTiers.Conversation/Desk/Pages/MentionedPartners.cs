using System.Collections.Immutable;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions;
using PartnerTiers.Conversation.Questions.Replies;
using PartnerTiers.Conversation.Questions.Scorecard;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Operations.Access;

namespace PartnerTiers.Conversation.Desk.Pages;

/// <summary>Who the partner is that somebody's message names: its scorecard; of several a choice.</summary>
internal static class MentionedPartners
{
    private const int MostChoices = 5;

    public static Answer Compose(Turn turn, ImmutableArray<string> partners)
    {
        var speech = new Speech(turn);
        switch (partners)
        {
            // To a partner every "no" is the same sentence: whether somebody else's name is known stays unsaid.
            case [] when turn.View.Audience is not Audience.Home:
                return Refusal.Compose(turn.Language);
            case []:
                var none = speech.Say("mentioned.none");
                return new Answer("clarify", turn.Language, none, [new Paragraph(none)]);
            case [var only]:
                return QuestionCatalogue.KindOf(new ScorecardQuestion(only)).Answer(new ScorecardQuestion(only), turn);
            default:
                var several = speech.Say("mentioned.several");
                var buttons = partners.Take(MostChoices).Select(partner => new ScorecardQuestion(partner)).Select(question => new Button(PartnerWords.NameOf(speech, question.Partner), speech.Ask(question), QuestionCodec.Write(question)));
                return new Answer("clarify", turn.Language, several, [new Paragraph(several), new Actions([.. buttons])]);
        }
    }
}
