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
        var moment = InstantText.Write(at);
        await context.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO vault (name, sealed_text, at) VALUES ({name}, {sealedText}, {moment})
            ON CONFLICT (name) DO UPDATE SET sealed_text = excluded.sealed_text, at = excluded.at
            """,
            cancellationToken).ConfigureAwait(false);
    }

    public async Task RemoveAsync(string name, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await context.Set<VaultRow>().Where(row => row.Name == name).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
    }
}
