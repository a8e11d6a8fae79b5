using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerTiers.Operations.Links;
using PartnerTiers.Storage.Model;

namespace PartnerTiers.Storage.Links;

internal sealed class KeyRing(IDbContextFactory<PartnerTiersContext> contexts) : IKeyRing
{
    public IReadOnlyList<string> All()
    {
        using var context = contexts.CreateDbContext();
        return [.. context.Set<KeyRow>().AsNoTracking().OrderBy(row => row.At).ThenBy(row => row.Name).Select(row => row.Content)];
    }

    public void Add(string name, string key, Instant at)
    {
        using var context = contexts.CreateDbContext();
        context.Set<KeyRow>().Add(new KeyRow { Name = name, Content = key, At = at });
        context.SaveChanges();
    }
}
