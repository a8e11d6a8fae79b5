using System.Globalization;
using System.Text;

namespace PartnerTiers.Benchmarks;

/// <summary>Rows a second of a first sync, of one that changes nothing, and of an evaluation; beside the sqlite3 shell's .import and DuckDB's aggregate over the same files.</summary>
internal static class SyncBenchmark
{
    private const int Partners = 10_000;
    private const int Deals = 500_000;

    public static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("partnertiers-sync-");
        try
        {
            var facts = Path.Combine(folder.FullName, "facts");
            await Bot.RunAsync("dotnet", [Bot.Assembly, "demo-data", facts, "--partners", Text(Partners), "--deals", Text(Deals), "--seed", "1"]);
            long rows = Directory.GetFiles(facts, "*.csv").Sum(file => File.ReadLines(file).LongCount() - 1);
            string[] settings = [$"--Crm:Provider=csv", $"--Crm:Folder={facts}", $"--Store:ConnectionString=Data Source={Path.Combine(folder.FullName, "store.db")}"];

            var first = await Bot.RunAsync("dotnet", [Bot.Assembly, "sync", .. settings]);
            var again = await Bot.RunAsync("dotnet", [Bot.Assembly, "sync", .. settings]);
            var import = await Bot.RunAsync("sqlite3", [Path.Combine(folder.FullName, "import.db")], ImportScript(facts));
            Console.WriteLine($"sync of {rows:N0} rows ({Partners:N0} partners, {Deals:N0} deals), whole process:");
            Line("first sync", rows, first, import);
            Line("again, nothing changed", rows, again, import);
            Line("sqlite3 .import", rows, import, import);

            var evaluate = await Bot.RunAsync("dotnet", [Bot.Assembly, "evaluate", "--format", "csv", .. settings]);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  evaluate, all criteria: {evaluate.TotalSeconds:F2} s"));
            if (PeersFolder() is { } peers)
            {
                var duck = await Bot.RunAsync("node", ["duckdb-revenue.mjs", facts], folder: peers);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  DuckDB, revenue alone:  {duck.TotalSeconds:F2} s, ratio {evaluate.TotalSeconds / duck.TotalSeconds:F2}"));
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

    private static void Line(string what, long rows, TimeSpan took, TimeSpan yardstick) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"  {what,-23} {took.TotalSeconds,6:F2} s  {rows / took.TotalSeconds,10:N0} rows/s  ratio {took / yardstick:F2}"));

    private static string ImportScript(string facts)
    {
        var script = new StringBuilder(".mode csv\n");
        foreach (var file in Directory.GetFiles(facts, "*.csv"))
        {
            script.Append(".import '").Append(file).Append("' ").Append(Path.GetFileNameWithoutExtension(file)).Append('\n');
        }

        return script.ToString();
    }

    internal static string? PeersFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, "tests", "peers", "node_modules", "@duckdb", "node-api")))
            {
                return Path.Combine(folder.FullName, "tests", "peers");
            }
        }

        return null;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
