using System.Security.Cryptography;
using NodaTime;
using PartnerTiers.Connectors.Csv;
using PartnerTiers.Connectors.Csv.ExampleData;
using PartnerTiers.Testing.Compliance;
using Xunit;

namespace PartnerTiers.Connectors.Tests.Csv.ExampleData;

public sealed class ExampleDataTests : IDisposable
{
    private static readonly LocalDate Today = new(2026, 11, 16);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("partner-tiers-example-");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData(48, null, 1)]
    [InlineData(300, 5000, 7)]
    [InlineData(5, 1000, 2)]
    public async Task The_written_folder_reads_as_the_same_facts_without_a_complaint(int partners, int? deals, ulong seed)
    {
        var facts = new ExampleFacts(Today) { Partners = partners, Deals = deals, Seed = seed };

        Assert.Null(ExampleDataWriter.Write(folder.FullName, facts));
        var read = await new CsvFolderSource(new(folder.FullName, ["isv", "reseller", "service"]) { MaxRejectedShare = 0 }).ReadAsync(null, default);
        var direct = await new ExampleDataSource(() => facts).ReadAsync(null, default);

        Assert.Null(read.Refusal);
        Assert.Empty(read.Rejects);
        Assert.Equal(FactSamples.Lines(read.Facts), FactSamples.Lines(direct.Facts));
        Assert.Equal(read.RowsRead, direct.RowsRead);
        Assert.Equal(partners, read.Facts.Partners.Length);
        Assert.Equal(deals ?? read.Facts.Deals.Length, read.Facts.Deals.Length);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(3, 0)]
    [InlineData(49, 12)]
    public void Exactly_as_many_partners_and_deals_as_asked_for(int partners, int deals)
    {
        var facts = ExampleFacts.Build(Today, partners, deals);

        Assert.Equal((partners, deals), (facts.Partners.Length, facts.Deals.Length));
    }

    [Fact]
    public void The_same_seed_gives_the_same_facts_and_another_one_others()
    {
        var first = FactSamples.Lines(ExampleFacts.Build(Today, 100, 2000, 5));

        Assert.Equal(first, FactSamples.Lines(ExampleFacts.Build(Today, 100, 2000, 5)));
        Assert.NotEqual(first, FactSamples.Lines(ExampleFacts.Build(Today, 100, 2000, 6)));
    }

    [Fact]
    public void Names_and_ids_differ_however_many_partners_there_are()
    {
        var partners = ExampleFacts.Build(Today, 20_000, 0).Partners;

        Assert.Equal(20_000, partners.Select(partner => partner.Id).Distinct().Count());
        Assert.Equal(19_999, partners.Select(partner => partner.Name).Distinct().Count());
    }

    [Fact]
    public void The_landscape_is_wide()
    {
        var facts = ExampleFacts.Build(Today);

        Assert.Equal(48, facts.Partners.Length);
        Assert.Equal(["isv", "reseller", "service"], facts.Partners.Select(partner => partner.Type).Distinct().Order());
        Assert.Equal(["AMER", "APAC", "EMEA", "LATAM"], facts.Partners.Select(partner => partner.Region).Distinct().Order());
        Assert.True(facts.Deals.Select(deal => deal.Currency).Distinct().Count() >= 10);
        Assert.True(facts.Partners.Select(partner => partner.Manager).Distinct().Count() >= 6);
        Assert.All(facts.Partners, partner => Assert.EndsWith(".example", partner.Domain, StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_is_overwritten()
    {
        var mine = Path.Combine(folder.FullName, "mine.txt");
        File.WriteAllText(mine, "x");

        Assert.Contains("mine.txt", ExampleDataWriter.Write(folder.FullName, new ExampleFacts(Today)), StringComparison.Ordinal);
        Assert.Contains("is a file", ExampleDataWriter.Write(mine, new ExampleFacts(Today)), StringComparison.Ordinal);
        Assert.Single(Directory.GetFileSystemEntries(folder.FullName));
    }

    // The bytes are a promise: whoever quotes "--seed 1" in a bug report gets the same files, on every machine.
    [Fact]
    public void The_bytes_of_a_seed_stay_as_they_are()
    {
        ExampleDataWriter.Write(Path.Combine(folder.FullName, "new"), new ExampleFacts(Today) { Partners = 60, Deals = 1000 });

        var bytes = Directory.GetFiles(Path.Combine(folder.FullName, "new")).Order(StringComparer.Ordinal).SelectMany(File.ReadAllBytes).ToArray();
        PartnerTiers.Testing.Golden.Matches("PartnerTiers.Connectors.Tests", "example-60-1000-seed-1.sha256", Convert.ToHexString(SHA256.HashData(bytes)) + "\n");
    }
}
