using NodaTime;
using Xunit;

namespace PartnerTiers.Connectors.Tests.Csv;

public sealed class CsvFolderRefusalTests : IDisposable
{
    private readonly FolderOfFiles folder = new FolderOfFiles().With("partners.csv", FolderOfFiles.TwoPartners);

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(19, true)]
    [InlineData(20, false)]
    public async Task More_bad_rows_than_the_share_refuse_the_whole_sync_with_the_report(int rows, bool refused)
    {
        folder.With("metrics.csv", "partner_id,metric,on,value\nP1,ARR,2026-01-01,x\n" + string.Concat(Enumerable.Repeat("P1,ARR,2026-01-01,1\n", rows - 1)));

        var reading = await folder.ReadAsync(maxRejectedShare: 0.05m);

        Assert.Single(reading.Rejects);
        Assert.Equal(refused, reading.Refusal is not null);
        Assert.Equal(refused, reading.Facts.Partners.IsEmpty);
        if (refused)
        {
            Assert.Equal("metrics.csv", reading.Refusal!.File);
            Assert.Contains("1 of the 19 rows of metrics.csv are bad", reading.Refusal.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Missing_columns_are_all_named_with_what_is_there()
    {
        folder.With("partners.csv", "id;name;type;region\nP1;Acme;isv;EMEA\n").With("rates.csv", "on,currency\n2026-01-01,USD\n").With("deals.csv", "");

        var refusal = (await folder.ReadAsync()).Refusal!;

        Assert.Equal("partners.csv", refusal.File);
        Assert.Contains("partners.csv lacks the required columns id, name, type, region; its header names id;name;type;region. Separate the columns with commas", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("deals.csv lacks the required columns id, partner_id, contribution, currency, stage; it is empty.", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("rates.csv lacks the required column rate; its header names on, currency.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_partners_file_a_missing_folder_and_a_file_for_a_folder_are_refused_by_name()
    {
        File.Delete(Path.Combine(folder.Path, "partners.csv"));
        var noFile = (await folder.ReadAsync()).Refusal!;
        Assert.Equal("partners.csv", noFile.File);
        Assert.Contains(folder.Path, noFile.Message, StringComparison.Ordinal);

        var nowhere = Path.Combine(folder.Path, "nowhere");
        var noFolder = (await new Connectors.Csv.CsvFolderSource(new(nowhere, ["isv"])).ReadAsync(null, default)).Refusal!;
        Assert.Contains(nowhere, noFolder.Message, StringComparison.Ordinal);

        folder.With("file", "x");
        var file = Path.Combine(folder.Path, "file");
        Assert.Contains("is a file", (await new Connectors.Csv.CsvFolderSource(new(file, ["isv"])).ReadAsync(null, default)).Refusal!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("id,name,type,region\nP1,\"Acme,isv,EMEA\nP2,Globex,isv,EMEA\n")]
    [InlineData("id,name,type,region\nP1,\"Acme,isv,EMEA\nP2,\"Globex\",isv,EMEA\n")]
    public async Task A_quote_that_swallows_rows_refuses_the_sync(string text)
    {
        folder.With("partners.csv", text);

        var reading = await folder.ReadAsync();

        Assert.Equal("partners.csv", reading.Refusal!.File);
        Assert.Contains("line 2", reading.Refusal.Message, StringComparison.Ordinal);
        Assert.Empty(reading.Facts.Partners);
    }

    [Fact]
    public async Task A_column_named_twice_is_refused()
    {
        folder.With("rates.csv", "on,currency,rate,RATE\n2026-01-01,USD,1,2\n");

        Assert.Contains("rate twice", (await folder.ReadAsync()).Refusal!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_written_while_it_is_read_is_read_again_and_then_refused()
    {
        folder.With("rates.csv", "on,currency,rate\n2026-01-01,USD,1\n");
        var path = Path.Combine(folder.Path, "rates.csv");
        var times = 0;

        var once = await folder.Source().ReadAsync(new Now(step => WriteUntil(1)), default);
        Assert.Null(once.Refusal);
        Assert.Equal(2, once.Facts.Rates.Length);

        times = 0;
        var always = await folder.Source().ReadAsync(new Now(step => WriteUntil(int.MaxValue)), default);
        Assert.Equal("rates.csv", always.Refusal!.File);
        Assert.Empty(always.Facts.Partners);

        void WriteUntil(int most)
        {
            if (times++ < most)
            {
                File.AppendAllText(path, "2026-01-02,USD,1\n");
            }
        }
    }

    [Fact]
    public void It_knows_whether_a_file_has_been_written_since()
    {
        var written = Instant.FromUtc(2026, 11, 16, 8, 0);
        Directory.SetLastWriteTimeUtc(folder.Path, written.ToDateTimeUtc());
        File.SetLastWriteTimeUtc(Path.Combine(folder.Path, "partners.csv"), written.ToDateTimeUtc());
        Directory.SetLastWriteTimeUtc(folder.Path, written.ToDateTimeUtc());

        Assert.True(folder.Source().MayHaveChangedSince(written - Duration.FromSeconds(1)));
        Assert.False(folder.Source().MayHaveChangedSince(written + Duration.FromSeconds(1)));
        Assert.True(new Connectors.Csv.CsvFolderSource(new(Path.Combine(folder.Path, "nowhere"), [])).MayHaveChangedSince(written));
    }

    private sealed class Now(Action<Operations.Sync.SyncProgress> report) : IProgress<Operations.Sync.SyncProgress>
    {
        public void Report(Operations.Sync.SyncProgress value) => report(value);
    }
}
