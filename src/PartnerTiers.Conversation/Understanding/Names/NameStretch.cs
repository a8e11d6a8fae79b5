using System.Collections.Immutable;
using PartnerTiers.Conversation.Understanding.Spelling;
using PartnerTiers.Conversation.Understanding.Text;

namespace PartnerTiers.Conversation.Understanding.Names;

/// <summary>The longest stretch of neighbouring words around one that all belong to a name.</summary>
/// <param name="From">First word.</param>
/// <param name="To">The word after the last.</param>
/// <param name="IsWhole">Every word of the name is there.</param>
/// <param name="Errors">Typing errors in all.</param>
internal sealed record NameStretch(int From, int To, bool IsWhole, int Errors)
{
    // Words that names have in common tell nothing by themselves.
    private const int TellingLength = 3;

    public static NameStretch? Around(ImmutableArray<Token> tokens, int at, string[] name, Func<int, bool> isOrdinary)
    {
        var free = name.ToList();
        var errors = 0;
        if (!Take(tokens[at].Word, free, false, ref errors) || (tokens[at].Word.Length < TellingLength && name.Length > 1))
        {
            return null;
        }

        var (from, to) = (at, at + 1);
        while (from > 0 && free.Count > 0 && Take(tokens[from - 1].Word, free, isOrdinary(from - 1), ref errors))
        {
            from--;
        }

        while (to < tokens.Length && free.Count > 0 && Take(tokens[to].Word, free, isOrdinary(to), ref errors))
        {
            to++;
        }

        // A legal form that was typed belongs to the name.
        while (to < tokens.Length && LegalForms.Is(tokens[to].Word) && !isOrdinary(to))
        {
            to++;
        }

        return new NameStretch(from, to, free.Count == 0, errors);
    }

    private static bool Take(string word, List<string> free, bool exactly, ref int errors)
    {
        if (free.Remove(word))
        {
            return true;
        }

        if (exactly)
        {
            return false;
        }

        for (var at = 0; at < free.Count; at++)
        {
            var most = Math.Min(Edits.Allowed(word.Length), Math.Max(1, Edits.Allowed(free[at].Length)));
            if (most > 0 && Edits.Between(word, free[at], most) is var between && between <= most)
            {
                errors += between;
                free.RemoveAt(at);
                return true;
            }
        }

        return false;
    }
}
