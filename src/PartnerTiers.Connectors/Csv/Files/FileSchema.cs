using System.Collections.Immutable;

namespace PartnerTiers.Connectors.Csv.Files;

/// <summary>The columns of one file of the folder (spec/facts.md, "The CSV folder").</summary>
internal sealed class FileSchema
{
    /// <param name="file">The file's name.</param>
    /// <param name="columns">The columns; a trailing * marks a required one.</param>
    public FileSchema(string file, params ReadOnlySpan<string> columns)
    {
        File = file;
        var (names, required) = (new string[columns.Length], new bool[columns.Length]);
        for (var i = 0; i < columns.Length; i++)
        {
            names[i] = columns[i].TrimEnd('*');
            required[i] = columns[i].EndsWith('*');
        }

        Columns = [.. names];
        Required = [.. required];
    }

    public string File { get; }

    /// <summary>The names; a column's index here is how rows are asked for it.</summary>
    public ImmutableArray<string> Columns { get; }

    public ImmutableArray<bool> Required { get; }

    /// <summary>The columns as a file of the folder writes them.</summary>
    public string Header => string.Join(',', Columns);
}
