using PartnerTiers.Connectors.Csv.Rows;
using PartnerTiers.Operations.Sync;

namespace PartnerTiers.Connectors.Csv.Files;

/// <summary>The rows of one file, good and bad.</summary>
/// <param name="take">Takes the good ones.</param>
internal sealed class TableRows<T>(Action<T> take)
    where T : class
{
    private const int RowsBetweenReports = 1 << 16;

    public List<Reject> Rejects { get; } = [];

    /// <summary>All data rows, bad ones and those of refused partners included.</summary>
    public int Count { get; private set; }

    /// <summary>Reads to the end of the file; an absent file has no rows.</summary>
    /// <exception cref="UnreadableTableException">The file cannot be read to its end; what was read up to there stays here for the report.</exception>
    public void Read(CsvTable? table, IRowReader<T> rows, IProgress<SyncProgress>? progress, CancellationToken cancellationToken)
    {
        if (table is null)
        {
            return;
        }

        cancellationToken.ThrowIfCancellationRequested();
        while (table.Next() is { } row)
        {
            if (++Count % RowsBetweenReports == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                progress?.Report(new SyncProgress(table.Schema.File, Count));
            }

            Add(table.Schema.File, row, row.Fault is null ? rows.Read(row) : null, rows.PartnerOf(row));
        }

        progress?.Report(new SyncProgress(table.Schema.File, Count));
    }

    /// <summary>Why so many bad rows refuse the sync; null when they don't.</summary>
    public string? WhyTooMany(string file, decimal maxShare) =>
        Rejects.Count > 0 && Rejects.Count > maxShare * Count
            ? FormattableString.Invariant($"{Rejects.Count} of the {Count} rows of {file} are bad, and Crm:MaxRejectedShare allows {maxShare * 100:0.##} %; the first is on line {Rejects[0].Line}: {Rejects[0].Reason}")
            : null;

    private void Add(string file, Row row, T? value, string? partnerId)
    {
        if (row.Fault is { } fault)
        {
            Rejects.Add(new Reject(file, row.Line, fault.Column, fault.Value, fault.Reason, partnerId));
        }
        else if (!row.GoesWithPartner && value is not null)
        {
            take(value);
        }
    }
}
