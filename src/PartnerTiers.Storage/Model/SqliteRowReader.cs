using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace PartnerTiers.Storage.Model;

/// <summary>
/// Rows of texts after a number, straight from SQLite's own calls: a reader of Microsoft.Data.Sqlite asks three times for each of eighty million cells, and makes a new string of each. Texts that come again and again (days,
/// currencies, partners) are the same string again.
/// </summary>
internal sealed class SqliteRowReader : IDisposable
{
    private const int Remembered = 4096;

    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;
    private readonly string?[][] recent;

    public SqliteRowReader(SqliteConnection connection, string sql, int columns)
    {
        database = connection.Handle!;
        recent = [.. Enumerable.Range(0, columns).Select(static _ => new string?[Remembered])];
        Check(raw.sqlite3_prepare_v2(database, sql, out statement));
    }

    /// <summary>Goes to the next row and puts its texts into <paramref name="cells"/>. False: there is none.</summary>
    public bool Next(string?[] cells, out long row)
    {
        var result = raw.sqlite3_step(statement);
        if (result != raw.SQLITE_ROW)
        {
            row = 0;
            return result == raw.SQLITE_DONE ? false : throw new InvalidOperationException(Failed(result));
        }

        row = raw.sqlite3_column_int64(statement, 0);
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = Text(i);
        }

        return true;
    }

    public void Dispose() => statement.Dispose();

    private string? Text(int column)
    {
        // Its bytes are UTF-8, as the store is. No bytes: an empty text, or none.
        var bytes = raw.sqlite3_column_blob(statement, column + 1);
        return !bytes.IsEmpty ? Text(recent[column], bytes)
            : raw.sqlite3_column_type(statement, column + 1) == raw.SQLITE_NULL ? null
            : string.Empty;
    }

    private static string Text(string?[] recent, ReadOnlySpan<byte> bytes)
    {
        var hash = default(HashCode);
        hash.AddBytes(bytes);
        ref var place = ref recent[hash.ToHashCode() & (Remembered - 1)];
        return place is { } known && known.Length == bytes.Length && Ascii.Equals(bytes, known) ? known : place = Encoding.UTF8.GetString(bytes);
    }

    private string Failed(int result)
    {
        Check(result);
        return "SQLite stopped reading.";
    }

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, database);
}
