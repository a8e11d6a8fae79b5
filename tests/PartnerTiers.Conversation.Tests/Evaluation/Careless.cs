using System.Globalization;
using System.Text.RegularExpressions;
using PartnerTiers.Conversation.Questions.Help;

namespace PartnerTiers.Conversation.Tests.Evaluation;

/// <summary>The ways in which a hurried person types the same sentence; always the same for the same sentence.</summary>
internal static partial class Careless
{
    // Shorter words have no letters to spare: one swapped in "rev" makes another word.
    private const int LongEnough = 7;

    /// <summary>Each way by its name, with what it makes of a sentence.</summary>
    public static IReadOnlyList<(string Name, Func<AskedSentence, string> Type)> Ways { get; } =
    [
        ("no capitals", static asked => asked.Text.ToLower(CultureInfo.InvariantCulture)),
        ("all capitals", static asked => asked.Text.ToUpper(CultureInfo.InvariantCulture)),
        ("dictated", static asked => Dictated(asked.Text)),
        ("letters swapped", static asked => Swapped(asked.Text)),
        ("a letter left out", static asked => LeftOut(asked.Text)),
        ("greeted", static asked => Around(asked, asked.Language == "de" ? "Guten Morgen! " : "Good morning! ", string.Empty)),
        ("thanked", static asked => Around(asked, string.Empty, asked.Language == "de" ? " - vielen Dank!" : " - thanks a lot!")),
        ("polite", static asked => Around(asked, Opening(asked) + " ", string.Empty)),
        ("called by name", static asked => Around(asked, "hey bot, ", string.Empty)),
        ("greeted and thanked", static asked => Around(asked, asked.Language == "de" ? "hallo zusammen, " : "hi team, ", asked.Language == "de" ? " danke euch und lg" : " thx")),
        ("dictated politely", static asked => Dictated(Around(asked, (asked.Language == "de" ? "Hallo, " : "Hello, ") + Opening(asked) + " ", asked.Language == "de" ? ", vielen Dank im Voraus" : ", thank you so much in advance"))),
    ];

    // Whoever only greets or thanks does not do it twice: which of them is answered then says nothing.
    private static string Around(AskedSentence asked, string before, string behind) =>
        asked.Meant.Questions is [{ Question: HelpQuestion { Topic: HelpTopic.Greeting or HelpTopic.Thanks } }, ..] ? asked.Text : before + asked.Text + behind;

    // A comma inside a number is spoken, and written down as a number's.
    private static string Dictated(string text) => Stops().Replace(text, string.Empty).ToLower(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"[?!:]|,(?!\d)")]
    private static partial Regex Stops();

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
