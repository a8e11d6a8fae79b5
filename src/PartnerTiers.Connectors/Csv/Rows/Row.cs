using System.Collections.Immutable;
using System.Text;
using System.Text.Unicode;
using CsvHelper;
using NodaTime;
using PartnerTiers.Connectors.Csv.Files;

namespace PartnerTiers.Connectors.Csv.Rows;

/// <summary>The row that is being read, cell by cell. The first fault is kept; whoever built something from a faulty row throws it away.</summary>
internal sealed class Row(CsvReader reader, FileSchema schema, int[] fieldOf)
{
    private const int LongestReportedValue = 200;

    /// <summary>The physical line on which the row starts.</summary>
    public int Line { get; private set; }

    /// <summary>The first fault; null while the row is good.</summary>
    public Fault? Fault { get; private set; }

    /// <summary>The row belongs to a partner that was refused: it goes with it and is reported there.</summary>
    public bool GoesWithPartner { get; private set; }

    public void Start()
    {
        Line = (int)Math.Min(reader.LineNumber, int.MaxValue);
        Fault = null;
        GoesWithPartner = false;
    }

    public void GoWithPartner() => GoesWithPartner = true;

    /// <summary>Refuses the row for the cell in <paramref name="column"/>, unless an earlier cell was at fault already.</summary>
    public void Refuse(int column, string reason) => Fault ??= new Fault(schema.Columns[column], Cut(Text(column)), reason);

    /// <summary>Refuses the row as a whole.</summary>
    public void RefuseWhole(string reason) => Fault ??= new Fault(string.Empty, Cut(Encoding.UTF8.GetString(reader.RawRecord)), reason);

    /// <summary>The trimmed cell; empty where the column or the cell is absent.</summary>
    public string Text(int column)
    {
        if (fieldOf[column] is var field && field < 0)
        {
            return string.Empty;
        }

        var text = reader.GetString(field);

        // The reader trims blanks and tabs; line breaks and the other white space of Unicode are rare.
        return text.Length > 0 && (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1])) ? text.Trim() : text;
    }

    public string? Optional(int column) => Text(column) is { Length: > 0 } text ? text : null;

    public string Required(int column)
    {
        var text = Text(column);
        if (text.Length == 0)
        {
            Refuse(column, "The cell is empty, and the column is required.");
        }

        return text;
    }

    /// <summary>The cell's texts between semicolons, each once.</summary>
    public ImmutableArray<string> List(int column)
    {
        var text = Text(column);
        return text.Length == 0 ? []
            : [.. text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    public LocalDate? Date(int column)
    {
        var cell = Cell(column);
        if (cell.IsEmpty)
        {
            return null;
        }

        var date = CellDate.Parse(cell);
        if (date is null)
        {
            Refuse(column, "This is no date; a date is written yyyy-MM-dd, for example 2026-12-31.");
        }

        return date;
    }

    public LocalDate RequiredDate(int column)
    {
        var date = Date(column);
        if (date is null)
        {
            Refuse(column, "The cell is empty, and the column is required; write a date as yyyy-MM-dd.");
        }

        return date ?? default;
    }

    public decimal? Number(int column)
    {
        var cell = Cell(column);
        if (cell.IsEmpty)
        {
            return null;
        }

        var number = CellNumber.Parse(cell);
        if (number is null)
        {
            Refuse(column, "This is no number; write at most 28 digits with a point before the decimals and nothing else, for example -1234.56.");
        }

        return number;
    }

    public decimal RequiredNumber(int column)
    {
        var number = Number(column);
        if (number is null)
        {
            Refuse(column, "The cell is empty, and the column is required; write a number, for example 1234.56.");
        }

        return number ?? default;
    }

    public T Choice<T>(int column, Choices<T> choices)
        where T : struct, Enum
    {
        var cell = Cell(column);
        if (choices.Find(cell) is { } value)
        {
            return value;
        }

        Refuse(column, cell.IsEmpty ? choices.WhenEmpty : choices.WhenUnknown);
        return default;
    }

    public string Currency(int column)
    {
        var cell = Cell(column);
        if (CurrencyCodes.Find(cell) is { } code)
        {
            return code;
        }

        Refuse(column, cell.IsEmpty
            ? "The cell is empty, and the column is required; write a currency by its ISO 4217 code, for example EUR."
            : "This is no currency; write its ISO 4217 code of three letters, for example EUR.");
        return string.Empty;
    }

    /// <summary>The trimmed cell as UTF-8; valid until the next row.</summary>
    public ReadOnlySpan<byte> Cell(int column) => fieldOf[column] is var field && field < 0 ? [] : reader.GetSpan(field).Trim(" \t\r\n\v\f"u8);

    /// <summary>Refuses the row if its bytes are not text that every store and channel can keep.</summary>
    public void RefuseIfNotText()
    {
        var raw = reader.RawRecord;
        if (Utf8.IsValid(raw) && !raw.Contains((byte)0))
        {
            return;
        }

        for (var column = 0; column < fieldOf.Length; column++)
        {
            if (fieldOf[column] is var field && field >= 0 && reader.GetSpan(field) is var cell && (!Utf8.IsValid(cell) || cell.Contains((byte)0)))
            {
                Refuse(column, "The cell holds bytes that are no UTF-8 text; save the file as UTF-8.");
            }
        }
    }

    private static string Cut(string text)
    {
        var clean = text.Replace('\0', '\uFFFD');
        if (clean.Length <= LongestReportedValue)
        {
            return clean;
        }

        var end = LongestReportedValue - 1;
        return string.Concat(clean.AsSpan(0, char.IsHighSurrogate(clean[end - 1]) ? end - 1 : end), "…");
    }
}
