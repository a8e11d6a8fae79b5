using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using PartnerTiers.Storage.Model;

namespace PartnerTiers.Storage.Facts;

/// <summary>Reads and writes the facts of one kind on a context's connection, inside its transaction, by prepared commands.</summary>
internal sealed class FactTable<T>(PartnerTiersContext context, RowShape<T> shape, DbTransaction transaction)
    where T : class
{
    public async Task<bool> IsEmptyAsync(CancellationToken cancellationToken)
    {
        await using var command = Command(shape.Any);
        return await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) is null;
    }

    /// <summary>All rows in the order of their numbers.</summary>
    public IEnumerable<StoredFact<T>> Read(CancellationToken cancellationToken)
    {
        var pools = shape.Columns.Select(_ => new TextPool()).ToArray();
        using var command = Command(shape.Select);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return new StoredFact<T>(reader.GetInt64(0), shape.Read(reader, pools));
        }
    }

    public void Write(FactDiff<T> diff, CancellationToken cancellationToken)
    {
        Run(shape.Delete, diff.Deletes, [], (row, _) => row.Row, cancellationToken);
        var columns = shape.Columns.Select(column => column.Parameter).ToArray();
        Run(shape.Update, diff.Updates, columns, (update, parameters) => WriteTo(update.After, parameters, update.Before.Row), cancellationToken);
        Run(shape.Insert, diff.Inserts, columns, (fact, parameters) => WriteTo(fact, parameters, null), cancellationToken);
    }

    private long? WriteTo(T fact, DbParameter[] parameters, long? row)
    {
        shape.Write(fact, parameters);
        return row;
    }

    private void Run<TItem>(string sql, IReadOnlyList<TItem> items, string[] columns, Func<TItem, DbParameter[], long?> bind, CancellationToken cancellationToken)
    {
        if (items.Count == 0)
        {
            return;
        }

        using var command = Command(sql);
        var parameters = columns.Select(name => Add(command, name)).ToArray();
        var row = sql.Contains("@row", StringComparison.Ordinal) ? Add(command, "@row") : null;
        command.Prepare();
        foreach (var item in items)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var number = bind(item, parameters);
            row?.Value = number;
            command.ExecuteNonQuery();
        }
    }

    private DbCommand Command(string sql)
    {
        var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        command.CommandTimeout = 0; // Ends by cancellation, not by size.
        return command;
    }

    private static DbParameter Add(DbCommand command, string name)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = DBNull.Value;
        command.Parameters.Add(parameter);
        return parameter;
    }
}
