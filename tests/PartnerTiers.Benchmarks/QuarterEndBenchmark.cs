using System.Diagnostics;
using System.Globalization;
using PartnerTiers.Testing.PeerPrograms;

namespace PartnerTiers.Benchmarks;

/// <summary>
/// The quarter-end of a large programme: judging and freezing every partner, proposing, publishing and telling, killed on the way (<c>kill -9</c>) and gone on with; seconds and memory of each, beside DuckDB's aggregate of the
/// year's revenue over the same files. Each step is a process of its own on one store, as after a restart.
/// </summary>
internal static class QuarterEndBenchmark
{
    // From the moment on which the step has its facts.
    private static readonly TimeSpan[] FreezeKills = [TimeSpan.FromSeconds(3)];
    private static readonly TimeSpan[] PublishKills = [TimeSpan.FromSeconds(1.5), TimeSpan.FromSeconds(4)];

    public static async Task RunAsync()
    {
        var partners = Size("PARTNERTIERS_PARTNERS", 100_000);
        var deals = Size("PARTNERTIERS_DEALS", 5_000_000);
        var folder = Directory.CreateTempSubdirectory("partnertiers-quarter-");
        try
        {
            var facts = Path.Combine(folder.FullName, "facts");
            await Bot.RunAsync("dotnet", [Bot.Assembly, "demo-data", facts, "--partners", Text(partners), "--deals", Text(deals), "--seed", "1", "--as-of", "2026-12-31"]);
            var stores = (Environment.GetEnvironmentVariable("PARTNERTIERS_STORES") ?? "sqlite,postgres").Split(',');
            if (stores.Contains("sqlite"))
            {
                await RunAsync("SQLite", RunFolder(folder.FullName, "sqlite", facts), facts, partners, deals);
            }

            if (stores.Contains("postgres") && PostgresServer.Programs is null)
            {
                Console.WriteLine("  PostgreSQL: not installed");
            }
            else if (stores.Contains("postgres"))
            {
                await using var server = await PostgresServer.StartOwnAsync();
                await using var database = await server.MakeDatabaseAsync();
                var run = RunFolder(folder.FullName, "postgres", facts);
                await File.WriteAllTextAsync(Path.Combine(run, QuarterEndWorld.Postgres), database.ConnectionString);
                await RunAsync("PostgreSQL", run, facts, partners, deals);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task RunAsync(string store, string folder, string facts, int partners, int deals)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"quarter-end of {partners:N0} partners and {deals:N0} deals, on {store}; the machine's load before it: {Load()}"));
        var before = await DuckAsync(facts);
        await StepAsync(folder, "sync", []);
        await StepAsync(folder, "board", []);
        var seconds = await StepAsync(folder, "freeze", FreezeKills);
        seconds += await StepAsync(folder, "propose", []);
        seconds += await StepAsync(folder, "publish", PublishKills);
        await StepAsync(folder, "check", []);
        await StepAsync(folder, "deliver", []);
        var after = await DuckAsync(facts);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  the whole quarter-end, with what the kills cost            {seconds,7:F1} s; load after it: {Load()}"));
        if (before is { } first && after is { } second)
        {
            var duck = (first + second) / 2;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  DuckDB, revenue alone, from the files, before and after    {first,7:F1} s and {second:F1} s; the quarter-end takes {seconds / duck:F1} times as long"));
        }
        else
        {
            Console.WriteLine("  DuckDB: not installed; npm ci --prefix tests/peers");
        }
    }

    private static string RunFolder(string folder, string name, string facts)
    {
        var run = Directory.CreateDirectory(Path.Combine(folder, name)).FullName;
        Directory.CreateSymbolicLink(Path.Combine(run, "facts"), facts);
        return run;
    }

    /// <summary>Runs a step in processes of its own, of which all but the last are killed on the way; returns the seconds of all of them, without the reading of the facts.</summary>
    private static async Task<double> StepAsync(string folder, string step, TimeSpan[] kills)
    {
        var seconds = 0.0;
        foreach (var after in kills)
        {
            seconds += await OnceAsync(folder, step, after);
        }

        return seconds + await OnceAsync(folder, step, null);
    }

    private static async Task<double> OnceAsync(string folder, string step, TimeSpan? kill)
    {
        using var process = Bot.Start("dotnet", [typeof(QuarterEndBenchmark).Assembly.Location, "quarter-end-step", folder, step]);
        var errors = process.StandardError.ReadToEndAsync();
        var watch = new Stopwatch();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line != QuarterEndSteps.Ready)
            {
                Console.WriteLine(line);
                continue;
            }

            watch.Restart();
            if (kill is { } after && await Task.WhenAny(process.WaitForExitAsync(), Task.Delay(after)) is var first && !process.HasExited)
            {
                await first;
                process.Kill();
                await process.WaitForExitAsync();
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {step}: killed after {after.TotalSeconds:F1} s"));
                return watch.Elapsed.TotalSeconds;
            }
        }

        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? watch.Elapsed.TotalSeconds : throw new InvalidOperationException($"{step}: {await errors}");
    }

    private static async Task<double?> DuckAsync(string facts) =>
        SyncBenchmark.PeersFolder() is { } peers ? (await Bot.RunAsync("node", ["duckdb-revenue.mjs", facts], folder: peers)).TotalSeconds : null;

    // Processes that want a processor, over the last minute; others may work on this machine.
    private static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";

    private static int Size(string name, int usual) => int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var size) ? size : usual;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
