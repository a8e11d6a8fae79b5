using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PartnerTiers.Channels.Slack.Installs;
using PartnerTiers.Channels.Slack.Receiving;
using PartnerTiers.Channels.Slack.WebApi;

namespace PartnerTiers.Channels.Slack.Surfaces.Home;

/// <summary>
/// Keeps opened pages true: after each change of the facts and each decision, and every hour because days and permissions change too. One page after the other, at Slack's pace; a page that says the same is left alone.
/// </summary>
public sealed class SlackHomeRefresh : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(1);

    /// <summary>Who has not looked for this long gets the page of the day when they open it.</summary>
    private static readonly TimeSpan Unvisited = TimeSpan.FromDays(30);

    private readonly HomePublishing publishing;
    private readonly ISlackHomePages pages;
    private readonly SlackInstalls installs;
    private readonly TimeProvider time;
    private readonly ILogger<SlackHomeRefresh> log;

    // However often it is asked while a round is under way, one more round is enough.
    private readonly Channel<bool> asked = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    internal SlackHomeRefresh(HomePublishing publishing, ISlackHomePages pages, SlackInstalls installs, TimeProvider time, ILogger<SlackHomeRefresh> log) =>
        (this.publishing, this.pages, this.installs, this.time, this.log) = (publishing, pages, installs, time, log);

    /// <summary>The facts have changed, or something was decided: a round begins, or another one after that under way. Takes no time and never throws.</summary>
    public void Begin() => asked.Writer.TryWrite(true);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using var timer = time.CreateTimer(_ => Begin(), null, Every, Every);
        try
        {
            await foreach (var _ in asked.Reader.ReadAllAsync(stoppingToken))
            {
                if (!await RoundAsync(stoppingToken))
                {
                    timer.Change(Soon, Every);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops.
        }
    }

    /// <returns>Whether every page is true now, as far as it can be made so.</returns>
    private async Task<bool> RoundAsync(CancellationToken stop)
    {
        try
        {
            var isDone = true;
            foreach (var installation in (await pages.AllAsync(stop)).GroupBy(static page => page.Installation))
            {
                // An installation that cannot be found may come back with Slack itself; its pages end by themselves.
                if (await installs.FindAsync(new PayloadSource(installation.Key, installation.Key, false), stop) is { } install)
                {
                    isDone &= await RenewAsync(install, installation, stop);
                }
            }

            return isDone;
        }
        catch (Exception failure) when (!stop.IsCancellationRequested)
        {
            Log.PagesNotRenewed(log, failure);
            return false;
        }
    }

    private async Task<bool> RenewAsync(SlackInstall install, IEnumerable<SlackHomePage> all, CancellationToken stop)
    {
        foreach (var page in all)
        {
            if (time.GetUtcNow() - page.OpenedAt > Unvisited)
            {
                await pages.RemoveAsync(page.Installation, page.Person, stop);
                continue;
            }

            switch (await publishing.RenewAsync(install, page, stop))
            {
                case SlackOutcome.Refused { Kind: SlackErrorKind.InstallGone }:
                    return true;
                case SlackOutcome.Unavailable or SlackOutcome.Uncertain:
                    return false;
            }
        }

        return true;
    }
}
