using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions;
using PartnerTiers.Conversation.Questions.Scorecard;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Programme.Facts;

namespace PartnerTiers.Conversation.Desk.Pages;

/// <summary>Partners found while somebody types: a line each, whose press is the scorecard.</summary>
internal static class PartnerLines
{
    public static IReadOnlyList<Item> Of(Turn turn, IEnumerable<PartnerFacts> partners)
    {
        var speech = new Speech(turn);
        return [.. partners.Select(partner => Line(speech, partner))];
    }

    private static Item Line(Speech speech, PartnerFacts partner)
    {
        var question = new ScorecardQuestion(partner.Partner.Id);
        return new Item(
            PartnerWords.Name(partner),
            PartnerWords.Name(speech.View.TodayOf(partner).Published),
            PartnerWords.Place(speech, partner.Partner),
            new Button(PartnerWords.Name(partner), speech.Ask(question), QuestionCodec.Write(question)));
    }
}
