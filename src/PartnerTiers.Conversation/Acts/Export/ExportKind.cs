using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions;

namespace PartnerTiers.Conversation.Acts.Export;

/// <summary><em>Export the audit log</em>.</summary>
internal sealed record ExportQuestion : Question;

/// <summary>Gives an admin a link to the whole audit log.</summary>
internal sealed class ExportKind() : ActKind<ExportQuestion>("export")
{
    protected override Phrase Ask(ExportQuestion act, ActSpeech speech) => speech.Say("act.export.ask");

    protected override async Task<Answer> ComposeAsync(ExportQuestion act, ActTurn turn, CancellationToken cancellationToken)
    {
        // Whoever has the link can open it, so it is shown to one person only.
        if (!turn.IsAmongUs || !turn.By.Room.IsPrivate)
        {
            return Say(turn, "act.elsewhere");
        }

        if (turn.Office.Exports is not { } exports)
        {
            return Say(turn, "act.export.no-server");
        }

        if (await exports.GiveAsync(turn.By, cancellationToken) is not { } link)
        {
            return Refuse(turn, "act.admins-only");
        }

        var text = turn.Speech.Say("act.export.link", ("n", (int)Math.Min(link.Records, int.MaxValue)), ("moment", turn.Speech.Moment(link.Until)));
        return Reply(
            turn,
            text,
            new Paragraph(text),
            new FactRows([new FactRow(Phrase.Of("JSON"), Phrase.OfOthers(link.Address)), new FactRow(Phrase.Of("CSV"), Phrase.OfOthers(link.Address + "?format=csv"))]));
    }
}
