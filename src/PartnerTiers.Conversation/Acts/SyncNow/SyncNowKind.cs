using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions;
using PartnerTiers.Conversation.Questions.Data;
using PartnerTiers.Operations.Sync;

namespace PartnerTiers.Conversation.Acts.SyncNow;

/// <summary><em>Sync now</em>.</summary>
internal sealed record SyncNowQuestion : Question;

/// <summary>Reads the facts at once and tells what came; writes nothing to the CRM, so it is not confirmed.</summary>
internal sealed class SyncNowKind() : ActKind<SyncNowQuestion>("sync")
{
    protected override Phrase Ask(SyncNowQuestion act, ActSpeech speech) => speech.Say("act.sync.ask");

    protected override async Task<Answer> ComposeAsync(SyncNowQuestion act, ActTurn turn, CancellationToken cancellationToken)
    {
        if (!turn.IsAmongUs)
        {
            return Say(turn, "act.elsewhere");
        }

        return await turn.Office.Sync.RunAsync(turn.By, cancellationToken) switch
        {
            SyncRequestOutcome.Synced { Record: var record } => Report(record, turn),
            SyncRequestOutcome.JustNow { Record: var record } => Say(turn, "act.sync.just-now", ("moment", turn.Speech.Moment(record.At))),
            _ => Refuse(turn, "act.admins-only"),
        };
    }

    private Answer Report(SyncRecord record, ActTurn turn)
    {
        var speech = turn.Speech;
        if (record.Refusal is { } refusal)
        {
            return Say(turn, "act.sync.refused", ("file", Phrase.OfOthers(refusal.File)), ("message", Phrase.OfOthers(refusal.Message)));
        }

        var text = record.NothingChanged
            ? speech.Say("act.sync.unchanged", ("n", record.RowsRead))
            : speech.Say("act.sync.done", ("n", record.RowsRead), ("added", Phrase.Of(new Value.Number(record.Added))), ("changed", Phrase.Of(new Value.Number(record.Changed))), ("removed", Phrase.Of(new Value.Number(record.Removed))));
        return Reply(
            turn,
            text,
            new Paragraph(text),
            record.Rejects.IsEmpty ? null : new Paragraph(speech.Say("act.sync.rejects", ("n", record.Rejects.Length)), Tone.Note),
            new Actions([new Questions.Wording.Speech(speech.Turn).Button(new DataQuestion(record.Rejects.IsEmpty ? DataTopic.Changes : DataTopic.Problems))]));
    }
}
