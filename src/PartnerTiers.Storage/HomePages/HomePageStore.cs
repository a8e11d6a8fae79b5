using Microsoft.EntityFrameworkCore;
using PartnerTiers.Operations.HomePages;
using PartnerTiers.Storage.Model;

namespace PartnerTiers.Storage.HomePages;

internal sealed class HomePageStore(IDbContextFactory<PartnerTiersContext> contexts) : IHomePages
{
    public async Task<IReadOnlyList<HomePageRecord>> AllAsync(string platform, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        return await context.Set<HomePageRow>().AsNoTracking().Where(row => row.Platform == platform).OrderByDescending(row => row.OpenedAt)
            .Select(row => new HomePageRecord(row.Platform, row.Workspace, row.Person, row.Shown, row.OpenedAt)).ToListAsync(cancellationToken).ConfigureAwait(false);
    }

    public async Task PutAsync(HomePageRecord page, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var opened = InstantText.Write(page.OpenedAt);
        await context.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO home_pages (platform, workspace, person, shown, opened_at) VALUES ({page.Platform}, {page.Workspace}, {page.Person}, {page.Shown}, {opened})
            ON CONFLICT (platform, workspace, person) DO UPDATE SET shown = excluded.shown, opened_at = excluded.opened_at
            """,
            cancellationToken).ConfigureAwait(false);
    }

    public async Task RemoveAsync(string platform, string workspace, string? person, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await context.Set<HomePageRow>().Where(row => row.Platform == platform && row.Workspace == workspace && (person == null || row.Person == person)).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
    }
}
