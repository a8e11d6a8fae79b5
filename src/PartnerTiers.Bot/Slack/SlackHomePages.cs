using NodaTime;
using PartnerTiers.Channels.Slack.Surfaces.Home;
using PartnerTiers.Operations.HomePages;

namespace PartnerTiers.Bot.Slack;

/// <summary>Slack's opened pages, kept in the record of Operations.</summary>
internal sealed class SlackHomePages(IHomePages pages) : ISlackHomePages
{
    private const string Platform = "slack";

    public async Task<IReadOnlyList<SlackHomePage>> AllAsync(CancellationToken cancellationToken) =>
        [.. (await pages.AllAsync(Platform, cancellationToken)).Select(static page => new SlackHomePage(page.Workspace, page.Person, page.Shown, page.OpenedAt.ToDateTimeOffset()))];

    public Task PutAsync(SlackHomePage page, CancellationToken cancellationToken) =>
        pages.PutAsync(new HomePageRecord(Platform, page.Installation, page.Person, page.Shown, Instant.FromDateTimeOffset(page.OpenedAt)), cancellationToken);

    public Task RemoveAsync(string installation, string? person, CancellationToken cancellationToken) => pages.RemoveAsync(Platform, installation, person, cancellationToken);
}
