using Npgsql;
using NpgsqlTypes;
using PartnerTiers.Storage.Model;

namespace PartnerTiers.Storage.Postgres;

/// <summary>Rows on their way in by COPY, in PostgreSQL's binary form: straight into the table where they are new, else into a table of the transaction's own, from which all are changed at once.</summary>
internal sealed class CopiedRows : IRowWriter
{
    private const string Beside = "rows_beside";

    private readonly NpgsqlConnection connection;
    private readonly RowNames names;
    private readonly RowChange change;
    private readonly NpgsqlBinaryImporter rows;

    public CopiedRows(NpgsqlConnection connection, RowNames names, RowChange change)
    {
        (this.connection, this.names, this.change) = (connection, names, change);
        var columns = string.Join(", ", names.Columns);
        var target = change switch
        {
            RowChange.Insert => $"{names.Table} ({columns})",
            RowChange.Update => $"{Beside} ({columns}, {names.Row})",
            _ => $"{Beside} ({names.Row})",
        };
        if (change != RowChange.Insert)
        {
            Run($"CREATE TEMPORARY TABLE {Beside} ON COMMIT DROP AS SELECT {(change == RowChange.Update ? $"{columns}, {names.Row}" : names.Row)} FROM {names.Table} WITH NO DATA");
        }

        rows = connection.BeginBinaryImport($"COPY {target} FROM STDIN (FORMAT BINARY)");
        rows.Timeout = TimeSpan.Zero; // Ends by cancellation, not by size.
    }

    public void Write(object?[] values, long? row)
    {
        rows.StartRow();
        foreach (var value in values)
        {
            switch (value)
            {
                case null:
                    rows.WriteNull();
                    break;
                case string text:
                    rows.Write(StoredText.Of(text), NpgsqlDbType.Text);
                    break;
                case byte[] bytes:
                    rows.Write(bytes, NpgsqlDbType.Bytea);
                    break;
                case bool bit:
                    rows.Write(bit, NpgsqlDbType.Boolean);
                    break;
                case int whole:
                    rows.Write(whole, NpgsqlDbType.Integer);
                    break;
                case long whole:
                    rows.Write(whole, NpgsqlDbType.Bigint);
                    break;
                default:
                    throw new InvalidOperationException($"{value.GetType()} is not written by COPY.");
            }
        }

        if (row is { } number)
        {
            rows.Write(number, NpgsqlDbType.Bigint);
        }
    }

    public void Complete()
    {
        rows.Complete();
        rows.Dispose();
        if (change == RowChange.Insert)
        {
            return;
        }

        Run($"ANALYZE {Beside}");
        Run(change == RowChange.Update
            ? $"UPDATE {names.Table} AS kept SET {string.Join(", ", names.Columns.Select(static column => $"{column} = beside.{column}"))} FROM {Beside} AS beside WHERE kept.{names.Row} = beside.{names.Row}"
            : $"DELETE FROM {names.Table} AS kept USING {Beside} AS beside WHERE kept.{names.Row} = beside.{names.Row}");
        Run($"DROP TABLE {Beside}");
    }

    public void Dispose() => rows.Dispose();

    // Inside the transaction that is open on the connection.
    private void Run(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        command.ExecuteNonQuery();
    }
}
