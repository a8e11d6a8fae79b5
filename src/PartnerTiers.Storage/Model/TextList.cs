using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace PartnerTiers.Storage.Model;

/// <summary>A list in one column, as a JSON array: an item may hold any character.</summary>
internal sealed class TextList() : ValueConverter<ImmutableArray<string>, string>(list => Write(list), text => Read(text))
{
    public static string Write(ImmutableArray<string> list) => list.IsEmpty ? "[]" : JsonSerializer.Serialize(list);

    public static ImmutableArray<string> Read(string text) => text == "[]" ? [] : JsonSerializer.Deserialize<ImmutableArray<string>>(text);
}

/// <summary>The same for enum values, by name.</summary>
internal sealed class EnumList<T>() : ValueConverter<ImmutableArray<T>, string>(list => Write(list), text => Read(text))
    where T : struct, Enum
{
    public static string Write(ImmutableArray<T> list) => TextList.Write([.. list.Select(EnumText<T>.Write)]);

    public static ImmutableArray<T> Read(string text) => text == "[]" ? [] : [.. TextList.Read(text).Select(EnumText<T>.Read)];
}

/// <summary>Lists are equal when their items are; an <see cref="ImmutableArray{T}"/> itself compares by identity.</summary>
internal sealed class SameItems<T>() : ValueComparer<ImmutableArray<T>>(
    (one, other) => Same(one, other),
    list => list.Length,
    list => list)
{
    public static bool Same(ImmutableArray<T> one, ImmutableArray<T> other) => one.SequenceEqual(other);
}
