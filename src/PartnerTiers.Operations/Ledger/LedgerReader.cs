using NodaTime;

namespace PartnerTiers.Operations.Ledger;

/// <summary>
/// Keeps every <see cref="ILedgerFold"/> at the end of the ledger, whichever process wrote to it. Asked before every answer and at the beginning of every duty: where nothing was added that is one
/// small query.
/// </summary>
public sealed class LedgerReader : IDisposable
{
    private const int PageSize = 1_000;

    // As long as bindings are believed without the store.
    private static readonly Duration KeptFor = Duration.FromMinutes(15);

    private readonly ILedger ledger;
    private readonly TimeProvider time;
    private readonly Place[] places;
    private readonly SemaphoreSlim one = new(1, 1);
    private Instant? readAt;

    /// <summary>A reader that hands entries to <paramref name="folds"/>.</summary>
    public LedgerReader(ILedger ledger, IEnumerable<ILedgerFold> folds, TimeProvider time) => (this.ledger, this.time, places) = (ledger, time, [.. folds.Select(fold => new Place(fold))]);

    private sealed class Place(ILedgerFold fold)
    {
        public ILedgerFold Fold => fold;

        public long Number { get; set; }
    }

    /// <summary>
    /// Hands on what was added since. Sees what is kept in the store and nothing of work under way, so it may be called inside a transaction: what would be undone with it is in no picture.
    /// Where the store cannot be read the pictures of a quarter of an hour ago at most hold; without them this throws.
    /// </summary>
    public async Task ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            await ReadToTheEndAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception trouble) when (trouble is not OperationCanceledException && readAt is { } then && Now - then < KeptFor)
        {
            // What is known holds a while.
        }
    }

    /// <summary>The same for whoever acts on what it reads, such as a duty: throws where the store cannot be read, because what is done twice or left out by an old picture is not put right by itself.</summary>
    public Task ReadToTheEndAsync(CancellationToken cancellationToken)
    {
        // The work under way goes with the flow of the call; what is started outside the flow does not see it.
        using var outside = ExecutionContext.IsFlowSuppressed() ? default(AsyncFlowControl?) : ExecutionContext.SuppressFlow();
        return Task.Run(() => ReadOutsideAsync(cancellationToken), cancellationToken);
    }

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    /// <inheritdoc/>
    public void Dispose() => one.Dispose();

    private async Task ReadOutsideAsync(CancellationToken cancellationToken)
    {
        await one.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var now = Now;
            var last = await ledger.LastAsync(cancellationToken).ConfigureAwait(false);
            foreach (var place in places)
            {
                await CatchUpAsync(place, last, cancellationToken).ConfigureAwait(false);
            }

            readAt = now;
        }
        finally
        {
            one.Release();
        }
    }

    private async Task CatchUpAsync(Place place, long last, CancellationToken cancellationToken)
    {
        while (place.Number < last && await ledger.ReadAfterAsync(place.Number, PageSize, cancellationToken).ConfigureAwait(false) is { Count: > 0 } page)
        {
            await place.Fold.TakeAsync(page, cancellationToken).ConfigureAwait(false);
            place.Number = page[^1].Number;
        }
    }
}
