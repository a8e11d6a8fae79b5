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

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => KeepOpenAsync(stoppingToken)));

    private async Task KeepOpenAsync(CancellationToken stoppingToken)
    {
        var failures = 0;
        while (!stoppingToken.IsCancellationRequested)
        {
            var end = SocketEnd.Failed;
            try
            {
                end = await OpenAsync(stoppingToken) is { } address ? await RunAsync(address, stoppingToken) : SocketEnd.Failed;
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                Log.SocketFailed(log, failure.Message);
            }

            if (end == SocketEnd.SwitchedOff)
            {
                Log.SocketsSwitchedOff(log);
                return;
            }

            // Asked to come again, we do at once; after failures ever later, so that a thousand bots don't come together.
            failures = end == SocketEnd.Failed ? failures + 1 : 0;
            if (failures > 0)
            {
                var wait = TimeSpan.FromTicks(Math.Min(LongestWait.Ticks, FirstWait.Ticks << Math.Min(failures, 10)));
                await Task.Delay(wait * (RandomNumberGenerator.GetInt32(50, 101) / 100d), time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
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

    // The old connection answers what it has while the next one opens.
    private async Task<SocketEnd> RunAsync(Uri address, CancellationToken stoppingToken)
    {
        await using var connection = new SlackSocket(reception, log);
        await connection.ConnectAsync(address, stoppingToken);
        return await connection.ReadAsync(stoppingToken);
    }
}
