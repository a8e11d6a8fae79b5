using Xunit;

namespace PartnerTiers.Testing.BotConnector;

/// <summary>Waits for what happens on another thread, with a limit that only a failing test reaches, also on a machine that does much else.</summary>
public static class Eventually
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    public static async Task IsTrueAsync(Func<bool> condition, Func<string> otherwise)
    {
        using var stop = new CancellationTokenSource(Limit);
        while (!condition() && !stop.IsCancellationRequested)
        {
            await Task.Delay(5, CancellationToken.None);
        }

        Assert.True(condition(), otherwise());
    }
}
