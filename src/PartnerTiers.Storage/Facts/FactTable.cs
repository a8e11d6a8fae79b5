using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using PartnerTiers.Storage.Model;

namespace PartnerTiers.Storage.Facts;

/// <summary>Reads and writes the facts of one kind on a context's connection, inside its transaction.</summary>
internal sealed class FactTable<T>(PartnerTiersContext context, RowShape<T> shape, DbTransaction transaction)
    where T : class
{
    public async Task<bool> IsEmptyAsync(CancellationToken cancellationToken)
    {
        await using var command = Command(shape.Names.Any);
        return await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) is null;
    }

    /// <summary>All rows in the order of their numbers.</summary>
    public IEnumerable<StoredFact<T>> Read(CancellationToken cancellationToken)
    {
        var pools = shape.Columns.Select(_ => new TextPool()).ToArray();
        var cells = new string?[shape.Columns.Count];
        foreach (var row in context.ReadRows(shape.Names, cells, transaction))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return new StoredFact<T>(row, shape.Read(cells, pools));
        }
    }

    public void Write(FactDiff<T> diff, CancellationToken cancellationToken)
    {
        var none = Array.Empty<string?>();
        var values = new string?[shape.Columns.Count];
        Run(RowChange.Delete, diff.Deletes, (row, writer) => writer.Write(none, row.Row), cancellationToken);
        Run(
            RowChange.Update,
            diff.Updates,
            (update, writer) =>
            {
                shape.Write(update.After, values);
                writer.Write(values, update.Before.Row);
            },
            cancellationToken);
        Run(
            RowChange.Insert,
            diff.Inserts,
            (fact, writer) =>
            {
                shape.Write(fact, values);
                writer.Write(values, null);
            },
            cancellationToken);
    }

    private void Run<TItem>(RowChange change, IReadOnlyCollection<TItem> items, Action<TItem, IRowWriter> write, CancellationToken cancellationToken)
    {
        if (items.Count == 0)
        {
            return;
        }

        using var writer = context.WriteRows(shape.Names, change);
        foreach (var item in items)
        {
            cancellationToken.ThrowIfCancellationRequested();
            write(item, writer);
        }

        writer.Complete();
    }

    private DbCommand Command(string sql)
    {
        var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        command.CommandTimeout = 0; // Ends by cancellation, not by size.
        return command;
    }
}
