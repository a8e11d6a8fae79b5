using NodaTime;
using PartnerTiers.Programme.Facts;

namespace PartnerTiers.Operations.Sync;

/// <summary>Keeps the facts of the last good sync and the record of every one.</summary>
public interface IFactStore
{
    /// <summary>The facts in force, and when they were read; null before the first sync.</summary>
    Task<(FactSet Facts, SyncRecord Sync)?> LoadAsync(CancellationToken cancellationToken);

    /// <summary>Replaces all facts and writes the record in one transaction; a refused or failed sync changes no fact. Returns the record with its counts and id.</summary>
    Task<SyncRecord> ReplaceAsync(CrmReading reading, string source, Instant startedAt, CancellationToken cancellationToken);

    /// <summary>Every sync that ended at or after <paramref name="since"/>, the newest first.</summary>
    Task<IReadOnlyList<SyncRecord>> RecordsAsync(Instant since, int most, CancellationToken cancellationToken);

    /// <summary>The id of the last good sync, in whatever process; zero: none, or a store that only this process writes to. Cheap: asked often.</summary>
    Task<long> LastAsync(CancellationToken cancellationToken) => Task.FromResult(0L);

    /// <summary>The turn to sync, of all processes that share the store, until it is disposed of. Null: another process has it.</summary>
    Task<IAsyncDisposable?> TryTurnAsync(CancellationToken cancellationToken) => Task.FromResult<IAsyncDisposable?>(FreeTurn.Instance);
}

/// <summary>The turn of a process that is alone.</summary>
public sealed class FreeTurn : IAsyncDisposable
{
    private FreeTurn()
    {
    }

    /// <summary>There is one.</summary>
    public static FreeTurn Instance { get; } = new();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
