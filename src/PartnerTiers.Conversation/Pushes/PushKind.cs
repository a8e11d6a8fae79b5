using PartnerTiers.Conversation.Acts;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Operations.Outbox;

namespace PartnerTiers.Conversation.Pushes;

/// <summary>A kind of push with its payload's type, which Operations wrote by <see cref="PushJson"/>.</summary>
internal abstract class PushKind<T>(string id) : IPushKind
{
    public string Id => id;

    public Answer? Compose(string payload, PushTurn turn) => Compose(PushJson.Read<T>(payload), turn, new Speech(turn.Turn));

    protected abstract Answer? Compose(T payload, PushTurn turn, Speech speech);

    /// <summary>Texts and buttons of acts, such as <em>approve</em>.</summary>
    protected static ActSpeech Acts(PushTurn turn) => new(turn.Turn);

    /// <summary>A message of this kind. The summary is what notifications show and screen readers read.</summary>
    protected Answer Message(PushTurn turn, Phrase summary, params IEnumerable<AnswerPart?> parts) => new(id, turn.Language, summary, [.. parts.OfType<AnswerPart>()]);
}
