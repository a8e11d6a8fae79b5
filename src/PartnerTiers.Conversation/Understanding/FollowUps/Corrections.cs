using PartnerTiers.Conversation.Understanding.Lexicons;

namespace PartnerTiers.Conversation.Understanding.FollowUps;

/// <summary>"No, Austria", "nein, die Select-Partner": the word that takes back what was said before denies nothing of what comes.</summary>
internal static class Corrections
{
    private static readonly string[] Words = [.. WordFiles.All.Values.SelectMany(static file => file.Correcting).OrderByDescending(static word => word.Length)];

    /// <summary>The sentence without such a word at its start.</summary>
    public static string Without(string sentence)
    {
        var text = sentence.TrimStart();
        var word = Array.Find(Words, word => text.StartsWith(word, StringComparison.OrdinalIgnoreCase) && text.Length > word.Length && !char.IsLetterOrDigit(text[word.Length]));
        return word is null || text[word.Length..].TrimStart(' ', ',', '.', '!', ';', ':', '-') is not { Length: > 0 } rest ? sentence : rest;
    }
}
