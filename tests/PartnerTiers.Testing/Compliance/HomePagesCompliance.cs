using NodaTime;
using PartnerTiers.Operations.HomePages;
using Xunit;

namespace PartnerTiers.Testing.Compliance;

/// <summary>What every record of opened pages does.</summary>
public abstract class HomePagesCompliance
{
    private static readonly Instant At = Instant.FromUtc(2026, 11, 16, 8, 12);

    /// <summary>A record of its own for this test; asked again, another door to the same one.</summary>
    protected abstract Task<IHomePages> OpenAsync();

    [ComplianceFact]
    public async Task A_persons_page_is_kept_once_as_it_was_last_and_those_opened_last_come_first()
    {
        var pages = await OpenAsync();
        await pages.PutAsync(Page("T1", "U1") with { Shown = "old" }, default);
        await pages.PutAsync(Page("T1", "U2") with { OpenedAt = At + Duration.FromHours(2) }, default);
        await pages.PutAsync(Page("T1", "U1") with { OpenedAt = At + Duration.FromHours(1) }, default);
        Assert.Equal(
            [Page("T1", "U2") with { OpenedAt = At + Duration.FromHours(2) }, Page("T1", "U1") with { OpenedAt = At + Duration.FromHours(1) }],
            await (await OpenAsync()).AllAsync("slack", default));
        Assert.Empty(await pages.AllAsync("teams", default));
    }

    [ComplianceFact]
    public async Task A_person_or_a_whole_workspace_is_forgotten_and_nothing_else()
    {
        var pages = await OpenAsync();
        foreach (var page in new[] { Page("T1", "U1"), Page("T1", "U2"), Page("T2", "U1"), Page("T1", "U1") with { Platform = "teams" } })
        {
            await pages.PutAsync(page, default);
        }

        await pages.RemoveAsync("slack", "T1", "U1", default);
        await pages.RemoveAsync("slack", "T1", "U1", default);
        Assert.Equal([("T1", "U2"), ("T2", "U1")], (await pages.AllAsync("slack", default)).Select(static page => (page.Workspace, page.Person)).Order());
        await pages.RemoveAsync("slack", "T1", null, default);
        Assert.Equal(Page("T2", "U1"), Assert.Single(await pages.AllAsync("slack", default)));
        Assert.Single(await pages.AllAsync("teams", default));
    }

    [ComplianceFact]
    public async Task Many_may_open_theirs_at_once()
    {
        var pages = await OpenAsync();
        await Task.WhenAll(Enumerable.Range(0, 24).Select(i => Task.Run(() => pages.PutAsync(Page("T1", $"U{i}"), default))));
        Assert.Equal(24, (await pages.AllAsync("slack", default)).Count);
    }

    private static HomePageRecord Page(string workspace, string person) => new("slack", workspace, person, "hash", At);
}
