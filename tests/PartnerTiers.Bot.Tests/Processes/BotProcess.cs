using System.Diagnostics;
using PartnerTiers.Bot.Tests.Attacks;
using Xunit;

namespace PartnerTiers.Bot.Tests.Processes;

/// <summary>The program as an operator runs it: a process of its own.</summary>
internal static class BotProcess
{
    /// <summary>Runs it to its end; five minutes at most.</summary>
    public static async Task<Finished> RunAsync(IEnumerable<string> args, string? home = null, string? input = null)
    {
        using var process = Start(args, home);
        if (input is not null)
        {
            await process.StandardInput.WriteAsync(input);
        }

        process.StandardInput.Close();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var error = process.StandardError.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
        var finished = new Finished(process.ExitCode, await output, await error);
        Assert.Null(WatchedLogs.SecretIn(finished.Error));
        return finished;
    }

    /// <summary>Starts it; the caller ends it.</summary>
    public static Process Start(IEnumerable<string> args, string? home = null)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "PartnerTiers.Bot.dll"), .. args])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["NO_COLOR"] = "1";
        if (home is not null)
        {
            start.Environment["XDG_DATA_HOME"] = home;
        }

        return Process.Start(start)!;
    }
}

/// <summary>What a process left.</summary>
internal sealed record Finished(int ExitCode, string Output, string Error);
