using PartnerTiers.Operations.Limits;

namespace PartnerTiers.Bot.Composition;

/// <summary>Divides the limits of what may be asked by the processes that share the store: a load balancer spreads what comes over them.</summary>
internal sealed class ProcessCount(RateLimits limits, IPaces paces, TimeProvider time, ILogger<ProcessCount> logger) : BackgroundService
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                limits.Processes = await paces.ProcessesAsync(stoppingToken);
            }
            catch (Exception trouble) when (trouble is not OperationCanceledException)
            {
                logger.ProcessesNotCounted(trouble);
            }

            await Task.Delay(BetweenLooks, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
