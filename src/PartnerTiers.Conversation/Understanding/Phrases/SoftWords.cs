using System.Collections.Frozen;
using PartnerTiers.Conversation.Understanding.Lexicons;

namespace PartnerTiers.Conversation.Understanding.Phrases;

/// <summary>Soft words as bits: the words of a sentence are held against those of every phrase that it may be.</summary>
internal static class SoftWords
{
    private static readonly FrozenDictionary<string, ulong> Bits = WordFiles.All.Values.SelectMany(static file => file.Soft.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
        .Select(static (name, place) => (name, place < 64 ? 1ul << place : throw new InvalidDataException("There are more than 64 kinds of soft words.")))
        .ToFrozenDictionary(static pair => pair.name, static pair => pair.Item2, StringComparer.Ordinal);

    /// <summary>Asks for partners.</summary>
    public static ulong Who { get; } = BitsOf(["who"]);

    /// <summary>Asks for a manner or a state.</summary>
    public static ulong How { get; } = BitsOf(["how"]);

    /// <summary>Either asks how somebody stands.</summary>
    public static ulong HowOrShow { get; } = BitsOf(["how", "show"]);

    /// <summary>Either asks for a thing or a place.</summary>
    public static ulong ThingOrPlace { get; } = BitsOf(["what", "where"]);

    /// <summary>Any of them wants a list.</summary>
    public static ulong ForList { get; } = BitsOf(["who", "which", "show", "all", "partner", "there"]);

    /// <summary>Either speaks of partners in general.</summary>
    public static ulong Everybody { get; } = BitsOf(["partner", "all"]);

    /// <summary>Together ask for partners.</summary>
    public static ulong WhichPartner { get; } = BitsOf(["which", "partner"]);

    /// <summary>The bits of some words.</summary>
    public static ulong BitsOf(IEnumerable<string> names)
    {
        var bits = 0ul;
        foreach (var name in names)
        {
            bits |= BitOf(name);
        }

        return bits;
    }

    /// <summary>The bit of a word.</summary>
    public static ulong BitOf(string name) => Bits.GetValueOrDefault(name);
}
