using System.Collections;
using System.Globalization;
using System.Linq.Expressions;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;
using PartnerTiers.Storage.Model;

namespace PartnerTiers.Storage.Facts;

/// <summary>One column of facts; every column is text, with EF's converter of the property between.</summary>
internal sealed class RowColumn<T>(IProperty property, string name, int number)
    where T : class
{
    public IProperty Property => property;

    public string Name => name;

    /// <summary>The text as it is stored, or null.</summary>
    public Expression Stored(Expression fact) => Stored(property, fact);

    /// <summary>The value of a row's texts.</summary>
    public Expression Loaded(Expression cells, Expression pools)
    {
        var cell = Expression.ArrayIndex(cells, Expression.Constant(number));
        var text = Expression.Call(Expression.ArrayIndex(pools, Expression.Constant(number)), nameof(TextPool.Get), null, cell);
        var value = Converted(property, text, converter => converter.ConvertFromProviderExpression);
        return property.IsNullable
            ? Expression.Condition(Expression.Equal(cell, Expression.Constant(null, typeof(string))), Expression.Default(property.ClrType), Cast(value, property.ClrType))
            : Cast(value, property.ClrType);
    }

    /// <summary>Whether two facts have the same here.</summary>
    public Expression Equal(Expression one, Expression other)
    {
        var equals = property.GetValueComparer().EqualsExpression;
        return ReplacingExpressionVisitor.Replace(
            [equals.Parameters[0], equals.Parameters[1]],
            [Cast(Expression.Property(one, property.PropertyInfo!), equals.Parameters[0].Type), Cast(Expression.Property(other, property.PropertyInfo!), equals.Parameters[1].Type)],
            equals.Body);
    }

    public bool IsSame(T one, T other) => property.GetValueComparer().Equals(property.PropertyInfo!.GetValue(one), property.PropertyInfo.GetValue(other));

    /// <summary>The value as the CSV contract writes it; null where the cell would be empty.</summary>
    public string? CsvText(T fact) => property.PropertyInfo!.GetValue(fact) is { } value ? CsvText(value) is { Length: > 0 } text ? text : null : null;

    private static string CsvText(object value) => value switch
    {
        Enum name => JsonNamingPolicy.SnakeCaseLower.ConvertName(name.ToString()),
        LocalDate day => LocalDateText.Write(day),
        string text => text,
        IEnumerable list => string.Join(';', list.Cast<object>().Select(CsvText)),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    /// <summary>A property's value as it is stored, whatever that is.</summary>
    public static Expression Stored(IProperty property, Expression fact)
    {
        Expression value = Expression.Property(fact, property.PropertyInfo!);
        if (property.GetTypeMapping().Converter is null)
        {
            return value;
        }

        var underlying = Nullable.GetUnderlyingType(property.ClrType);
        var text = Converted(property, underlying is null ? value : Expression.Property(value, nameof(Nullable<>.Value)), converter => converter.ConvertToProviderExpression);
        return property.IsNullable
            ? Expression.Condition(Expression.Equal(value, Expression.Constant(null, property.ClrType)), Expression.Constant(null, text.Type), text)
            : text;
    }

    private static Expression Converted(IProperty property, Expression value, Func<ValueConverter, LambdaExpression> direction)
    {
        if (property.GetTypeMapping().Converter is not { } converter)
        {
            return value;
        }

        var lambda = direction(converter);
        return ReplacingExpressionVisitor.Replace(lambda.Parameters[0], Cast(value, lambda.Parameters[0].Type), lambda.Body);
    }

    private static Expression Cast(Expression value, Type type) => value.Type == type ? value : Expression.Convert(value, type);
}
