using PartnerTiers.Connectors.Csv.Files;
using PartnerTiers.Operations.Sync;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Testing.Compliance;

namespace PartnerTiers.Connectors.Tests.Csv;

public sealed class CsvFolderComplianceTests : CrmSourceCompliance, IDisposable
{
    private readonly FolderOfFiles folder = new();

    public void Dispose() => folder.Dispose();

    protected override Task<ICrmSource> HoldingAsync(FactSet facts)
    {
        var writer = new FolderWriter(folder.Path, CancellationToken.None);
        writer.Partners(facts.Partners);
        writer.Deals(facts.Deals);
        writer.Certifications(facts.Certifications);
        writer.Feedback(facts.Feedback);
        writer.Evidence(facts.Evidence);
        writer.Metrics(facts.Metrics);
        writer.Rates(facts.Rates);
        return Task.FromResult<ICrmSource>(folder.Source());
    }

    protected override async Task<ICrmSource> HoldingOneBadAsync(FactSet facts)
    {
        var source = await HoldingAsync(facts);
        await File.AppendAllTextAsync(Path.Combine(folder.Path, "metrics.csv"), "P1,ARR,2026-01-01,many\n");
        return source;
    }

    protected override Task<ICrmSource> UnreachableAsync() =>
        Task.FromResult<ICrmSource>(new PartnerTiers.Connectors.Csv.CsvFolderSource(new(Path.Combine(folder.Path, "nowhere"), ["isv"])));
}
