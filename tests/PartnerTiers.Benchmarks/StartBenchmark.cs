using System.Diagnostics;
using System.Globalization;

namespace PartnerTiers.Benchmarks;

/// <summary>From starting the process to the first answer, and the memory then; beside an empty ASP.NET Core program.</summary>
internal static class StartBenchmark
{
    private const int Runs = 7;

    public static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("partnertiers-start-");
        try
        {
            var store = $"--Store:ConnectionString=Data Source={Path.Combine(folder.FullName, "store.db")}";
            var (empty, bot) = (new List<(double, double)>(), new List<(double, double)>());
            await MeasureAsync(39871, [Bot.Assembly, store]); // The first run fills the store; every later one finds it, as after a restart.
            for (var run = 0; run < Runs; run++)
            {
                empty.Add(await MeasureAsync(39870, [Environment.ProcessPath is { } self && !self.EndsWith("dotnet", StringComparison.Ordinal) ? Path.ChangeExtension(self, ".dll") : typeof(EmptyServer).Assembly.Location, "empty-server"]));
                bot.Add(await MeasureAsync(39871, [Bot.Assembly, store]));
            }

            var (emptyTime, emptyMemory) = Median(empty);
            var (botTime, botMemory) = Median(bot);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"start to first answer: {botTime:F0} ms, empty ASP.NET Core program {emptyTime:F0} ms, ratio {botTime / emptyTime:F2}"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"memory after it:       {botMemory:F0} MB, empty ASP.NET Core program {emptyMemory:F0} MB, ratio {botMemory / emptyMemory:F2}"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<(double Milliseconds, double Megabytes)> MeasureAsync(int port, string[] args)
    {
        using var client = new HttpClient();
        var address = $"http://127.0.0.1:{port}";
        var watch = Stopwatch.StartNew();
        using var process = Bot.Start("dotnet", [.. args, "--urls", address]);
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            while (true)
            {
                try
                {
                    using var answer = await client.PostAsJsonAsync(address + "/chat", new { text = "who are our Elite partners in EMEA", thread = "benchmark-1" });
                    answer.EnsureSuccessStatusCode();
                    await answer.Content.ReadAsStringAsync();
                    break;
                }
                catch (HttpRequestException exception) when (exception.StatusCode is null && watch.Elapsed < TimeSpan.FromSeconds(60) && !process.HasExited)
                {
                    await Task.Delay(2);
                }
            }

            var took = watch.Elapsed.TotalMilliseconds;
            process.Refresh();
            return (took, process.WorkingSet64 / 1048576.0);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
    }

    private static (double, double) Median(List<(double Time, double Memory)> runs) =>
        (runs.Select(run => run.Time).Order().ElementAt(runs.Count / 2), runs.Select(run => run.Memory).Order().ElementAt(runs.Count / 2));
}
