using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerTiers.Operations.Access;
using PartnerTiers.Storage.Transactions;

namespace PartnerTiers.Storage.Access;

internal sealed class BindingStore(Sessions sessions) : IBindingStore
{
    public async Task<long> VersionAsync(CancellationToken cancellationToken)
    {
        await using var session = await sessions.OpenAsync(cancellationToken).ConfigureAwait(false);
        // Rows are added and ended, never removed, so every change makes this sum grow.
        return await session.Context.Database.SqlQuery<long>($"SELECT COUNT(*) + COUNT(ended_at) AS \"Value\" FROM bindings").SingleAsync(cancellationToken).ConfigureAwait(false);
    }

    public async Task<ImmutableArray<MadeBinding>> InForceAsync(CancellationToken cancellationToken)
    {
        await using var session = await sessions.OpenAsync(cancellationToken).ConfigureAwait(false);
        var rows = await session.Context.Bindings.AsNoTracking().Where(row => row.EndedAt == null).OrderBy(row => row.Id).ToListAsync(cancellationToken).ConfigureAwait(false);
        return [.. rows.Select(row => row.ToBinding())];
    }

    public Task<MadeBinding?> TryMakeAsync(Binding binding, string madeBy, Instant at, CancellationToken cancellationToken) => sessions.RunAsync<MadeBinding?>(
        async stop =>
        {
            await using var session = await sessions.OpenAsync(stop).ConfigureAwait(false);
            var key = BindingRow.KeyOf(binding.Target);
            if (await session.Context.Bindings.AnyAsync(row => row.Kind == binding.Target.Kind && row.Key == key && row.EndedAt == null, stop).ConfigureAwait(false))
            {
                return null;
            }

            // Where two get here at once the unique index stops the second.
            var row = new BindingRow { Kind = binding.Target.Kind, Target = binding.Target.Id, Key = key, Partner = binding.Partner, MadeBy = madeBy, MadeAt = at };
            session.Context.Bindings.Add(row);
            await session.Context.SaveChangesAsync(stop).ConfigureAwait(false);
            session.Context.ChangeTracker.Clear();
            return row.ToBinding();
        },
        cancellationToken);

    public async Task<bool> TryEndAsync(long id, Instant at, CancellationToken cancellationToken)
    {
        await using var session = await sessions.OpenAsync(cancellationToken).ConfigureAwait(false);
        return await session.Context.Bindings.Where(row => row.Id == id && row.EndedAt == null)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.EndedAt, at), cancellationToken).ConfigureAwait(false) == 1;
    }
}
