using System.Security.Cryptography;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PartnerTiers.Channels.Slack.Receiving;
using PartnerTiers.Channels.Slack.WebApi;

namespace PartnerTiers.Channels.Slack.SocketMode;

/// <summary>
/// Keeps web sockets to Slack open (docs.slack.dev/apis/events-api/using-socket-mode): some at once, because each comes to its end; a new one before the old one goes. What comes
/// goes the same way as over HTTP: taken in, then acknowledged.
/// </summary>
internal sealed class SlackSocketModeClient(SlackOptions options, SlackApiClient api, SlackReception reception, TimeProvider time, ILogger<SlackSocketModeClient> log) : BackgroundService
{
    /// <summary>Of the ten that an app may have; each payload comes over any one of them.</summary>
    public const int Connections = 2;

    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(60);

    // Slack's warning comes about ten seconds before the cut.
    private static readonly TimeSpan Overlap = TimeSpan.FromSeconds(10);

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => KeepOpenAsync(stoppingToken)));

    private async Task KeepOpenAsync(CancellationToken stoppingToken)
    {
        var failures = 0;
        var leaving = Task.CompletedTask;
        while (!stoppingToken.IsCancellationRequested)
        {
            var end = SocketEnd.Failed;
            try
            {
                if (await OpenAsync(stoppingToken) is { } address)
                {
                    (end, leaving) = await RunAsync(address, leaving, stoppingToken);
                }
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                Log.SocketFailed(log, failure.Message);
            }

            if (end == SocketEnd.SwitchedOff)
            {
                Log.SocketsSwitchedOff(log);
                break;
            }

            // Asked to come again, we do at once; after failures ever later, so that a thousand bots don't come together.
            failures = end == SocketEnd.Failed ? failures + 1 : 0;
            if (failures > 0)
            {
                var wait = TimeSpan.FromTicks(Math.Min(LongestWait.Ticks, FirstWait.Ticks << Math.Min(failures, 10)));
                await Task.Delay(wait * (RandomNumberGenerator.GetInt32(50, 101) / 100d), time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        await leaving;
    }

    private async Task<Uri?> OpenAsync(CancellationToken cancellationToken)
    {
        var outcome = await api.CallAsync("apps.connections.open", options.AppToken, "app", new Dictionary<string, object?>(), cancellationToken);
        if (outcome is SlackOutcome.Done { Body: var body } && Uri.TryCreate(body.Text("url"), UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeWss || options.ApiUrl.Length > 0))
        {
            return address;
        }

        Log.SocketFailed(log, outcome is SlackOutcome.Refused refused ? refused.Error : outcome.GetType().Name);
        return null;
    }

    // The old connection answers what it has while the next one opens. Before yet another one opens it is gone, so that there are never more than twice as many.
    private async Task<(SocketEnd End, Task Leaving)> RunAsync(Uri address, Task leaving, CancellationToken stoppingToken)
    {
        var connection = new SlackSocket(reception, log);
        var end = SocketEnd.Failed;
        try
        {
            await connection.ConnectAsync(address, stoppingToken);
            end = await connection.ReadAsync(stoppingToken);
        }
        finally
        {
            await leaving;
            if (end != SocketEnd.ComeAgain)
            {
                await connection.DisposeAsync();
            }
        }

        return (end, end == SocketEnd.ComeAgain ? LeaveAsync(connection, stoppingToken) : Task.CompletedTask);
    }

    private async Task LeaveAsync(SlackSocket old, CancellationToken stoppingToken)
    {
        var reading = old.ReadAsync(stoppingToken);
        await Task.WhenAny(reading, Task.Delay(Overlap, time, stoppingToken));
        await old.DisposeAsync();
        await ((Task)reading).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
