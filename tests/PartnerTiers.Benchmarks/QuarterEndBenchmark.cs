using System.Diagnostics;
using System.Globalization;
using NodaTime;
using PartnerTiers.Bot.Composition;
using PartnerTiers.Bot.Verbs;
using PartnerTiers.Operations.Audit;
using PartnerTiers.Operations.Ledger;
using PartnerTiers.Operations.Reviews;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Operations.Sync;
using PartnerTiers.Testing;

namespace PartnerTiers.Benchmarks;

/// <summary>
/// The quarter-end of a large programme: judging and freezing every partner, and publishing, killed on the way and gone on with; seconds and memory of each, beside DuckDB's aggregate of the year's revenue over the same
/// files. Each step is a process of its own on one store, as after a restart.
/// </summary>
internal static class QuarterEndBenchmark
{
    private static readonly LocalDate Day = new(2026, 12, 31);
    private static readonly TimeSpan Killed = TimeSpan.FromSeconds(10);

    public static async Task RunAsync()
    {
        var partners = Size("PARTNERTIERS_PARTNERS", 100_000);
        var deals = Size("PARTNERTIERS_DEALS", 5_000_000);
        var folder = Directory.CreateTempSubdirectory("partnertiers-quarter-");
        try
        {
            var facts = Path.Combine(folder.FullName, "facts");
            await Bot.RunAsync("dotnet", [Bot.Assembly, "demo-data", facts, "--partners", Text(partners), "--deals", Text(deals), "--seed", "1", "--as-of", "2026-12-31"]);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"quarter-end of {partners:N0} partners and {deals:N0} deals, on SQLite:"));
            await StepAsync(folder.FullName, "sync", null);
            await StepAsync(folder.FullName, "judge", null);
            await StepAsync(folder.FullName, "freeze", null);
            await StepAsync(folder.FullName, "publish", Killed);
            await StepAsync(folder.FullName, "publish", null);
            if (SyncBenchmark.PeersFolder() is { } peers)
            {
                var duck = await Bot.RunAsync("node", ["duckdb-revenue.mjs", facts], folder: peers);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  DuckDB, revenue alone, from the files: {duck.TotalSeconds:F1} s"));
            }
            else
            {
                Console.WriteLine("  DuckDB: not installed; npm ci --prefix tests/peers");
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>One step, in the process that was started for it.</summary>
    public static async Task StepAsync(string folder, string step)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Crm:Provider"] = "csv",
            ["Crm:Folder"] = Path.Combine(folder, "facts"),
            ["Store:ConnectionString"] = "Data Source=" + Path.Combine(folder, "store.db"),
        };
        // What people would decide is decided by the programme here: it is the machine that is measured.
        var book = await File.ReadAllTextAsync(Repository.PathOf("appsettings.json"));
        var file = Path.Combine(folder, "appsettings.json");
        await File.WriteAllTextAsync(file, book
            .Replace("\"AutoApprove\": [\"keep\"]", "\"AutoApprove\": [\"keep\", \"upgrade\", \"downgrade\", \"grace\", \"exception\", \"recovered\"]", StringComparison.Ordinal)
            .Replace("\"SecondSignature\": [\"elite\"]", "\"SecondSignature\": []", StringComparison.Ordinal));
        var (loaded, mistakes, _) = SettingsLoading.Read(new Invocation(file, null, System.Collections.Immutable.ImmutableDictionary.CreateRange(StringComparer.OrdinalIgnoreCase, settings)));
        await using var services = new ServiceCollection()
            .AddLogging(static logging => logging.ClearProviders())
            .AddSingleton<TimeProvider>(new ManualTime(Instant.FromUtc(2027, 1, 1, 8, 0)))
            .AddPartnerTiers(loaded ?? throw new InvalidOperationException(string.Join('\n', mistakes)))
            .BuildServiceProvider();
        await services.MigrateStoreAsync(default);
        var (board, reader) = (services.GetRequiredService<Board>(), services.GetRequiredService<LedgerReader>());
        var watch = Stopwatch.StartNew();
        if (step == "sync")
        {
            await services.GetRequiredService<FactSync>().EnsureAsync(null, default);
            Say("sync: read, index, store", watch);
            return;
        }

        await services.GetRequiredService<FactSync>().LoadAsync(default);
        await reader.ReadToTheEndAsync(default);
        var loading = watch.Elapsed;
        watch.Restart();
        switch (step)
        {
            case "judge":
                services.GetRequiredService<Freezing>().Judge(Day, board.Facts.Snapshot, board.Decided, 0, board.Facts.Snapshot.Partners.Length);
                Say("judge: every criterion of every partner, with receipts", watch);
                break;
            case "freeze":
                await services.GetRequiredService<Freezing>().RunAsync(new ReviewPicture(Day), default);
                Say("freeze: judge and keep, in resumable batches", watch);
                break;
            default:
                // An approver's word; of the second process it is known already.
                await services.GetRequiredService<ReviewLedger>().TryAddAsync(ReviewRecords.Key(Day, "ordered"), ReviewRecords.Ordered, null, Actor.Program, new PublicationOrdered(Day, Day.PlusDays(15)), default);
                await reader.ReadToTheEndAsync(default);
                watch.Restart();
                // The parent kills from here on.
                Console.WriteLine("ready");
                var done = await services.GetRequiredService<Publication>().RunAsync(Day, default);
                Say(done ? "publish: tiers, letters, movements, summary" : "publish: not done", watch);
                break;
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    before it, facts and records read from the store: {loading.TotalSeconds:F1} s"));
    }

    private static async Task StepAsync(string folder, string step, TimeSpan? kill)
    {
        using var process = Bot.Start("dotnet", [typeof(QuarterEndBenchmark).Assembly.Location, "quarter-end-step", folder, step]);
        var errors = process.StandardError.ReadToEndAsync();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line == "ready" && kill is { } after)
            {
                if (await Task.WhenAny(process.WaitForExitAsync(), Task.Delay(after)) is { } first && process.HasExited)
                {
                    // So few partners that nothing was left to kill.
                    await first;
                    continue;
                }

                process.Kill();
                await process.WaitForExitAsync();
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  publish, killed after {after.TotalSeconds:F0} s and gone on with in another process:"));
                return;
            }

            if (line != "ready")
            {
                Console.WriteLine(line);
            }
        }

        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{step}: {await errors}");
        }
    }

    private static void Say(string what, Stopwatch watch)
    {
        var took = watch.Elapsed;
        using var self = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {what,-56} {took.TotalSeconds,7:F1} s, most memory {self.PeakWorkingSet64 / 1_000_000,6:N0} MB"));
    }

    private static int Size(string name, int usual) => int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var size) ? size : usual;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
