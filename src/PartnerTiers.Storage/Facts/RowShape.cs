using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using PartnerTiers.Storage.Model;

namespace PartnerTiers.Storage.Facts;

/// <summary>
/// How facts of one kind stand in their table: names and compiled conversions, all derived from EF's model, so that a new column needs no
/// second place. EF's own change tracking is left out because millions of rows pass here.
/// </summary>
internal sealed class RowShape<T>
    where T : class
{
    private RowShape(PartnerTiersContextModel model)
    {
        Columns = [.. model.Properties.Select((property, number) => new RowColumn<T>(property, model.ColumnOf(property), number))];
        Names = new RowNames(model.Table, model.Quote(FactTables.Row), [.. Columns.Select(column => model.Quote(column.Name))]);
        Write = CompileWrite();
        Read = CompileRead();
        Same = CompileSame();
    }

    public IReadOnlyList<RowColumn<T>> Columns { get; }

    /// <summary>The table as statements name it.</summary>
    public RowNames Names { get; }

    /// <summary>Puts a fact's texts in the order of <see cref="Columns"/>.</summary>
    public Action<T, string?[]> Write { get; }

    /// <summary>Makes a fact of the texts of its row, in the order of <see cref="Columns"/>.</summary>
    public Func<string?[], TextPool[], T> Read { get; }

    /// <summary>Whether two facts hold the same.</summary>
    public Func<T, T, bool> Same { get; }

    public static RowShape<T> Of(DbContext context) => new(new PartnerTiersContextModel(context, typeof(T)));

    private Action<T, string?[]> CompileWrite()
    {
        var fact = Expression.Parameter(typeof(T));
        var values = Expression.Parameter(typeof(string[]));
        var assignments = Columns.Select((column, number) => (Expression)Expression.Assign(
            Expression.ArrayAccess(values, Expression.Constant(number)),
            column.Stored(fact)));
        return Expression.Lambda<Action<T, string?[]>>(Expression.Block(assignments), fact, values).Compile();
    }

    private Func<string?[], TextPool[], T> CompileRead()
    {
        var cells = Expression.Parameter(typeof(string[]));
        var pools = Expression.Parameter(typeof(TextPool[]));
        // A record's own constructor, not the one that copies.
        var constructor = typeof(T).GetConstructors().MaxBy(item => item.GetParameters().Length)!;
        var arguments = constructor.GetParameters().Select(parameter =>
            Columns.Single(column => string.Equals(column.Property.Name, parameter.Name, StringComparison.OrdinalIgnoreCase)).Loaded(cells, pools));
        var others = Columns
            .Where(column => !constructor.GetParameters().Any(parameter => string.Equals(parameter.Name, column.Property.Name, StringComparison.OrdinalIgnoreCase)))
            .Select(column => Expression.Bind(column.Property.PropertyInfo!, column.Loaded(cells, pools)));
        return Expression.Lambda<Func<string?[], TextPool[], T>>(Expression.MemberInit(Expression.New(constructor, arguments), others), cells, pools).Compile();
    }

    private Func<T, T, bool> CompileSame()
    {
        var (one, other) = (Expression.Parameter(typeof(T)), Expression.Parameter(typeof(T)));
        return Expression.Lambda<Func<T, T, bool>>(Columns.Select(column => column.Equal(one, other)).Aggregate(Expression.AndAlso), one, other).Compile();
    }
}

/// <summary>What <see cref="RowShape{T}"/> needs to know of EF's model.</summary>
internal sealed class PartnerTiersContextModel
{
    private readonly ISqlGenerationHelper sql;
    private readonly StoreObjectIdentifier table;

    public PartnerTiersContextModel(DbContext context, Type type)
    {
        sql = context.GetService<ISqlGenerationHelper>();
        var entity = context.Model.FindEntityType(type) ?? throw new InvalidOperationException($"{type} is not stored");
        table = StoreObjectIdentifier.Create(entity, StoreObjectType.Table)!.Value;
        Table = sql.DelimitIdentifier(table.Name, table.Schema);
        Properties = [.. entity.GetProperties().Where(property => !property.IsShadowProperty())];
    }

    public string Table { get; }

    public IReadOnlyList<IProperty> Properties { get; }

    public string ColumnOf(IProperty property) => property.GetColumnName(table)!;

    public string Quote(string name) => sql.DelimitIdentifier(name);
}
