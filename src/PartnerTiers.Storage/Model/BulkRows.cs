using System.Collections.Concurrent;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using PartnerTiers.Storage.Facts;

namespace PartnerTiers.Storage.Model;

/// <summary>
/// Adds many rows of one table past EF's change tracking, which costs ten times the writing: a review freezes a hundred thousand. Names and conversions are those of EF's model; what the database counts itself is left to it.
/// </summary>
internal sealed class BulkRows<T>
    where T : class
{
    private static readonly ConcurrentDictionary<Type, BulkRows<T>> Known = new();

    private readonly RowNames names;
    private readonly Action<T, object?[]> take;

    private BulkRows(DbContext context)
    {
        var model = new PartnerTiersContextModel(context, typeof(T));
        IProperty[] properties = [.. model.Properties.Where(static property => property.ValueGenerated == ValueGenerated.Never)];
        names = new RowNames(model.Table, string.Empty, [.. properties.Select(property => model.Quote(model.ColumnOf(property)))]);
        var (row, values) = (Expression.Parameter(typeof(T)), Expression.Parameter(typeof(object[])));
        take = Expression.Lambda<Action<T, object?[]>>(
            Expression.Block(properties.Select((property, number) => Expression.Assign(
                Expression.ArrayAccess(values, Expression.Constant(number)),
                Expression.Convert(RowColumn<T>.Stored(property, row), typeof(object))))),
            row,
            values).Compile();
    }

    /// <summary>Adds them in their order, inside the context's transaction.</summary>
    /// <returns>How many.</returns>
    public static int Add(PartnerTiersContext context, IEnumerable<T> rows, CancellationToken cancellationToken) =>
        Known.GetOrAdd(context.GetType(), static (_, one) => new BulkRows<T>(one), context).Write(context, rows, cancellationToken);

    private int Write(PartnerTiersContext context, IEnumerable<T> rows, CancellationToken cancellationToken)
    {
        var values = new object?[names.Columns.Length];
        var count = 0;
        using var writer = context.WriteRows(names, RowChange.Insert);
        foreach (var row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            take(row, values);
            writer.Write(values, null);
            count++;
        }

        writer.Complete();
        return count;
    }
}
