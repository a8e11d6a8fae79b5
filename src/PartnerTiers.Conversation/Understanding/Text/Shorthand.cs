using System.Collections.Frozen;
using PartnerTiers.Conversation.Understanding.Lexicons;

namespace PartnerTiers.Conversation.Understanding.Text;

/// <summary>Writes out what is cut short: "mind. 4,5", "Ø CSAT". Before anything is cut into clauses, for which a dot is an end.</summary>
internal static class Shorthand
{
    private static readonly FrozenDictionary<string, string> Words = WordFiles.All.Values.SelectMany(static file => file.Shorthand)
        .DistinctBy(static pair => pair.Key, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(static pair => pair.Key, static pair => pair.Value, StringComparer.OrdinalIgnoreCase);

    /// <summary>The sentence with such words written out; a word at its end keeps its dot, which may as well end it.</summary>
    public static string WrittenOut(string sentence)
    {
        if (!sentence.Contains('.', StringComparison.Ordinal) && sentence.All(char.IsAscii))
        {
            return sentence;
        }

        var words = sentence.Split(' ');
        for (var at = 0; at < words.Length; at++)
        {
            words[at] = Words.GetValueOrDefault(words[at], words[at]);
        }

        return string.Join(' ', words);
    }
}
