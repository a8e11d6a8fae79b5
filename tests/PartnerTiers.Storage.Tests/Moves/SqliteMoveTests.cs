using Microsoft.EntityFrameworkCore;
using PartnerTiers.Storage.Model;

namespace PartnerTiers.Storage.Tests.Moves;

public sealed class SqliteMoveTests : MoveCompliance, IDisposable
{
    private readonly TempStore store = new();

    public new void Dispose()
    {
        base.Dispose();
        store.Dispose();
    }

    private protected override Task<IDbContextFactory<PartnerTiersContext>> ContextsAsync() => store.OpenAsync();
}
