using System.Collections.Immutable;
using System.Text;
using PartnerTiers.Connectors.Csv;
using PartnerTiers.Operations.Sync;

namespace PartnerTiers.Connectors.Tests.Csv;

/// <summary>A folder of CSV files that lives as long as a test.</summary>
internal sealed class FolderOfFiles : IDisposable
{
    public const string TwoPartners = "id,name,type,region\nP1,Acme GmbH,reseller,EMEA\nP2,Globex Corporation,isv,AMER\n";

    public string Path { get; } = Directory.CreateTempSubdirectory("partner-tiers-csv-").FullName;

    public FolderOfFiles With(string file, string text) => With(file, Encoding.UTF8.GetBytes(text));

    public FolderOfFiles With(string file, byte[] bytes)
    {
        File.WriteAllBytes(System.IO.Path.Combine(Path, file), bytes);
        return this;
    }

    public CsvFolderSource Source(decimal maxRejectedShare = 1m, params ImmutableArray<string> types) =>
        new(new CsvFolderOptions(Path, types.IsDefaultOrEmpty ? ["isv", "reseller", "service"] : types) { MaxRejectedShare = maxRejectedShare });

    public Task<CrmReading> ReadAsync(decimal maxRejectedShare = 1m) => Source(maxRejectedShare).ReadAsync(null, CancellationToken.None);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
