using PartnerTiers.Conversation.Answers;

namespace PartnerTiers.Conversation.Pushes;

/// <summary>Everything about one kind of push: a question that the calendar asks. One folder each, one line in <see cref="PushCatalogue"/>.</summary>
internal interface IPushKind
{
    /// <summary>Its id in the outbox (<c>Push.Kind</c>); never renamed.</summary>
    string Id { get; }

    /// <summary>Composes it at delivery, for those who are in the room then; null: there is nothing to say any more, or not to them, and the push is dropped.</summary>
    Answer? Compose(string payload, PushTurn turn);
}
