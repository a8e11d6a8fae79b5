using System.Collections.Immutable;
using PartnerTiers.Conversation.Questions.Filters;
using PartnerTiers.Conversation.Understanding.Lexicons;
using PartnerTiers.Conversation.Understanding.Text;

namespace PartnerTiers.Conversation.Understanding.Senses;

/// <summary>
/// "Or" between conditions on different things, "neither … nor", "except Acme". Where it could be told in two ways what belongs to the alternatives, the "or" is left
/// for a question back: "resellers in Germany or ISVs in France".
/// </summary>
internal static class Alternatives
{
    public static void Read(ImmutableArray<Token> tokens, List<Span> spans, bool[] used, Sense sense)
    {
        for (var at = 0; at < spans.Count; at++)
        {
            if (!used[at] && spans[at].Meaning is Meaning.Or)
            {
                ReadOr(tokens, spans, used, sense, at);
            }
        }
    }

    /// <summary>What several values of one property are called together; null: they name themselves.</summary>
    public static string? Label(FilterTerm.OneOf left, FilterTerm.OneOf right) =>
        left.Label is null && right.Label is null ? null : string.Join(" + ", [left.Label ?? string.Join(" + ", left.Values), right.Label ?? string.Join(" + ", right.Values)]);

    private static void ReadOr(ImmutableArray<Token> tokens, List<Span> spans, bool[] used, Sense sense, int at)
    {
        var left = sense.Terms.Where(term => term.To <= spans[at].From).MaxBy(static term => term.To);
        var right = sense.Terms.Where(term => term.From >= spans[at].To).MinBy(static term => term.From);
        if (left is null || right is null || !IsOnlyNouns(spans, used, left.To, spans[at].From) || !IsOnlyNouns(spans, used, spans[at].To, right.From))
        {
            return;
        }

        if (left.Condition.Not)
        {
            // "Not Elite or in Germany" could be either; "neither Elite nor in Germany" is neither.
            if (WordFiles.NorWords.Contains(Text(tokens, spans[at])) && !right.Condition.Not)
            {
                used[at] = true;
                sense.Terms[sense.Terms.IndexOf(right)] = right with { Condition = right.Condition with { Not = true } };
            }

            return;
        }

        var others = sense.Terms.Where(term => term != left && term != right).ToList();
        var goesOn = spans.FindIndex(span => span.From >= right.To && span.Meaning is not Meaning.Soft) is >= 0 and var behind && !used[behind] && spans[behind].Meaning is Meaning.And;
        var isTwoLists = left.Condition is not FilterTerm.AnyOf && HasNoun(spans, spans[at].To, right) && others.Exists(term => term.To <= left.From);
        if (goesOn || isTwoLists || others.Exists(other => other.Condition.Leaves().Any(one => Same(one, left.Condition) || Same(one, right.Condition))))
        {
            return;
        }

        used[at] = true;
        UseEither(spans, used, left.From);

        ImmutableArray<FilterTerm> before = left.Condition is FilterTerm.AnyOf any ? any.Terms : [left.Condition];
        sense.Terms[sense.Terms.IndexOf(left)] = new SaidTerm(new FilterTerm.AnyOf(before.Add(right.Condition)), left.From, right.To);
        sense.Terms.Remove(right);
    }

    // "Either in Germany or with Kubernetes": the first of the two words says no more.
    private static void UseEither(List<Span> spans, bool[] used, int from)
    {
        var either = spans.FindLastIndex(span => span.To <= from && span.Meaning is Meaning.Or);
        if (either >= 0 && !used[either] && IsOnlyNouns(spans, used, spans[either].To, from))
        {
            used[either] = true;
        }
    }

    /// <summary>"All partners except Acme and Globex": before the conditions, or the "not" would be taken for that of the next one.</summary>
    public static void ReadExcepted(ImmutableArray<Token> tokens, List<Span> spans, bool[] used, Sense sense)
    {
        for (var at = 0; at + 1 < spans.Count; at++)
        {
            if (used[at] || spans[at].Meaning is not Meaning.Not || !WordFiles.ExceptWords.Contains(Text(tokens, spans[at])) || used[at + 1] || spans[at + 1].Meaning is not Meaning.Names { Partners: [var first] })
            {
                continue;
            }

            var ids = new List<string> { first };
            var last = at + 1;
            while (last + 2 < spans.Count && !used[last + 1] && !used[last + 2] && spans[last + 1].Meaning is Meaning.And or Meaning.Or && spans[last + 2].Meaning is Meaning.Names { Partners: [var more] })
            {
                ids.Add(more);
                last += 2;
            }

            Array.Fill(used, true, at, last - at + 1);
            sense.Terms.Add(new SaidTerm(new FilterTerm.OneOf(Trait.Partner, [.. ids]) { Not = true }, spans[at].From, spans[last].To));
        }
    }

    private static bool IsOnlyNouns(List<Span> spans, bool[] used, int from, int to) =>
        !spans.Where((span, at) => span.From >= from && span.To <= to && !used[at] && span.Meaning is not (Meaning.Soft or Meaning.Or)).Any();

    // A list of its own on that side: "Elite partners", "resellers".
    private static bool HasNoun(List<Span> spans, int from, SaidTerm term) =>
        term.Condition.Leaves().Any(static one => one is FilterTerm.OneOf { Trait: Trait.Type }) || spans.Exists(span => span.From >= from && span.From <= term.To && span.Meaning is Meaning.Soft { Name: "partner" });

    private static bool Same(FilterTerm one, FilterTerm other) => other.Leaves().Any(leaf => (one, leaf) switch
    {
        (FilterTerm.OneOf left, FilterTerm.OneOf right) => Matter(left.Trait) == Matter(right.Trait),
        (FilterTerm.Compared left, FilterTerm.Compared right) => left.Criterion == right.Criterion,
        (FilterTerm.HasState, FilterTerm.HasState) => true,
        (FilterTerm.Joined, FilterTerm.Joined) => true,
        _ => false,
    });

    private static Trait Matter(Trait trait) => trait switch { Trait.Country => Trait.Region, Trait.EarnedTier => Trait.Tier, Trait.Credential => Trait.Capability, _ => trait };

    private static string Text(ImmutableArray<Token> tokens, Span span) => span.ReadAs ?? string.Join(' ', tokens[span.From..span.To].Select(static token => token.Word));
}
