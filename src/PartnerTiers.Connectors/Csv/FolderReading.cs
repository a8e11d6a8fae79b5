using PartnerTiers.Connectors.Csv.Files;
using PartnerTiers.Connectors.Csv.Rows;
using PartnerTiers.Operations.Sync;
using PartnerTiers.Programme.Facts;

namespace PartnerTiers.Connectors.Csv;

/// <summary>One reading of a whole folder.</summary>
internal sealed class FolderReading(CsvFolder folder, CsvFolderOptions options)
{
    private readonly List<Reject> rejects = [];
    private readonly List<SyncRefusal> refusals = [];
    private readonly Dictionary<FileSchema, CsvTable> tables = [];
    private int rowsRead;
    private bool partnersBrokeOff;

    public CrmReading Read(IProgress<SyncProgress>? progress, CancellationToken cancellationToken)
    {
        try
        {
            OpenAll();
            var facts = refusals.Count == 0 ? ReadAll(progress, cancellationToken) : FactSet.Empty;
            return Result(facts);
        }
        finally
        {
            foreach (var table in tables.Values)
            {
                table.Dispose();
            }
        }
    }

    // All headers are read before the first row, so that every missing column is told at once.
    private void OpenAll()
    {
        foreach (var schema in FileSchemas.All)
        {
            if (folder.PathOf(schema) is { } path)
            {
                tables[schema] = CsvTable.Open(schema, path, out var problem);
                if (problem is not null)
                {
                    refusals.Add(new SyncRefusal(schema.File, problem));
                }
            }
            else if (schema == FileSchemas.Partners)
            {
                refusals.Add(new SyncRefusal(schema.File, $"{options.Folder} holds no {schema.File}, which is the one file that must be there; the columns it needs are id, name, type and region."));
            }
        }
    }

    private FactSet ReadAll(IProgress<SyncProgress>? progress, CancellationToken cancellationToken)
    {
        var index = new PartnerIndex();
        var partners = Rows(FileSchemas.Partners, new PartnerRows(options.Types, index), progress, cancellationToken);
        if (partnersBrokeOff)
        {
            // Without all ids every other file would be full of unknown partners.
            return FactSet.Empty;
        }

        var deals = new DealRows(index);
        Read(FileSchemas.Deals, deals, deals.Take, progress, cancellationToken);
        var facts = new FactSet(
            [.. partners],
            deals.ToList(),
            [.. Rows(FileSchemas.Certifications, new CertificationRows(index), progress, cancellationToken)],
            [.. Rows(FileSchemas.Feedback, new FeedbackRows(index), progress, cancellationToken)],
            [.. Rows(FileSchemas.Evidence, new EvidenceRows(index), progress, cancellationToken)],
            [.. Rows(FileSchemas.Metrics, new MetricRows(index), progress, cancellationToken)],
            [.. Rows(FileSchemas.Rates, new RateRows(), progress, cancellationToken)]);
        CountRowsLostWithPartners(index);
        return facts;
    }

    private List<T> Rows<T>(FileSchema schema, IRowReader<T> reader, IProgress<SyncProgress>? progress, CancellationToken cancellationToken)
        where T : class
    {
        var good = new List<T>();
        Read(schema, reader, good.Add, progress, cancellationToken);
        return good;
    }

    private void Read<T>(FileSchema schema, IRowReader<T> reader, Action<T> take, IProgress<SyncProgress>? progress, CancellationToken cancellationToken)
        where T : class
    {
        var rows = new TableRows<T>(take);
        try
        {
            rows.Read(tables.GetValueOrDefault(schema), reader, progress, cancellationToken);
            if (rows.WhyTooMany(schema.File, options.MaxRejectedShare) is { } reason)
            {
                refusals.Add(new SyncRefusal(schema.File, reason));
            }
        }
        catch (UnreadableTableException exception)
        {
            refusals.Add(new SyncRefusal(schema.File, exception.Message));
            partnersBrokeOff |= schema == FileSchemas.Partners;
        }

        rowsRead += rows.Count;
        rejects.AddRange(rows.Rejects);
    }

    private void CountRowsLostWithPartners(PartnerIndex index)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < rejects.Count && rejects[i].File == FileSchemas.Partners.File; i++)
        {
            if (index.LostWith(rejects[i].PartnerId) is > 0 and var lost && told.Add(rejects[i].PartnerId!))
            {
                rejects[i] = rejects[i] with { AlsoLost = lost };
            }
        }
    }

    private CrmReading Result(FactSet facts) => refusals.Count == 0
        ? new CrmReading(facts, rowsRead, [.. rejects])
        : new CrmReading(FactSet.Empty, rowsRead, [.. rejects], new SyncRefusal(refusals[0].File, string.Join(' ', refusals.Select(refusal => refusal.Message))));
}
