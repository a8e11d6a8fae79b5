using PartnerTiers.Operations.Ledger;
using PartnerTiers.Operations.Outbox;
using PartnerTiers.Operations.Standings;

namespace PartnerTiers.Operations.Nudges;

/// <summary>Puts what the ledger says of nudges before the answers.</summary>
public sealed class NudgeFold(Board board) : ILedgerFold
{
    private NudgeBook book = NudgeBook.Empty;

    /// <inheritdoc/>
    public Task TakeAsync(IReadOnlyList<LedgerEntry> entries, CancellationToken cancellationToken)
    {
        var next = entries.Aggregate(book, Take);
        if (next != book)
        {
            board.Decide(decided => decided with { Nudges = next });
            book = next;
        }

        return Task.CompletedTask;
    }

    private static NudgeBook Take(NudgeBook book, LedgerEntry entry) => (entry.Kind, entry.Partner) switch
    {
        (NudgeSent.Kind, { } partner) => book.With(partner, PushJson.Read<NudgeSent>(entry.Payload)),
        (NudgeFollowed.Kind, { } partner) => book.With(partner, PushJson.Read<NudgeFollowed>(entry.Payload)),
        (NudgeSnoozed.Kind, { } partner) => book.With(partner, PushJson.Read<NudgeSnoozed>(entry.Payload)),
        (NudgeDisowned.Kind, { } partner) => book.With(partner, PushJson.Read<NudgeDisowned>(entry.Payload)),
        _ => book,
    };
}
