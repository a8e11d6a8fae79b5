using System.Globalization;
using System.Reflection;
using PartnerTiers.Bot.Options.Shape;

namespace PartnerTiers.Bot.Options.Reading;

/// <summary>What the reader and the JSON Schema both see in an options type.</summary>
internal static class OptionsShape
{
    /// <summary>The keys that may be written for <paramref name="type"/>: its settable public properties, the inherited ones first.</summary>
    public static IReadOnlyList<PropertyInfo> KeysOf(Type type) =>
    [
        .. (type.BaseType is { } parent && parent != typeof(object) ? KeysOf(parent) : []),
        .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(property => property.SetMethod is not null),
    ];

    /// <summary>The type arguments of <paramref name="type"/> when it is made of <paramref name="generic"/>, otherwise none.</summary>
    public static Type[] Of(Type type, Type generic) => type.IsGenericType && type.GetGenericTypeDefinition() == generic ? type.GetGenericArguments() : [];

    /// <summary>A range as a person says it.</summary>
    public static string RangeInWords(BetweenAttribute range) => double.IsPositiveInfinity(range.Most)
        ? string.Create(CultureInfo.InvariantCulture, $"Write {range.Least} or more")
        : string.Create(CultureInfo.InvariantCulture, $"Write a number from {range.Least} to {range.Most}");
}
