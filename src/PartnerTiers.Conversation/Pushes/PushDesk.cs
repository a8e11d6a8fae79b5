using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Questions;
using PartnerTiers.Conversation.Words;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Outbox;
using PartnerTiers.Operations.Standings;

namespace PartnerTiers.Conversation.Pushes;

/// <summary>Finds the kind and composes it from the programme as the audience may see it.</summary>
internal sealed class PushDesk(Board board) : IPushDesk
{
    /// <inheritdoc/>
    public Answer? Compose(Push push, Admission admission, string? languageHint)
    {
        if (admission.Audience is Audience.Stranger)
        {
            return null;
        }

        var kind = PushCatalogue.Find(push.Kind) ?? throw new InvalidOperationException($"There is no kind of push {push.Kind}.");
        var person = push.To is Addressee.Person ? (admission.Audience as Audience.Home)?.Email : null;
        var turn = new PushTurn(new Turn(board.ViewFor(admission.Audience), Languages.Find(languageHint) ?? Languages.Default, person));
        return kind.Compose(push.Payload, turn) is { } answer ? answer with { For = new Admitted(admission.Audience, null) } : null;
    }
}
