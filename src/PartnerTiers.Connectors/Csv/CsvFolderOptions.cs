using System.Collections.Immutable;

namespace PartnerTiers.Connectors.Csv;

/// <summary>Where a CSV folder lies and what it may hold.</summary>
/// <param name="Folder">The folder with <c>partners.csv</c>; full path, or relative to the working directory.</param>
/// <param name="Types">The partner types the programme names; a row of another type is left out. Case is ignored.</param>
public sealed record CsvFolderOptions(string Folder, ImmutableArray<string> Types)
{
    /// <summary>The largest share of a file's rows that may be bad, 0 to 1; one row more and the whole sync is refused. Default 0.05.</summary>
    public decimal MaxRejectedShare { get; init; } = 0.05m;

    /// <summary>A file that decides what rows are let in (the configuration): when it is newer than a sync, the folder is read anew. Null: none.</summary>
    public string? ReadAnewAfter { get; init; }
}
