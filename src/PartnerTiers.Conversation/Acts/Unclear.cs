using PartnerTiers.Conversation.Acts.Commands;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;

namespace PartnerTiers.Conversation.Acts;

/// <summary>An act on a partner who is not clear: asked back among us; where others read along one sentence, whether the name fits several partners or none.</summary>
internal static class Unclear
{
    private const int Most = 5;

    public static Answer Compose(Command command, ActTurn turn)
    {
        var name = ("name", (Words.Argument)Phrase.OfOthers(command.Said ?? string.Empty));
        if (!turn.IsAmongUs)
        {
            return Of(turn, turn.Speech.Say("act.unclear.elsewhere", name));
        }

        var buttons = command.Choices.Take(Most).Select(choice => turn.Speech.Button(turn.NameOf(choice.Partner), choice.Act)).ToList();
        return Of(turn, turn.Speech.Say(command.IsKnown ? "act.unclear.which" : buttons.Count > 0 ? "act.unclear.nearest" : "act.unclear.none", name), buttons);
    }

    private static Answer Of(ActTurn turn, Phrase text, IReadOnlyCollection<Button>? buttons = null) => new(
        "clarify",
        turn.Speech.Language,
        text,
        buttons is { Count: > 0 } ? [new Paragraph(text), ActSpeech.Row(buttons)] : [new Paragraph(text)]);
}
