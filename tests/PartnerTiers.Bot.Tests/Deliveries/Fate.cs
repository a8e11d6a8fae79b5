namespace PartnerTiers.Bot.Tests.Deliveries;

/// <summary>Ends a worker at the n-th point that it passes, as if its process had been killed there: whatever it does afterwards fails, and changes nothing.</summary>
/// <param name="killAt">Which point; zero: never.</param>
internal sealed class Fate(int killAt) : IDisposable
{
    private readonly CancellationTokenSource kill = new();
    private int passed;

    /// <summary>Ends with the worker.</summary>
    public CancellationToken Token => kill.Token;

    public bool IsDead => kill.IsCancellationRequested;

    /// <summary>Work on the store is under way, which a database ends by itself when its connection does.</summary>
    public bool IsInTransaction { get; set; }

    /// <summary>What happens at every point besides; for freezing and for stores that are away.</summary>
    public Func<int, Task>? At { get; set; }

    /// <summary>What happens to a request that carries a message, before it leaves (false) and when its answer has come (true); for platforms that do not answer in time.</summary>
    public Action<bool>? OnMessage { get; set; }

    public async Task PassAsync()
    {
        var point = Interlocked.Increment(ref passed);
        if (point == killAt)
        {
            await kill.CancelAsync();
        }

        kill.Token.ThrowIfCancellationRequested();
        if (At is { } at)
        {
            await at(point);
            kill.Token.ThrowIfCancellationRequested();
        }
    }

    public void Dispose() => kill.Dispose();
}
