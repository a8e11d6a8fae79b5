using System.Diagnostics;
using Xunit;

namespace PartnerTiers.Testing.BotConnector;

/// <summary>Waits for what happens on another thread, with a limit that only a failing test reaches, also on a machine that does much else.</summary>
public static class Eventually
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    public static Task IsTrueAsync(Func<bool> condition, Func<string> otherwise) => IsTrueAsync(() => Task.FromResult(condition()), otherwise);

    public static async Task IsTrueAsync(Func<Task<bool>> condition, Func<string> otherwise)
    {
        var began = Stopwatch.GetTimestamp();
        while (!await condition())
        {
            Assert.True(Stopwatch.GetElapsedTime(began) < Limit, otherwise());
            await Task.Delay(5);
        }
    }
}
