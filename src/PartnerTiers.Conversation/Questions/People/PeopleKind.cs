using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions.Filters;
using PartnerTiers.Conversation.Questions.Find;
using PartnerTiers.Conversation.Questions.Scorecard;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Programme.Facts;

namespace PartnerTiers.Conversation.Questions.People;

/// <summary>Whom to ask about a partner: its manager, as the CRM names one.</summary>
internal sealed class PeopleKind() : QuestionKind<PeopleQuestion>("people", Reach.Partner)
{
    protected override Answer Compose(PeopleQuestion question, Speech speech) => About(question.Partner, speech, partner => Manager(speech, partner));

    protected override Phrase Ask(PeopleQuestion question, Speech speech) => speech.Say("people.ask", ("partner", PartnerWords.NameOf(speech, question.Partner)));

    protected override PeopleQuestion? ExampleFor(Speech speech) => PartnerWords.Sample(speech) is { } partner ? new PeopleQuestion(partner.Partner.Id) : null;

    private Answer Manager(Speech speech, PartnerFacts partner)
    {
        var name = PartnerWords.Name(partner);
        var header = new Headline(speech.Say("people.header", ("partner", name)));
        if (partner.Partner.Manager is not { Length: > 0 } manager)
        {
            var nobody = speech.Say("people.nobody", ("partner", name));
            return Reply(speech, nobody, header, new Paragraph(nobody), Buttons(speech, partner, null), speech.Today());
        }

        var sentence = speech.Say("people.manages", ("person", PartnerWords.Person(manager)), ("partner", name), ("email", Phrase.OfOthers(manager)));
        return Reply(speech, sentence, header, new Paragraph(sentence), Buttons(speech, partner, manager), speech.Today());
    }

    // A partner's manager has other partners too, which are nothing to this one.
    private static Actions Buttons(Speech speech, PartnerFacts partner, string? manager)
    {
        List<Button> buttons = [speech.Button("button.scorecard", new ScorecardQuestion(partner.Partner.Id))];
        if (manager is not null && !speech.ToPartner)
        {
            buttons.Add(speech.Button("people.button.all", new FindQuestion(new Filter([new FilterTerm.OneOf(Trait.Manager, [manager])])), ("person", PartnerWords.Person(manager))));
        }

        return new Actions([.. buttons]);
    }
}
