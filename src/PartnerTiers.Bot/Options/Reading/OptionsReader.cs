using System.Collections;
using System.Reflection;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;
using PartnerTiers.Bot.Options.Shape;

namespace PartnerTiers.Bot.Options.Reading;

/// <summary>
/// Reads nodes into options types, strictly: an unknown key, a key written twice, a value of the wrong kind or out of range is a mistake with its
/// path. What could not be read stays at its default; a list keeps its length, with null in such places, so that later paths stay true.
/// </summary>
/// <param name="mistakes">Collects what is wrong.</param>
/// <param name="keysIgnoreCase">Whether keys are compared without case, as ordinary .NET configuration does.</param>
internal sealed class OptionsReader(MistakeList mistakes, bool keysIgnoreCase = false)
{
    private StringComparison KeyComparison => keysIgnoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    public T? Read<T>(Node node, string path)
        where T : class => (T?)Read(typeof(T), node, path, null);

    private object? Read(Type type, Node node, string path, PropertyInfo? from)
    {
        mistakes.Saw(path, node.Line);
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
        {
            return ReadText(node, path, from);
        }

        if (type == typeof(int) || type == typeof(decimal))
        {
            return ReadNumber(type, node, path, from);
        }

        if (type == typeof(bool))
        {
            return node is FlagNode flag ? flag.Value : node is TextNode { Loose: true } text && bool.TryParse(text.Text, out var parsed) ? parsed : WrongKind(node, path, "true or false");
        }

        if (type == typeof(LocalDate))
        {
            return node is not TextNode day ? WrongKind(node, path, "a date like \"2026-11-16\"")
                : LocalDatePattern.Iso.Parse(day.Text) is { Success: true } date ? date.Value
                : Wrong(path, $"\"{day.Text}\" is not a date", "Write a day that exists, like \"2026-11-16\"");
        }

        if (OptionsShape.Of(type, typeof(TextOr<>)) is [var longer])
        {
            return node is TextNode ? Activator.CreateInstance(type, ReadText(node, path, from), null)
                : Read(longer, node, path, null) is { } value ? Activator.CreateInstance(type, null, value) : null;
        }

        if (OptionsShape.Of(type, typeof(List<>)) is [var item])
        {
            return ReadList(type, item, node, path, from);
        }

        return OptionsShape.Of(type, typeof(Dictionary<,>)) is [_, var entry] ? ReadMap(type, entry, node, path, from) : ReadObject(type, node, path);
    }

    private string? ReadText(Node node, string path, PropertyInfo? from)
    {
        if (node is not TextNode { Text: var text })
        {
            return (string?)WrongKind(node, path, "a text");
        }

        if (from?.GetCustomAttribute<OneOfAttribute>() is { } oneOf)
        {
            return oneOf.Values.FirstOrDefault(value => value.Equals(text, StringComparison.OrdinalIgnoreCase))
                ?? (string?)Wrong(path, $"\"{text}\" is not known here", OneOf(text, oneOf.Values));
        }

        if (from?.GetCustomAttribute<LikeAttribute>() is { } like && !Regex.IsMatch(text, like.Pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant))
        {
            return (string?)Wrong(path, $"\"{text}\" is not understood", "Write " + like.Right);
        }

        return text;
    }

    private object? ReadNumber(Type type, Node node, string path, PropertyInfo? from)
    {
        var whole = type == typeof(int);
        var digits = node switch { NumberNode number => number.Digits, TextNode { Loose: true } text => text.Text, _ => null };
        if (digits is null)
        {
            return WrongKind(node, path, whole ? "a whole number" : "a number");
        }

        if (!ExactNumber.TryRead(digits, out var value))
        {
            return Wrong(path, $"{digits} is out of range", "Write a number of at most 28 digits");
        }

        if (whole && (value != decimal.Truncate(value) || value is < int.MinValue or > int.MaxValue))
        {
            return Wrong(path, $"{digits} is not a whole number in range", "Write a whole number");
        }

        if (from?.GetCustomAttribute<BetweenAttribute>() is { } range && ((double)value < range.Least || (double)value > range.Most))
        {
            return Wrong(path, $"{digits} is out of range", OptionsShape.RangeInWords(range));
        }

        return whole ? (object)(int)value : value;
    }

    private object? ReadList(Type type, Type item, Node node, string path, PropertyInfo? from)
    {
        if (node is TextNode { Loose: true, Text: "" })
        {
            return Activator.CreateInstance(type); // How ordinary .NET configuration hands on an empty list.
        }

        if (node is not ListNode written)
        {
            return WrongKind(node, path, "a list, in [ ]");
        }

        var list = (IList)Activator.CreateInstance(type)!;
        foreach (var (index, element) in written.Items.Index())
        {
            list.Add(Read(item, element, PathText.Item(path, index), from));
        }

        return list;
    }

    private object? ReadMap(Type type, Type entry, Node node, string path, PropertyInfo? from)
    {
        if (node is not ObjectNode written)
        {
            return WrongKind(node, path, "an object, in { }");
        }

        // The keys are ids: compared without case, kept as spelt.
        var map = (IDictionary)Activator.CreateInstance(type, StringComparer.OrdinalIgnoreCase)!;
        var known = from?.GetCustomAttribute<KeysOneOfAttribute>()?.Values;
        foreach (var member in written.Members)
        {
            var at = PathText.Key(path, member.Key);
            mistakes.Saw(at, member.Line);
            if (map.Contains(member.Key))
            {
                Wrong(at, $"\"{member.Key}\" is written twice", "Write it once; ids are compared without case");
            }
            else if (known is not null && !known.Contains(member.Key, StringComparer.OrdinalIgnoreCase))
            {
                Wrong(at, $"\"{member.Key}\" is not known here", OneOf(member.Key, known));
            }
            else if (member.Value is NullNode && Nullable.GetUnderlyingType(entry) is not null)
            {
                map.Add(member.Key, null);
            }
            else if (Read(entry, member.Value, at, from) is { } value)
            {
                map.Add(member.Key, value);
            }
        }

        return map;
    }

    private object? ReadObject(Type type, Node node, string path)
    {
        if (node is not ObjectNode written)
        {
            return WrongKind(node, path, "an object, in { }");
        }

        var options = Activator.CreateInstance(type)!;
        var keys = OptionsShape.KeysOf(type);
        var seen = new HashSet<string>(keysIgnoreCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
        foreach (var member in written.Members)
        {
            var at = PathText.Key(path, member.Key);
            mistakes.Saw(at, member.Line);
            if (!seen.Add(member.Key))
            {
                Wrong(at, $"the key {member.Key} is written twice", "Write it once");
            }
            else if (keys.FirstOrDefault(key => key.Name.Equals(member.Key, KeyComparison)) is not { } key)
            {
                Wrong(at, $"the key \"{member.Key}\" is not known here", $"Did you mean {Nearest.To(member.Key, keys.Select(known => known.Name))}?");
            }
            else if (member.Value is not NullNode && !IsUnset(member.Value, key) && Read(key.PropertyType, member.Value, at, key) is { } value)
            {
                key.SetValue(options, value);
            }
        }

        foreach (var key in keys)
        {
            if (key.GetCustomAttribute<NeededAttribute>() is { } needed && written.Members.All(member => !member.Key.Equals(key.Name, KeyComparison) || member.Value is NullNode))
            {
                Wrong(PathText.Key(path, key.Name), $"{key.Name} is missing", "Write " + needed.Right);
            }
        }

        return options;
    }

    // An empty text of the environment or the command line unsets what is not a free text.
    private static bool IsUnset(Node node, PropertyInfo key) => node is TextNode { Loose: true, Text: "" }
        && OptionsShape.Of(key.PropertyType, typeof(List<>)).Length == 0 && (key.PropertyType != typeof(string) || key.GetCustomAttribute<OneOfAttribute>() is not null || key.GetCustomAttribute<LikeAttribute>() is not null);

    private static string OneOf(string written, IReadOnlyList<string> values) =>
        (Nearest.Meant(written, values) is { } near ? $"Did you mean \"{near}\"? " : string.Empty) + "Known: " + string.Join(", ", values);

    private object? WrongKind(Node node, string path, string right) => Wrong(path, $"{node.Kind} is written here", $"Write {right}");

    private object? Wrong(string path, string what, string right)
    {
        mistakes.Add(path, what, right);
        return null;
    }
}
