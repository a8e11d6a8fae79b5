using System.Globalization;

namespace PartnerTiers.Conversation.Tests.Evaluation;

/// <summary>The ways in which a hurried person types the same sentence; always the same for the same sentence.</summary>
internal static class Careless
{
    // Shorter words have no letters to spare: one swapped in "rev" makes another word.
    private const int LongEnough = 7;

    /// <summary>Each way by its name, with what it makes of a sentence.</summary>
    public static IReadOnlyList<(string Name, Func<AskedSentence, string> Type)> Ways { get; } =
    [
        ("no capitals", static asked => asked.Text.ToLower(CultureInfo.InvariantCulture)),
        ("all capitals", static asked => asked.Text.ToUpper(CultureInfo.InvariantCulture)),
        ("dictated", static asked => asked.Text.Replace(",", string.Empty, StringComparison.Ordinal).Replace("?", string.Empty, StringComparison.Ordinal).ToLower(CultureInfo.InvariantCulture)),
        ("letters swapped", static asked => Swapped(asked.Text)),
        ("a letter left out", static asked => LeftOut(asked.Text)),
        ("greeted", static asked => asked.Language == "de" ? $"Guten Morgen! {asked.Text}" : $"Good morning! {asked.Text}"),
        ("thanked", static asked => asked.Language == "de" ? $"{asked.Text} - vielen Dank!" : $"{asked.Text} - thanks a lot!"),
        ("polite", static asked => $"{Opening(asked)} {asked.Text}"),
        ("called by name", static asked => $"hey bot, {asked.Text}"),
    ];

    // Each half has openings of its own, so that mending what the one shows tells nothing of the other.
    private static string Opening(AskedSentence asked) => (asked.Language == "de", CorpusFiles.HalfOf(asked.Text) == CorpusFiles.Development) switch
    {
        (false, true) => "Sorry to bother you, just a quick question:",
        (false, false) => "Hey, hope you're well, I was wondering if you could check this for me:",
        (true, true) => "Entschuldige die Störung, nur kurz eine Frage:",
        (true, false) => "Hallo zusammen, ich hoffe es geht euch gut, könntet ihr mal schauen:",
    };

    private static string Swapped(string text) => Longest(text) is ({ } word, var at) ? text[..at] + word[..3] + word[4] + word[3] + word[5..] + text[(at + word.Length)..] : text;

    private static string LeftOut(string text) => Longest(text) is ({ } word, var at) ? text[..at] + word[..4] + word[5..] + text[(at + word.Length)..] : text;

    private static (string? Word, int At) Longest(string text)
    {
        var word = text.Split(' ').Where(static word => word.Length >= LongEnough && word.All(char.IsLetter)).MaxBy(static word => word.Length);
        return (word, word is null ? 0 : text.IndexOf(word, StringComparison.Ordinal));
    }
}
