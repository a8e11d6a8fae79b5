using NodaTime;

namespace PartnerTiers.Operations.Outbox;

/// <summary>
/// Something to tell somebody without being asked. Written in the transaction of what caused it, sent from the outbox. It holds what happened (kind, ids, frozen
/// figures), not words: those are made at delivery, for those who are in the room then.
/// </summary>
/// <param name="Key">What makes it go out once, such as <c>letter/2026-12-31/P001/channel/…</c>: a push with a key that was written before is not written again. No longer than 400 characters.</param>
/// <param name="Kind">Which push it is, such as <c>review-letter</c>; never renamed. Conversation composes it by this.</param>
/// <param name="Payload">What it says, as JSON of that kind.</param>
/// <param name="To">Whom.</param>
/// <param name="WrittenAt">When it was written.</param>
/// <param name="NotBefore">The earliest moment to send it.</param>
public sealed record Push(string Key, string Kind, string Payload, Addressee To, Instant WrittenAt, Instant NotBefore)
{
    /// <summary>The partner that it is about; null: of none, or of many.</summary>
    public string? Partner { get; init; }

    /// <summary>
    /// The key of a push that went out to the same addressee: its message is replaced in place by this one, wherever it stands now. Where the first one has not gone out yet, this one goes out
    /// instead of it; where it can no longer be replaced, this one is dropped unless <see cref="ElseNew"/>.
    /// </summary>
    public string? Replaces { get; init; }

    /// <summary>With <see cref="Replaces"/>: what cannot be replaced is told by a new message.</summary>
    public bool ElseNew { get; init; }
}
