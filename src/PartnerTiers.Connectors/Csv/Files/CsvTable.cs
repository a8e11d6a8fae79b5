using CsvHelper;
using PartnerTiers.Connectors.Csv.Rows;

namespace PartnerTiers.Connectors.Csv.Files;

/// <summary>One open file of the folder, read row by row.</summary>
internal sealed class CsvTable : IDisposable
{
    // An unclosed quote makes the rest of the file one cell; nobody's CRM has a cell like this.
    private const int LongestRow = 16 * 1024 * 1024;

    private readonly CsvReader reader;
    private readonly List<CsvMalformedRecord> malformed = [];
    private Row? row;

    private CsvTable(FileSchema schema, Stream stream)
    {
        Schema = schema;
        reader = CsvReader.Create(stream, new CsvReaderOptions
        {
            Separator = ',',
            DetectSeparatorHint = false,
            TrackLineNumbers = true,
            TrimWhitespace = true,
            TrimInsideQuotes = true,
            PoolStrings = true,
            BufferSize = (int)Math.Clamp(stream.Length, 1 << 12, 1 << 20),
            MaxRecordSize = LongestRow,
            IncludeValuesInExceptions = false,
            OnMalformedRecord = malformed.Add,
        });
    }

    public FileSchema Schema { get; }

    /// <summary>Opens a file and reads its header.</summary>
    /// <param name="schema">The file's columns.</param>
    /// <param name="path">Where it lies.</param>
    /// <param name="problem">Null, or why the file cannot be read as this table, one sentence.</param>
    public static CsvTable Open(FileSchema schema, string path, out string? problem)
    {
        var stream = new FileStream(path, new FileStreamOptions { Share = FileShare.ReadWrite | FileShare.Delete, BufferSize = 0, Options = FileOptions.SequentialScan });
        if (IsUtf16(stream))
        {
            problem = $"{schema.File} is UTF-16; save it as UTF-8.";
            return new CsvTable(schema, stream);
        }

        var table = new CsvTable(schema, stream);
        problem = table.ReadHeader();
        return table;
    }

    /// <summary>Goes to the next row; null at the end of the file.</summary>
    /// <exception cref="UnreadableTableException">The rows cannot be told apart from here on.</exception>
    public Row? Next()
    {
        try
        {
            malformed.Clear();
            if (!reader.Read())
            {
                return null;
            }
        }
        catch (CsvFormatException)
        {
            throw new UnreadableTableException($"{Schema.File} has a row of more than {LongestRow / 1024 / 1024} MB; probably a quote is opened and never closed.");
        }

        row!.Start();
        if (malformed.Count > 0)
        {
            RefuseMalformed(malformed[0]);
        }
        else if (reader.FieldCount != reader.Headers.Count && !OnlyEmptyCellsTooMany())
        {
            row.RefuseWhole($"The row has {reader.FieldCount} cells and the header names {reader.Headers.Count} columns; a cell that holds a comma must stand in quotes.");
        }

        row.RefuseIfNotText();
        return row;
    }

    public void Dispose() => reader.Dispose();

    private static bool IsUtf16(FileStream stream)
    {
        Span<byte> start = stackalloc byte[2];
        var length = stream.ReadAtLeast(start, 2, throwOnEndOfStream: false);
        stream.Position = 0;
        return length == 2 && (start is [0xFF, 0xFE] or [0xFE, 0xFF]);
    }

    private string? ReadHeader()
    {
        try
        {
            reader.ReadHeader();
        }
        catch (CsvFormatException)
        {
            return $"The header of {Schema.File} cannot be read; its first row must name the columns {Schema.Header}.";
        }

        if (malformed.Count > 0)
        {
            return $"The header of {Schema.File} has a quote that is not closed or stands inside a cell; its first row must name the columns {Schema.Header}.";
        }

        var names = reader.Headers.Select(name => name.Trim()).ToArray();
        var fieldOf = Schema.Columns.Select(column => Array.FindIndex(names, name => string.Equals(name, column, StringComparison.OrdinalIgnoreCase))).ToArray();
        row = new Row(reader, Schema, fieldOf);
        var twice = Schema.Columns.FirstOrDefault(column => names.Count(name => string.Equals(name, column, StringComparison.OrdinalIgnoreCase)) > 1);
        if (twice is not null)
        {
            return $"{Schema.File} has the column {twice} twice; keep one of them.";
        }

        var missing = Schema.Columns.Where((_, i) => Schema.Required[i] && fieldOf[i] < 0).ToArray();
        return missing.Length == 0 ? null
            : $"{Schema.File} lacks the required column{(missing.Length > 1 ? "s" : string.Empty)} {string.Join(", ", missing)}; "
                + (names.Length == 0 ? "it is empty." : $"its header names {Shown(string.Join(", ", names))}.")
                + (names is [var only] && only.Contains(';', StringComparison.Ordinal) ? " Separate the columns with commas, not semicolons." : string.Empty);
    }

    private static string Shown(string header) => header.Length <= 500 ? header : header[..500] + "…";

    private bool OnlyEmptyCellsTooMany()
    {
        for (var field = reader.Headers.Count; field < reader.FieldCount; field++)
        {
            if (!reader.GetSpan(field).IsEmpty)
            {
                return false;
            }
        }

        return reader.FieldCount > reader.Headers.Count;
    }

    private void RefuseMalformed(CsvMalformedRecord fault)
    {
        // A row with a faulty quote that runs over several lines may have swallowed good rows: nobody can tell which.
        if (fault.Reason == CsvMalformedReason.UnterminatedQuote || fault.RawRecord.AsSpan().IndexOfAny('\r', '\n') >= 0)
        {
            throw new UnreadableTableException($"{Schema.File} has a quote in the row of line {row!.Line} that is not closed where its cell ends, so the rows after it cannot be told apart; close it, and double a quote inside a cell.");
        }

        row!.RefuseWhole("A quote stands inside a cell that isn't quoted, or text follows a closing quote; put the whole cell in quotes and double each quote inside it.");
    }
}
