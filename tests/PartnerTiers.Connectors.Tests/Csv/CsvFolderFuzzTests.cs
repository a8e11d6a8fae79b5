using System.Text;
using PartnerTiers.Operations.Sync;
using PartnerTiers.Testing.Compliance;
using Xunit;

namespace PartnerTiers.Connectors.Tests.Csv;

/// <summary>Hostile bytes: whatever stands in the files, a reading is whole, or refused with nothing in it, and every row is accounted for.</summary>
public sealed class CsvFolderFuzzTests : IDisposable
{
    private static readonly string[] Files = ["partners.csv", "deals.csv", "feedback.csv", "rates.csv"];

    private static readonly string[] Good =
    [
        "id,name,type,region,aliases,joined_on\nP1,\"Acme, GmbH\",reseller,EMEA,A;B,2020-02-29\r\nP2,\"Glo\"\"bex\",isv,AMER,,\nP3,\"In\niti\",service,APAC,x,2021-01-01\n",
        "id,partner_id,contribution,share,amount,currency,stage,closed_on\nD1,P1,resold,0.5,100.25,EUR,won,2026-01-01\nD2,P2,sourced,,-5,USD,won,2026-01-02\nD1,P3,influenced,0.5,,JPY,open,\n",
        "partner_id,kind,on,score\nP1,csat,2026-01-01,4.5\nP2,renewal,2026-01-01,1\nP3,escalation,2026-01-01,\n",
        "on,currency,rate\n2026-01-01,USD,1.0875\n2026-01-02,JPY,163.5\n",
    ];

    private static readonly byte[][] Splinters =
    [
        "\""u8.ToArray(), "\"\""u8.ToArray(), ","u8.ToArray(), "\n"u8.ToArray(), "\r"u8.ToArray(), "\r\n"u8.ToArray(), ";"u8.ToArray(), [0], [0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE],
        "99999999999999999999999999999999999"u8.ToArray(), "1e309"u8.ToArray(), "-"u8.ToArray(), "9999-12-31"u8.ToArray(), "P1"u8.ToArray(), "\u2028"u8.ToArray(), "sep=;\n"u8.ToArray(), "#"u8.ToArray(), "\\"u8.ToArray(),
    ];

    private readonly FolderOfFiles folder = new();

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 8)];

    // `.ci/run --long` asks for more.
    private static int Cases => Environment.GetEnvironmentVariable("PARTNERTIERS_LONG") == "1" ? 1000 : 25;

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task A_reading_of_damaged_files_is_whole_or_refused(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < Cases; i++)
        {
            foreach (var (file, text) in Files.Zip(Good))
            {
                folder.With(file, random.Next(3) == 0 ? Damaged(Encoding.UTF8.GetBytes(text), random) : Encoding.UTF8.GetBytes(text));
            }

            var reading = await folder.ReadAsync(maxRejectedShare: random.Next(2));

            Check(reading, $"seed {seed}, case {i}");
        }
    }

    [Fact]
    public async Task Undamaged_files_load_whole()
    {
        foreach (var (file, text) in Files.Zip(Good))
        {
            folder.With(file, text);
        }

        var reading = await folder.ReadAsync(maxRejectedShare: 0);

        Assert.Null(reading.Refusal);
        Assert.Equal(11, FactSamples.CountOf(reading.Facts));
    }

    private static byte[] Damaged(byte[] bytes, Random random)
    {
        for (var times = random.Next(1, 5); times > 0; times--)
        {
            var (at, splinter) = (random.Next(bytes.Length + 1), Splinters[random.Next(Splinters.Length)]);
            bytes = random.Next(5) switch
            {
                0 => bytes[..at],
                1 => [.. bytes[..at], .. splinter, .. bytes[at..]],
                2 => [.. bytes[..at], .. splinter, .. bytes[Math.Min(bytes.Length, at + splinter.Length)..]],
                3 => [.. bytes[..at], .. bytes[Math.Min(bytes.Length, at + random.Next(1, 20))..]],
                _ => [.. bytes[..at], .. bytes[random.Next(at + 1)..]],
            };
        }

        return bytes;
    }

    private static void Check(CrmReading reading, string which)
    {
        var facts = FactSamples.CountOf(reading.Facts);
        if (reading.Refusal is { } refusal)
        {
            Assert.True(facts == 0 && refusal.File.Length > 0 && refusal.Message.Length > 0, which);
        }
        else
        {
            Assert.True(reading.RowsRead == facts + reading.Rejects.Length + reading.Rejects.Sum(reject => reject.AlsoLost), which);
        }

        Assert.All(reading.Rejects, reject => Assert.True(reject is { Line: > 1, Value.Length: <= 200, Reason.Length: > 0 }, $"{which}: {reject}"));
        Assert.True(reading.Facts.Deals.All(deal => reading.Facts.Partners.Any(partner => partner.Id == deal.PartnerId)), which);
        Assert.True(reading.Facts.Partners.Select(partner => partner.Id).Distinct().Count() == reading.Facts.Partners.Length, which);
        Assert.DoesNotContain('\0', FactSamples.Lines(reading.Facts));
    }
}
