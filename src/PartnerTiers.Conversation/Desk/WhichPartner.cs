using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Conversation.Understanding;
using PartnerTiers.Programme.Facts;

namespace PartnerTiers.Conversation.Desk;

/// <summary>A name that several partners have, or none that was said: one short question. Namesakes are told apart by region and manager.</summary>
internal static class WhichPartner
{
    public static Answer Compose(Turn turn, Understood.WhichPartner which)
    {
        var speech = new Speech(turn);
        var text = which.Total > which.Choices.Length
            ? speech.Say("which-partner.many", ("name", Phrase.OfOthers(which.Name)), ("n", which.Total))
            : speech.Say("which-partner", ("name", Phrase.OfOthers(which.Name)));
        var found = which.Choices.Select(choice => (Partner: turn.View.Find(choice.Partner)?.Partner, choice.Question)).Where(static choice => choice.Partner is not null).ToList();
        var buttons = found.Select(choice => new Button(Title(choice.Partner!, found.Count(other => other.Partner!.Name == choice.Partner!.Name) > 1), speech.Ask(choice.Question), QuestionCodec.Write(choice.Question)));
        return new Answer("clarify", turn.Language, text, [new Paragraph(text), new Actions([.. buttons])]);
    }

    public static Answer ComposeUnnamed(Turn turn)
    {
        var text = turn.Language.Say("name-partner");
        return new Answer("clarify", turn.Language, text, [new Paragraph(text)]);
    }

    private static Phrase Title(Partner partner, bool hasNamesake)
    {
        var name = Phrase.OfOthers(partner.Name);
        return !hasNamesake ? name : Phrase.Join(" · ", new[] { partner.Name, partner.Region, partner.Manager?.Split('@')[0] }.OfType<string>().Select(Phrase.OfOthers));
    }
}
