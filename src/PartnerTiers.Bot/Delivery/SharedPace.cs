using NodaTime;
using PartnerTiers.Channels.Outbound;
using PartnerTiers.Operations.Limits;

namespace PartnerTiers.Bot.Delivery;

/// <summary>The channels' pace, kept in the store that processes share. While it does not answer, each process keeps to its own.</summary>
internal sealed class SharedPace(IPaces paces, ILogger<SharedPace> logger) : ISharedPace
{
    public Task<TimeSpan> EnterAsync(string gate, TimeSpan pace, int burst, bool isPatient, CancellationToken cancellationToken) =>
        TryAsync(async () => (await paces.EnterAsync(gate, Duration.FromTimeSpan(pace), burst, isPatient, cancellationToken)).ToTimeSpan());

    public Task ShutAsync(string gate, TimeSpan after, CancellationToken cancellationToken) => TryAsync(async () =>
    {
        await paces.ShutAsync(gate, Duration.FromTimeSpan(after), cancellationToken);
        return TimeSpan.Zero;
    });

    private async Task<TimeSpan> TryAsync(Func<Task<TimeSpan>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception trouble) when (trouble is not OperationCanceledException)
        {
            logger.PaceNotShared(trouble);
            return TimeSpan.Zero;
        }
    }
}
