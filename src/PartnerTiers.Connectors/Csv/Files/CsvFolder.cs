using NodaTime;
using PartnerTiers.Operations.Sync;

namespace PartnerTiers.Connectors.Csv.Files;

/// <summary>The files of one folder as they lie there at one moment.</summary>
internal sealed class CsvFolder
{
    private readonly Dictionary<string, FileInfo> files = new(StringComparer.OrdinalIgnoreCase);
    private readonly string folder;

    private CsvFolder(string folder) => this.folder = folder;

    /// <summary>Looks at the folder. File names are matched without case, so that a <c>Deals.csv</c> is not taken for an absent file.</summary>
    public static CsvFolder Look(string folder)
    {
        var found = new CsvFolder(folder);
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles().OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            // Two spellings of one name can lie side by side; the exact one is meant.
            if (!found.files.ContainsKey(file.Name) || FileSchemas.All.Any(schema => schema.File == file.Name))
            {
                found.files[file.Name] = file;
            }
        }

        return found;
    }

    /// <summary>The path of a file, or null when it is absent.</summary>
    public string? PathOf(FileSchema schema) => files.GetValueOrDefault(schema.File)?.FullName;

    /// <summary>What differs when a file was written, added or taken away meanwhile.</summary>
    public string? FirstDifference(CsvFolder later) => FileSchemas.All
        .Select(schema => schema.File)
        .FirstOrDefault(name => Stamp(name) != later.Stamp(name));

    /// <summary>Whether a file was written at or after <paramref name="moment"/>. The folder's own time tells of files taken away.</summary>
    public bool IsNewerThan(Instant moment) => FileSchemas.All
        .Select(schema => files.GetValueOrDefault(schema.File) as FileSystemInfo)
        .Append(new DirectoryInfo(folder))
        .Any(item => item is not null && Instant.FromDateTimeUtc(item.LastWriteTimeUtc) >= moment);

    /// <summary>Why the folder cannot be read at all; null when it can.</summary>
    public static SyncRefusal? WhyUnreadable(string folder) =>
        Directory.Exists(folder) ? null
        : new SyncRefusal(folder, File.Exists(folder)
            ? $"Crm:Folder names {folder}, which is a file; name the folder that holds partners.csv."
            : $"There is no folder {folder}; set Crm:Folder to the folder that holds partners.csv.");

    private (long Length, DateTime Written) Stamp(string name) =>
        files.TryGetValue(name, out var file) ? (file.Length, file.LastWriteTimeUtc) : (-1, DateTime.MinValue);
}
