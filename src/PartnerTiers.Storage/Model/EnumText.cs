using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace PartnerTiers.Storage.Model;

/// <summary>Enum values by name: a new value in the middle of an enum must not give stored rows another meaning.</summary>
internal sealed class EnumText<T>() : ValueConverter<T, string>(value => Write(value), text => Read(text))
    where T : struct, Enum
{
    private static readonly FrozenDictionary<string, T> Values = Enum.GetValues<T>().ToFrozenDictionary(value => value.ToString());
    private static readonly FrozenDictionary<T, string> Names = Values.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);

    public static string Write(T value) => Names[value];

    public static T Read(string text) => Values.TryGetValue(text, out var value)
        ? value
        : throw new InvalidDataException($"The store holds \"{text}\" where a {typeof(T).Name} belongs: a newer version of the program wrote it.");
}
