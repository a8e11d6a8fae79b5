using PartnerTiers.Bot.Options.Reading;

namespace PartnerTiers.Bot.RuleBooks.Building;

/// <summary>Checks texts that people read.</summary>
internal static class Names
{
    /// <summary>Whether a text is blank, has blanks around it or holds control characters, any of which is a mistake.</summary>
    public static bool IsBlank(MistakeList mistakes, string path, string text)
    {
        if (text.Length > 0 && text.Trim() == text && !text.Any(char.IsControl))
        {
            return false;
        }

        mistakes.Add(path, string.IsNullOrWhiteSpace(text) ? "this is blank" : "there are blanks around the text, or control characters in it", "Write at least one letter and no blanks around it");
        return true;
    }

    /// <summary>The name, or what stands in for it where none is written, with a warning.</summary>
    public static string OrInstead(MistakeList mistakes, string path, string? written, string instead)
    {
        if (written is null)
        {
            mistakes.Warn(path, "no name is written", $"People will read \"{instead}\"");
            return instead;
        }

        return IsBlank(mistakes, path, written) ? instead : written;
    }
}
