using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace PartnerTiers.Storage.Model;

/// <summary>One prepared statement, run for row after row. Straight on SQLite's own calls: a command of Microsoft.Data.Sqlite looks every parameter up by name
/// for every row, which costs more than the writing.</summary>
internal sealed class SqliteRowWriter : IRowWriter
{
    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;

    public SqliteRowWriter(SqliteConnection connection, string sql)
    {
        database = connection.Handle!;
        Check(raw.sqlite3_prepare_v2(database, sql, out statement));
    }

    public void Write(object?[] values, long? row)
    {
        for (var i = 0; i < values.Length; i++)
        {
            Check(values[i] switch
            {
                null => raw.sqlite3_bind_null(statement, i + 1),
                string text => raw.sqlite3_bind_text(statement, i + 1, StoredText.Of(text)),
                byte[] bytes => raw.sqlite3_bind_blob(statement, i + 1, bytes),
                bool bit => raw.sqlite3_bind_int(statement, i + 1, bit ? 1 : 0),
                var whole => raw.sqlite3_bind_int64(statement, i + 1, Convert.ToInt64(whole, CultureInfo.InvariantCulture)),
            });
        }

        if (row is { } number)
        {
            Check(raw.sqlite3_bind_int64(statement, values.Length + 1, number));
        }

        var result = raw.sqlite3_step(statement);
        if (result != raw.SQLITE_DONE)
        {
            Check(result);
        }

        Check(raw.sqlite3_reset(statement));
    }

    public void Complete()
    {
        // Every row was written as it came.
    }

    public void Dispose() => statement.Dispose();

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, database);
}
