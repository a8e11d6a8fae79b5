using NodaTime;
using PartnerTiers.Connectors.Csv.Files;
using PartnerTiers.Operations.Sync;
using PartnerTiers.Programme.Facts;

namespace PartnerTiers.Connectors.Csv;

/// <summary>Reads the facts from a folder of CSV files (spec/facts.md, "The CSV folder").</summary>
public sealed class CsvFolderSource(CsvFolderOptions options) : ICrmSource
{
    /// <inheritdoc/>
    public string Name => "CSV folder";

    /// <inheritdoc/>
    public string Place => Path.GetFullPath(options.Folder);

    /// <inheritdoc/>
    public Task<CrmReading> ReadAsync(IProgress<SyncProgress>? progress, CancellationToken cancellationToken) =>
        Task.Run(() => Read(progress, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public bool MayHaveChangedSince(Instant since)
    {
        try
        {
            return CsvFolder.WhyUnreadable(options.Folder) is not null
                || CsvFolder.Look(options.Folder).IsNewerThan(since)
                || (options.ReadAnewAfter is { } rules && Instant.FromDateTimeUtc(File.GetLastWriteTimeUtc(rules)) > since);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The reading will say what is wrong.
            return true;
        }
    }

    private CrmReading Read(IProgress<SyncProgress>? progress, CancellationToken cancellationToken)
    {
        try
        {
            // Whoever exports may be writing just now. One more try covers a quick export; a longer one is waited for by the next sync.
            return ReadOnce(progress, lastTry: false, cancellationToken) ?? ReadOnce(progress, lastTry: true, cancellationToken)!;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Refused(new SyncRefusal(options.Folder, $"The folder {options.Folder} cannot be read: {exception.Message}"));
        }
    }

    private CrmReading? ReadOnce(IProgress<SyncProgress>? progress, bool lastTry, CancellationToken cancellationToken)
    {
        if (CsvFolder.WhyUnreadable(options.Folder) is { } refusal)
        {
            return Refused(refusal);
        }

        var before = CsvFolder.Look(options.Folder);
        var reading = new FolderReading(before, options).Read(progress, cancellationToken);
        if (before.FirstDifference(CsvFolder.Look(options.Folder)) is not { } changed)
        {
            return reading;
        }

        return lastTry ? Refused(new SyncRefusal(changed, $"{changed} was being written while it was read; sync again when the export has finished.")) : null;
    }

    private static CrmReading Refused(SyncRefusal refusal) => new(FactSet.Empty, 0, [], refusal);
}
