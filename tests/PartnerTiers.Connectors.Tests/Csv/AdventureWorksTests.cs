using PartnerTiers.Connectors.Csv;
using PartnerTiers.Testing;
using Xunit;

namespace PartnerTiers.Connectors.Tests.Csv;

public sealed class AdventureWorksTests
{
    [PeerFact(Peer.SharedData)]
    public async Task All_of_adventure_works_loads()
    {
        var source = new CsvFolderSource(new(Path.Combine(Repository.SharedData!, "adventureworks"), ["var", "specialty", "warehouse"]));

        var reading = await source.ReadAsync(null, CancellationToken.None);

        Assert.Null(reading.Refusal);
        Assert.Empty(reading.Rejects);
        Assert.Equal((701, 3796, 4632), (reading.Facts.Partners.Length, reading.Facts.Deals.Length, reading.Facts.Rates.Length));
        Assert.Equal(5, reading.Facts.Deals.Select(deal => deal.Currency).Distinct().Count());
        Assert.Equal(701 + 3796 + 4632, reading.RowsRead);
    }
}
