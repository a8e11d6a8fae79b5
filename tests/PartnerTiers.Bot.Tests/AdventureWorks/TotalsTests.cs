using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using PartnerTiers.Bot.Tests.Processes;
using PartnerTiers.Testing;
using Xunit;

namespace PartnerTiers.Bot.Tests.AdventureWorks;

/// <summary>Real-shaped input that this project did not make, against figures that this project did not work out: SQL over the same files.</summary>
public class TotalsTests
{
    // The rolling window on 2013-11-30 with fiscal quarters from July: four quarters, 1 January to 31 December 2013.
    private const string Query =
        """
        .mode csv
        .import '{0}/partners.csv' partners
        .import '{0}/deals.csv' deals
        .import '{0}/rates.csv' rates
        .headers off
        create index by_day on rates(currency, "on");
        create temp table won as
          select d.partner_id, d.amount / case d.currency when 'USD' then 1.0 else
            (select r.rate from rates r where r.currency = d.currency and r."on" <= d.closed_on order by r."on" desc limit 1) end as value
          from deals d where d.stage = 'won' and d.closed_on between '2013-01-01' and '2013-11-30';
        select 'partner', p.id, printf('%.2f', coalesce(sum(w.value), 0)) from partners p left join won w on w.partner_id = p.id group by p.id;
        select 'region', p.region, printf('%.2f', sum(w.value)) from partners p join won w on w.partner_id = p.id group by p.region;
        """;

    [PeerFact(Peer.SharedData, Peer.Sqlite)]
    public async Task Revenue_by_reseller_and_by_region_agrees_with_SQL_to_the_cent()
    {
        var folder = Path.Combine(Repository.SharedData!, "adventureworks");
        var expected = await AskSqliteAsync(Query.Replace("{0}", folder, StringComparison.Ordinal));
        using var home = new ScratchFolder();

        var run = await BotProcess.RunAsync(["evaluate", "--format", "json", "--config", Path.Combine(folder, "appsettings.json")], home.Path);

        Assert.True(run.ExitCode == 0, run.Error);
        using var report = JsonDocument.Parse(run.Output);
        var regions = new Dictionary<string, decimal>();
        var regionOf = Facts(folder);
        var partners = report.RootElement.GetProperty("partners").EnumerateArray().ToArray();
        Assert.Equal(701, partners.Length);
        foreach (var partner in partners)
        {
            var id = partner.GetProperty("id").GetString()!;
            var revenue = partner.GetProperty("criteria").EnumerateArray().Single(criterion => criterion.GetProperty("id").GetString() == "revenue").GetProperty("value").GetDecimal();
            AssertToTheCent(expected[("partner", id)], revenue, id);
            regions[regionOf[id]] = regions.GetValueOrDefault(regionOf[id]) + revenue;
        }

        foreach (var (region, total) in regions)
        {
            AssertToTheCent(expected[("region", region)], total, region);
        }

        Assert.Equal(expected.Keys.Count(key => key.Kind == "region"), regions.Count);
    }

    // SQLite adds in binary; a sum may fall on the other side of half a cent, never further.
    private static void AssertToTheCent(decimal expected, decimal actual, string of) => Assert.True(Math.Abs(expected - actual) <= 0.00501m, $"{of}: SQL says {expected}, evaluate says {actual}");

    private static Dictionary<string, string> Facts(string folder)
    {
        // id and region stand before and after name and type; a name may be quoted and hold commas, the region never.
        var regions = new Dictionary<string, string>();
        foreach (var line in File.ReadLines(Path.Combine(folder, "partners.csv")).Skip(1))
        {
            if (line.Split(',') is { Length: > 4 } cells && line.StartsWith("AW", StringComparison.Ordinal))
            {
                regions[cells[0]] = cells.First(cell => cell is "AMER" or "EMEA" or "APAC");
            }
        }

        return regions;
    }

    private static async Task<Dictionary<(string Kind, string Key), decimal>> AskSqliteAsync(string script)
    {
        using var process = Process.Start(new ProcessStartInfo("sqlite3", [":memory:"]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        await process.StandardInput.WriteAsync(script);
        process.StandardInput.Close();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split(','))
            .ToDictionary(cells => (cells[0], cells[1]), cells => decimal.Parse(cells[2].Trim('"'), CultureInfo.InvariantCulture));
    }
}
