using PartnerTiers.Conversation.Acts.Appeals;
using PartnerTiers.Conversation.Acts.Exceptions;
using PartnerTiers.Conversation.Acts.Plans;
using PartnerTiers.Conversation.Acts.Review;
using PartnerTiers.Conversation.Acts.Subscriptions;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions;
using PartnerTiers.Conversation.Questions.Review;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Operations.Access;

namespace PartnerTiers.Conversation.Acts;

/// <summary>What can be decided, planned and appealed against, by those who may, below what everybody can ask.</summary>
internal static class RoleHelp
{
    /// <summary>The same answer; of who asked what the bot can do, with the acts that are theirs.</summary>
    public static Answer AddTo(Answer answer, Admission by, Turn turn)
    {
        if (answer.Kind != "help" || by.Audience is Audience.Stranger || !answer.Parts.Any(static part => part is ItemList))
        {
            return answer;
        }

        var speech = new ActSpeech(turn with { Language = answer.Language });
        var isHome = by.Audience is Audience.Home;
        List<Item> acts = [];
        void Add(bool applies, Question act, string about)
        {
            if (applies)
            {
                var title = ActCatalogue.KindOf(act).Ask(act, speech.Turn);
                acts.Add(new Item(title, Below: speech.Say("act.help.about." + about), Press: new Button(title, title, ActCatalogue.Write(act))));
            }
        }

        if (isHome)
        {
            var undecided = new Speech(speech.Turn).Button(new ReviewQuestion(ReviewTopic.Undecided));
            acts.Add(new Item(undecided.Title, Below: speech.Say("act.help.about.undecided"), Press: undecided));
        }

        Add(isHome && by.Has(Roles.Approver), new PublishQuestion(), "publish");
        Add(isHome && by.Has(Roles.Approver), new GrantQuestion(), "grant");
        Add(isHome, new ExceptionsQuestion(), "exceptions");
        Add(!isHome || by.Has(Roles.Manager), new PlanQuestion(), isHome ? "plan" : "plan.you");
        Add(!isHome || by.Has(Roles.Manager), new AppealQuestion(), isHome ? "appeal" : "appeal.you");
        Add(isHome, new AppealsQuestion(), "appeals");
        Add(isHome, new SubscriptionsQuestion(), "subscriptions");
        return answer with { Parts = [.. answer.Parts, new Paragraph(speech.Say("act.help.decisions"), Tone.Heading), new ItemList([.. acts], 1, acts.Count)] };
    }
}
