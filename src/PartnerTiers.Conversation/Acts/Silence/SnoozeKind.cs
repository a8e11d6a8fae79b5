using NodaTime;
using PartnerTiers.Conversation.Acts.Confirm;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions;
using PartnerTiers.Operations.Nudges;

namespace PartnerTiers.Conversation.Acts.Silence;

/// <summary><em>Snooze Globex</em>, <em>for two weeks</em>, <em>until 15 January</em>. Without a time a week.</summary>
internal sealed record SnoozeQuestion(string Partner, int? Days = null, LocalDate? Until = null) : Question;

/// <summary>No nudges about a partner for a while; shown first, then confirmed.</summary>
internal sealed class SnoozeKind() : ActKind<SnoozeQuestion>("snooze")
{
    private const int Week = 7;

    // Offered beside the one that is shown.
    private static readonly int[] Durations = [Week, 14, 30];

    public override bool IsForAdmins => false;

    protected override Phrase Ask(SnoozeQuestion act, ActSpeech speech)
    {
        var partner = speech.Turn.View.Find(act.Partner) is { } facts ? Phrase.OfOthers(facts.Partner.Name) : Phrase.OfOthers(act.Partner);
        return act.Until is { } until ? speech.Say("act.snooze.ask.until", ("partner", partner), ("day", Phrase.Of(new Value.Day(until))))
            : act.Days is { } days ? speech.Say("act.snooze.ask.days", ("partner", partner), ("n", days))
            : speech.Say("act.snooze.ask", ("partner", partner));
    }

    protected override async Task<Answer> ComposeAsync(SnoozeQuestion act, ActTurn turn, CancellationToken cancellationToken)
    {
        var today = turn.Office.Clock.DayOf(turn.Office.Clock.Now);
        var until = act.Until ?? today.PlusDays(act.Days ?? Week);
        var request = new SilenceRequest(act.Partner, until);
        var look = turn.Office.Silence!.Look(request, turn.By);
        var day = ("day", (Words.Argument)Phrase.Of(new Value.Day(until)));
        if (look != SilenceLook.Ready || await turn.Office.Confirmations.ProposeAsync(SilenceOffice.Act, request.Write(), turn.By, cancellationToken) is not { } confirmation)
        {
            return SilenceWords.Refuse(look) is var key && key == "act.snooze.already" ? Say(turn, key, ("partner", turn.NameOf(act.Partner)), day) : Say(turn, key);
        }

        var text = turn.Speech.Say("act.snooze.preview", ("partner", turn.NameOf(act.Partner).Strong()), day);
        return Reply(
            turn,
            text,
            new Paragraph(text),
            ConfirmKind.Buttons(turn.Speech, confirmation.Id, "act.snooze.yes"),
            ActSpeech.Row(Durations.Where(days => today.PlusDays(days) != until).Select(days => turn.Speech.Button(turn.Speech.Say("act.snooze.instead", ("n", days)), new SnoozeQuestion(act.Partner, days), inPlace: true))),
            new Paragraph(turn.Speech.Say("act.confirm.note"), Tone.Note));
    }
}
