using System.Text;

namespace PartnerTiers.Storage.Model;

/// <summary>
/// Text as every database keeps it: without NUL, which PostgreSQL refuses and SQLite's own functions take for the end, and without halves of surrogate pairs, which are no
/// UTF-8. Each becomes U+FFFD, here rather than in each driver's own way, so that what is read is what was written.
/// </summary>
internal static class StoredText
{
    public static string Of(string text) => text.AsSpan().Contains('\0') || text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') >= 0 ? Clean(text) : text;

    public static string? OrNull(string? text) => text is null ? null : Of(text);

    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        // What is no pair comes out of the enumeration as U+FFFD.
        foreach (var rune in text.EnumerateRunes())
        {
            clean.Append(rune.Value == 0 ? Rune.ReplacementChar.ToString() : rune.ToString());
        }

        return clean.ToString();
    }
}
