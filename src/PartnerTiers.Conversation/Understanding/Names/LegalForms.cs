using System.Collections.Frozen;
using System.Collections.Immutable;
using PartnerTiers.Conversation.Words;

namespace PartnerTiers.Conversation.Understanding.Names;

/// <summary>
/// Legal forms at the end of company names, which people leave out: <c>legal-forms.csv</c>, folded, a blank where a point or blank is written ("s p a").
/// Short forms that are as likely part of a name (EU, NA, Coop) are not in it.
/// </summary>
internal static class LegalForms
{
    // No legal forms, but left out as often.
    private static readonly string[] Others = ["holding", "group"];

    private static readonly ImmutableArray<string> All =
    [
        .. EmbeddedFiles.ReadText("Understanding/Names/legal-forms.csv").Split(['\n', '\r', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        .. Others,
    ];

    // Written without a blank, before or behind the name.
    private static readonly string[] Joined = ["株式会社", "有限会社", "合同会社", "股份有限公司", "有限责任公司", "有限公司", "주식회사", "유한회사"];

    private static readonly FrozenSet<string> Forms = All.ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> LastWords = All.Select(static form => form[(form.LastIndexOf(' ') + 1)..]).Append("&").ToFrozenSet(StringComparer.Ordinal);
    private static readonly int Longest = All.Max(static form => form.Count(static letter => letter == ' ') + 1);
    private static readonly int LongestText = All.Max(static form => form.Length);

    /// <summary>How many words at the end of a name are legal forms; never all of them.</summary>
    public static int CountAtEnd(ReadOnlySpan<string> words)
    {
        var length = words.Length;
        while (length > 1 && LastWords.Contains(words[length - 1]))
        {
            var cut = words[length - 1] == "&" ? 1 : 0;
            for (var count = 1; count <= Longest && count < length; count++)
            {
                cut = Is(words[(length - count)..length]) ? count : cut;
            }

            if (cut == 0)
            {
                break;
            }

            length -= cut;
        }

        return words.Length - length;
    }

    /// <summary>The name without a legal form that is written together with it; null: it has none.</summary>
    public static string? WithoutJoined(string name)
    {
        foreach (var form in Joined)
        {
            if (name.Length > form.Length && name.StartsWith(form, StringComparison.Ordinal))
            {
                return name[form.Length..];
            }

            if (name.Length > form.Length && name.EndsWith(form, StringComparison.Ordinal))
            {
                return name[..^form.Length];
            }
        }

        return null;
    }

    /// <summary>Whether a word alone is a legal form.</summary>
    public static bool Is(string word) => Forms.Contains(word);

    private static bool Is(ReadOnlySpan<string> words)
    {
        if (words.Length == 1)
        {
            return Forms.Contains(words[0]);
        }

        Span<char> text = stackalloc char[LongestText];
        var length = 0;
        foreach (var word in words)
        {
            if (length + word.Length + 1 > text.Length)
            {
                return false;
            }

            if (length > 0)
            {
                text[length++] = ' ';
            }

            word.CopyTo(text[length..]);
            length += word.Length;
        }

        return Forms.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text[..length]);
    }
}
