using Microsoft.EntityFrameworkCore;
using PartnerTiers.Operations.Transactions;
using PartnerTiers.Storage.Model;

namespace PartnerTiers.Storage.Transactions;

/// <summary>Contexts for stores that take part in transactions: the one of the work under way, or one of their own.</summary>
internal sealed class Sessions(IDbContextFactory<PartnerTiersContext> contexts) : ITransactions
{
    private static readonly AsyncLocal<Shared?> Current = new();

    // A context belongs to the store it was made for: two stores in one process (tests) don't see each other's work.
    private sealed record Shared(Sessions Owner, PartnerTiersContext Context);

    /// <inheritdoc/>
    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        if (Current.Value is { } outer && outer.Owner == this)
        {
            return await work(cancellationToken).ConfigureAwait(false);
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using var transaction = await context.BeginWorkAsync(cancellationToken).ConfigureAwait(false);
        Current.Value = new Shared(this, context);
        var result = await work(cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return result;
    }

    /// <summary>A context to work with; disposing of the session leaves a shared one open.</summary>
    public async Task<Session> OpenAsync(CancellationToken cancellationToken) => Current.Value is { } shared && shared.Owner == this
        ? new Session(shared.Context, IsShared: true)
        : new Session(await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false), IsShared: false);
}

/// <summary>A context for one piece of work.</summary>
internal readonly record struct Session(PartnerTiersContext Context, bool IsShared) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => IsShared ? ValueTask.CompletedTask : Context.DisposeAsync();
}
