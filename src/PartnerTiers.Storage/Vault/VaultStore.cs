using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerTiers.Operations.Vault;
using PartnerTiers.Storage.Model;

namespace PartnerTiers.Storage.Vault;

internal sealed class VaultStore(IDbContextFactory<PartnerTiersContext> contexts) : IVault
{
    public async Task<string?> FindAsync(string name, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        return await context.Set<VaultRow>().AsNoTracking().Where(row => row.Name == name).Select(row => row.SealedText).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
    }

    public async Task PutAsync(string name, string sealedText, Instant at, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        if (await context.Set<VaultRow>().FirstOrDefaultAsync(row => row.Name == name, cancellationToken).ConfigureAwait(false) is { } kept)
        {
            (kept.SealedText, kept.At) = (sealedText, at);
        }
        else
        {
            context.Set<VaultRow>().Add(new VaultRow { Name = name, SealedText = sealedText, At = at });
        }

        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
    }

    public async Task RemoveAsync(string name, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await context.Set<VaultRow>().Where(row => row.Name == name).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
    }
}
