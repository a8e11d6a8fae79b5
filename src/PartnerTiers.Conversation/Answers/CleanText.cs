using System.Globalization;
using System.Text;

namespace PartnerTiers.Conversation.Answers;

/// <summary>Takes out of foreign text what could change how the text around it is read: line breaks, control and direction characters.</summary>
public static class CleanText
{
    /// <summary>The text on one line.</summary>
    public static string Of(string raw)
    {
        var clean = new StringBuilder(raw.Length);
        foreach (var rune in raw.EnumerateRunes())
        {
            switch (Rune.GetUnicodeCategory(rune))
            {
                case UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator:
                    clean.Append(' ');
                    break;
                case UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse:
                    break;
                default:
                    clean.Append(rune);
                    break;
            }
        }

        return clean.ToString();
    }
}
