using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions.Replies;
using PartnerTiers.Conversation.Questions.Wording;

namespace PartnerTiers.Conversation.Questions.Help;

/// <summary>What the bot can do, from the catalogue itself; and small talk.</summary>
internal sealed class HelpKind() : QuestionKind<HelpQuestion>("help", Reach.Partner)
{
    // Small talk that the built-in reader doesn't know is no reason to ask anybody.
    public override bool MayBeSuggested => false;

    protected override bool NeedsFacts => false;

    protected override Answer Compose(HelpQuestion question, Speech speech)
    {
        var text = speech.Say($"help.{question.Topic}", question.Topic is HelpTopic.Thanks or HelpTopic.OutOfScope ? [] : [("programme", Phrase.OfOthers(speech.View.Rules.Name))]);
        return question.Topic switch
        {
            HelpTopic.Everything => Reply(speech, text, new Paragraph(text), new ItemList([.. Suggestions.All(speech).Select(example => Line(speech, example))], 1, Suggestions.All(speech).Count)),
            HelpTopic.Thanks => Reply(speech, text, new Paragraph(text)),
            _ => Reply(speech, text, new Paragraph(text), Suggestions.Buttons(speech, 3)),
        };
    }

    protected override Phrase Ask(HelpQuestion question, Speech speech) => speech.Say("help.ask");

    private static Item Line(Speech speech, Question example)
    {
        var kind = QuestionCatalogue.KindOf(example);
        return new Item(speech.Ask(example), Below: speech.Say($"help.about.{kind.Id}"), Press: speech.Button(example));
    }
}
