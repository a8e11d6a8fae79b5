using PartnerTiers.Conversation.Acts.Audit;
using PartnerTiers.Conversation.Acts.Bindings;
using PartnerTiers.Conversation.Acts.Deliveries;
using PartnerTiers.Conversation.Acts.Export;
using PartnerTiers.Conversation.Acts.SyncNow;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions;
using PartnerTiers.Operations.Access;

namespace PartnerTiers.Conversation.Acts;

/// <summary>What only admins can do, below what everybody can ask.</summary>
internal static class AdminHelp
{
    /// <summary>The same answer; of an admin among home people who asked what the bot can do, with the acts.</summary>
    public static Answer AddTo(Answer answer, Admission by, Turn turn)
    {
        if (answer.Kind != "help" || by.Audience is not Audience.Home || !by.Has(Roles.Admin) || !answer.Parts.Any(static part => part is ItemList))
        {
            return answer;
        }

        var speech = new ActSpeech(turn with { Language = answer.Language });
        // What is bound is the channel where it is said, so there is nothing to press.
        Item[] acts =
        [
            new(speech.Say("act.help.bind"), Below: speech.Say("act.help.about.bind")),
            new(speech.Say("act.help.unbind"), Below: speech.Say("act.help.about.unbind")),
            Line(new BindingsQuestion(), "bindings"),
            Line(new AuditQuestion(), "audit"),
            Line(new ExportQuestion(), "export"),
            Line(new DeliveriesQuestion(), "deliveries"),
            Line(new SyncNowQuestion(), "sync"),
        ];
        return answer with { Parts = [.. answer.Parts, new Paragraph(speech.Say("act.help"), Tone.Heading), new ItemList([.. acts], 1, acts.Length)] };

        Item Line(Question act, string about)
        {
            var title = ActCatalogue.KindOf(act).Ask(act, speech.Turn);
            return new Item(title, Below: speech.Say("act.help.about." + about), Press: new Button(title, title, ActCatalogue.Write(act)));
        }
    }
}
