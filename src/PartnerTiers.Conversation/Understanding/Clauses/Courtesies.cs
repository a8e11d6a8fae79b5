using System.Buffers;
using System.Collections.Immutable;
using PartnerTiers.Conversation.Understanding.Names;
using PartnerTiers.Conversation.Understanding.Text;

namespace PartnerTiers.Conversation.Understanding.Clauses;

/// <summary>
/// Takes greetings and thanks off both ends of a message before anything is read: of "good morning, and 3 certified people - thanks a lot" what stands between them is the
/// follow-up that it would be alone, and a verb's last part stands at the end again.
/// </summary>
internal sealed class Courtesies(ClauseWords words, Func<Token, ImmutableArray<Token>?> partsOf, Func<string, bool> isKnown)
{
    private static readonly SearchValues<char> Signs = SearchValues.Create(",.!?;:…-–—()\r\n");

    /// <summary>What is left of a message; null: nothing is to be taken off.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="names">Half of a partner's name ("Good Question", "Hello World") is no greeting.</param>
    public Uncovered? Off(string text, NameIndex names)
    {
        text = Tokens.Straightened(text);
        var typed = Tokens.Of(text);
        ImmutableArray<(Token Word, int Typed)> all = [.. typed.SelectMany((token, at) => (partsOf(token) ?? [token]).Select(part => (part, at)))];
        ImmutableArray<Token> said = [.. all.Select(static part => part.Word)];
        var places = Places(text, typed);
        var fronts = Fronts(said, at => IsBreak(text, places[all[at - 1].Typed].To));
        var ends = fronts[^1] < said.Length && typed.Length < Tokens.Most ? Ends(said, fronts[^1]) : [said.Length];
        if (fronts.Count + ends.Count == 2)
        {
            return null;
        }

        var named = names.Find(typed, static _ => true, static _ => true).Where(static match => match.Fit is NameFit.Exact or NameFit.Rearranged).ToList();
        var from = fronts.FindLast(at => IsBetweenWords(all, at) && !named.Exists(name => name.To - name.From > 1 && name.From < TypedAt(at)));
        var to = ends.FindLast(at => IsBetweenWords(all, at) && !named.Exists(name => name.To - name.From > 1 && name.To > TypedAt(at)));
        if (from == 0 && to == said.Length)
        {
            return null;
        }

        var (first, behind) = (TypedAt(from), TypedAt(to));
        var namesSomebody = named.Exists(name => name.From < first || name.To > behind);
        return first >= behind ? new Uncovered(string.Empty, text[places[fronts.Count > 1 ? TypedAt(fronts[^2]) : 0].From..], namesSomebody)
            : new Uncovered(text[places[first].From..places[behind - 1].To], string.Empty, namesSomebody);

        int TypedAt(int at) => at < all.Length ? all[at].Typed : typed.Length;
    }

    // All places at which one of them ends.
    private List<int> Fronts(ImmutableArray<Token> said, Func<int, bool> isBreak)
    {
        List<int> fronts = [0];
        while (fronts[^1] < said.Length && words.Greeting(said.AsSpan()[fronts[^1]..], taken => isBreak(fronts[^1] + taken)) is > 0 and var count)
        {
            fronts.Add(fronts[^1] + count);
        }

        return fronts;
    }

    private List<int> Ends(ImmutableArray<Token> said, int from)
    {
        List<int> ends = [said.Length];
        while (ends[^1] > from && words.Farewell(said.AsSpan()[from..ends[^1]], at => IsWithin(said, from + at)) is > 0 and var count)
        {
            ends.Add(ends[^1] - count);
        }

        return ends;
    }

    // "How many - thanks": no "many thanks".
    private bool IsWithin(ImmutableArray<Token> said, int at) => at > 0 && isKnown(said[at - 1].Word + " " + said[at].Word);

    // A word that was cut short ("what's") is taken off as a whole or not at all.
    private static bool IsBetweenWords(ImmutableArray<(Token Word, int Typed)> all, int at) => at == 0 || at == all.Length || all[at].Typed != all[at - 1].Typed;

    private static bool IsBreak(string text, int at)
    {
        for (; at < text.Length && text[at] is ' ' or '\u00A0'; at++)
        {
            // Up to what stands behind the word.
        }

        return at == text.Length || Signs.Contains(text[at]);
    }

    private static (int From, int To)[] Places(string text, ImmutableArray<Token> typed)
    {
        var places = new (int From, int To)[typed.Length];
        for (var (at, to) = (0, 0); at < typed.Length; at++)
        {
            var from = text.IndexOf(typed[at].Raw, to, StringComparison.Ordinal);
            to = from + typed[at].Raw.Length;
            places[at] = (from, to);
        }

        return places;
    }
}

/// <summary>A message without what greets and thanks.</summary>
/// <param name="Text">What is left; empty: nothing.</param>
/// <param name="Courtesy">Where nothing is left, the last of what was said.</param>
/// <param name="NamesSomebody">A word that was taken off is a partner's name as well.</param>
internal sealed record Uncovered(string Text, string Courtesy, bool NamesSomebody);
