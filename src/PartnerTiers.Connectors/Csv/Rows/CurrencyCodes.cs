using System.Collections.Concurrent;
using System.Text;

namespace PartnerTiers.Connectors.Csv.Rows;

/// <summary>
/// Reads currency codes: three letters, as ISO 4217 writes them. Whether a code is in force is not looked up: new ones come, old ones stay in old deals, and a
/// code without a rate is listed as a data problem anyway.
/// </summary>
internal static class CurrencyCodes
{
    // A file has a handful of codes and millions of rows; each code is one string.
    private static readonly ConcurrentDictionary<int, string> Seen = new();

    /// <summary>The code in upper case, case ignored; null when it isn't three letters.</summary>
    public static string? Find(ReadOnlySpan<byte> text)
    {
        if (text.Length != 3 || !char.IsAsciiLetter((char)text[0]) || !char.IsAsciiLetter((char)text[1]) || !char.IsAsciiLetter((char)text[2]))
        {
            return null;
        }

        // Clearing the sixth bit makes an ASCII letter upper case.
        var key = ((text[0] & 0xDF) << 16) | ((text[1] & 0xDF) << 8) | (text[2] & 0xDF);
        return Seen.TryGetValue(key, out var code) ? code : Seen.GetOrAdd(key, static letters => Encoding.ASCII.GetString([(byte)(letters >> 16), (byte)((letters >> 8) & 0xFF), (byte)(letters & 0xFF)]));
    }
}
