using System.Collections.Immutable;
using PartnerTiers.Conversation.Understanding.Spelling;
using PartnerTiers.Conversation.Understanding.Text;

namespace PartnerTiers.Conversation.Understanding.Names;

/// <summary>The longest stretch of neighbouring words around one that all belong to a name.</summary>
/// <param name="From">First word.</param>
/// <param name="To">The word after the last.</param>
/// <param name="IsWhole">Every word of the name is there.</param>
/// <param name="Errors">Typing errors in all.</param>
internal readonly record struct NameStretch(int From, int To, bool IsWhole, int Errors)
{
    // Words that names have in common tell nothing by themselves.
    private const int TellingLength = 3;

    public static NameStretch? Around(ImmutableArray<Token> tokens, int at, ReadOnlySpan<string> name, Func<int, bool> isOrdinary)
    {
        var free = new Free(name);
        if (!free.Take(tokens[at].Word, false) || (name.Length > 1 && !IsTelling(tokens[at])))
        {
            return null;
        }

        var (from, to) = (at, at + 1);
        for (var before = Behind(tokens, from, -1); before >= 0 && free.Count > 0 && free.Take(tokens[before].Word, isOrdinary(before)); before = Behind(tokens, from, -1))
        {
            from = before;
        }

        for (var next = Behind(tokens, to - 1, 1); next < tokens.Length && free.Count > 0 && free.Take(tokens[next].Word, isOrdinary(next)); next = Behind(tokens, to - 1, 1))
        {
            to = next + 1;
        }

        // A legal form that was typed belongs to the name.
        while (to < tokens.Length && LegalForms.Is(tokens[to].Word) && !isOrdinary(to))
        {
            to++;
        }

        return new NameStretch(from, to, free.Count == 0, free.Errors);
    }

    // "7N", "HP": short, but hardly anything else.
    private static bool IsTelling(Token token) => token.Word.Length >= TellingLength || token.Word.Any(char.IsDigit) || token.IsCapitals;

    // "Müller & Söhne": names are kept without what joins their words.
    private static int Behind(ImmutableArray<Token> tokens, int at, int step)
    {
        var next = at + step;
        return next >= 0 && next < tokens.Length && NameIndexBuilder.IsAnd(tokens[next].Word) ? next + step : next;
    }

    // The words of a name that none of the sentence stands for yet; a name has fewer words than a sentence may have, and that is fewer than there are bits.
    private ref struct Free(ReadOnlySpan<string> name)
    {
        private readonly ReadOnlySpan<string> name = name;
        private ulong taken;

        public int Count { get; private set; } = name.Length;

        public int Errors { get; private set; }

        public bool Take(string word, bool exactly)
        {
            for (var at = 0; at < name.Length; at++)
            {
                if (IsFree(at) && name[at] == word)
                {
                    return Take(at, 0);
                }
            }

            // "Cloud Service" for "Cloud Services", though it is a word that has a meaning of its own.
            for (var at = 0; exactly && at < name.Length; at++)
            {
                if (IsFree(at) && word.Length > TellingLength && Math.Abs(word.Length - name[at].Length) == 1 && (word + "s" == name[at] || name[at] + "s" == word))
                {
                    return Take(at, 1);
                }
            }

            for (var at = 0; !exactly && at < name.Length; at++)
            {
                var most = Math.Min(Edits.Allowed(word.Length), Math.Max(1, Edits.Allowed(name[at].Length)));
                if (IsFree(at) && most > 0 && Edits.Between(word, name[at], most) is var between && between <= most)
                {
                    return Take(at, between);
                }
            }

            return false;
        }

        private readonly bool IsFree(int at) => (taken & (1ul << at)) == 0;

        private bool Take(int at, int errors)
        {
            taken |= 1ul << at;
            Count--;
            Errors += errors;
            return true;
        }
    }
}
