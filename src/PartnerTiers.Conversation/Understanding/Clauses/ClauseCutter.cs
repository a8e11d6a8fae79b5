using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PartnerTiers.Conversation.Understanding.Text;

namespace PartnerTiers.Conversation.Understanding.Clauses;

/// <summary>Cuts what was typed into clauses and takes off what only opens or closes them: "Sorry to bother you, just a quick question: who is Elite because I need it for a slide".</summary>
internal sealed partial class ClauseCutter(ClauseWords words, Func<string, ImmutableArray<Token>> cut)
{
    // Somebody who writes more than this has pasted something.
    private const int Most = 12;

    /// <summary>The clauses that say something, in order.</summary>
    public ImmutableArray<Clause> Cut(string text)
    {
        var clauses = ImmutableArray.CreateBuilder<Clause>();
        var from = 0;
        foreach (Match sign in Signs().Matches(text))
        {
            Add(text[from..sign.Index], sign.Groups["end"].Success);
            from = sign.Index + sign.Length;
        }

        Add(text[from..], true);
        return clauses.ToImmutable();

        void Add(string piece, bool endsSentence)
        {
            if (clauses.Count < Most && cut(piece) is { Length: > 0 } all)
            {
                clauses.AddRange(Taken(all, endsSentence));
            }
            else if (endsSentence && clauses.Count > 0)
            {
                clauses[^1] = clauses[^1] with { EndsSentence = true };
            }
        }
    }

    // A reason may begin anywhere: "who is Elite because …". What leads up to the question may look like one: "my boss wants to know …".
    private IEnumerable<Clause> Taken(ImmutableArray<Token> all, bool endsSentence)
    {
        // "Thanks a lot in advance" closes as a whole, though "thanks a lot" may open, too.
        var left = words.Closing(all.AsSpan()) == all.Length ? [] : Opened(all);
        var reason = 0;
        while (reason < left.Length && words.Reason(left.AsSpan()[reason..]) == 0)
        {
            reason++;
        }

        if (reason > 0 || left.IsEmpty)
        {
            yield return Bare(all, left[..reason], endsSentence);
        }

        if (reason < left.Length)
        {
            yield return new Clause(left[reason..], ClauseManner.Reason, endsSentence);
        }
    }

    private ImmutableArray<Token> Opened(ImmutableArray<Token> left)
    {
        // "So that I can …" does not open with "so".
        while (left.Length > 0 && words.Opening(left.AsSpan()) is > 0 and var count && count > words.Reason(left.AsSpan()))
        {
            left = left[count..];
        }

        return left;
    }

    private Clause Bare(ImmutableArray<Token> all, ImmutableArray<Token> left, bool endsSentence)
    {
        while (left.Length > 0 && words.Closing(left.AsSpan()) is > 0 and var count)
        {
            left = left[..^count];
        }

        return left.IsEmpty ? new Clause(all, ClauseManner.SmallTalk, endsSentence) : new Clause(left, words.BeginStatement(left.AsSpan()) ? ClauseManner.Statement : ClauseManner.May, endsSentence);
    }

    // A dot or comma inside a figure ("4.5", "80.000") has no blank behind it; of a list ("Acme, Globex") each name becomes a clause, and they are read together again.
    [GeneratedRegex(@"(?<end>[.!?;…\n]+)(?=\s|$)|(?<end>[\r\n]+)|[:,]+(?=\s|$)|\s[-–—]+\s|\s?[()]\s?", RegexOptions.CultureInvariant)]
    private static partial Regex Signs();
}
