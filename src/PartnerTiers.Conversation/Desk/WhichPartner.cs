using System.Collections.Immutable;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Conversation.Understanding;
using PartnerTiers.Programme.Facts;

namespace PartnerTiers.Conversation.Desk;

/// <summary>A name that several partners have, or none that was said: one short question. Namesakes are told apart by region, then by what else they need.</summary>
internal static class WhichPartner
{
    // Longer titles are cut in Teams and in Slack.
    private const int Room = 30;

    public static Answer Compose(Turn turn, Understood.WhichPartner which)
    {
        var speech = new Speech(turn);
        var text = which.Total > which.Choices.Length
            ? speech.Say("which-partner.many", ("name", Phrase.OfOthers(which.Name)), ("n", which.Total))
            : speech.Say("which-partner", ("name", Phrase.OfOthers(which.Name)));
        var found = which.Choices.Select(choice => (Partner: turn.View.Find(choice.Partner)?.Partner, choice.Question)).Where(static choice => choice.Partner is not null).ToList();
        var buttons = found.Select(choice => new Button(Title(speech, choice.Partner!, [.. found.Select(static other => other.Partner!).Where(other => other.Name == choice.Partner!.Name)]), speech.Ask(choice.Question), QuestionCodec.Write(choice.Question)));
        return new Answer("clarify", turn.Language, text, [new Paragraph(text), new Actions([.. buttons])]);
    }

    public static Answer ComposeUnnamed(Turn turn)
    {
        var text = turn.Language.Say("name-partner");
        return new Answer("clarify", turn.Language, text, [new Paragraph(text)]);
    }

    // As little as tells them apart, for a phone cuts off the rest: the region, then what differs where the region doesn't, the manager first; and the manager anyway where there is room.
    private static Phrase Title(Speech speech, Partner partner, ImmutableArray<Partner> namesakes)
    {
        var name = Phrase.OfOthers(partner.Name);
        if (namesakes.Length < 2)
        {
            return name;
        }

        var manager = partner.Manager is { } email ? PartnerWords.Person(email) : null;
        var said = new List<Phrase> { name, Phrase.OfOthers(partner.Region) };
        var rest = namesakes.Where(other => other != partner && other.Region == partner.Region).ToList();
        foreach (var (differs, text) in new (Func<Partner, bool>, Phrase?)[]
        {
            (other => other.Manager != partner.Manager, manager),
            (other => other.Country != partner.Country, partner.Country is { } country ? PartnerWords.Country(speech, country) : null),
            (other => other.Type != partner.Type, Speech.Capital(PartnerWords.Type(speech, partner.Type, 1))),
        })
        {
            if (text is not null && rest.Exists(other => differs(other)))
            {
                said.Add(text);
                rest.RemoveAll(other => differs(other));
            }
        }

        var brief = Phrase.Join(" · ", said);
        var whole = manager is null || said.Contains(manager) ? brief : Phrase.Join(" · ", [.. said, manager]);
        return whole.Plain(speech.Language).Length <= Room ? whole : brief;
    }
}
