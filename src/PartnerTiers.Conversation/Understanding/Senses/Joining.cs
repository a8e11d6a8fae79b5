using System.Collections.Immutable;
using NodaTime;
using PartnerTiers.Conversation.Questions.Filters;
using PartnerTiers.Conversation.Understanding.Lexicons;
using PartnerTiers.Conversation.Understanding.Text;
using PartnerTiers.Conversation.Understanding.Times;

namespace PartnerTiers.Conversation.Understanding.Senses;

/// <summary>"Joined since March", "new in the last six months", "signed up before 2025": a condition on the day of joining.</summary>
internal static class Joining
{
    private const string Joined = "joined";

    // "After" is a word that no question takes elsewhere.
    private const string Ago = "ago";

    public static void Read(Sense sense, ImmutableArray<Token> tokens)
    {
        if (sense.Times.Count + sense.Deadlines.Count != 1 || sense.Names.Count > 0)
        {
            return;
        }

        var isNew = sense.Terms.Find(static said => said.Condition is FilterTerm.HasState { State: State.New, Not: false });
        var isJoined = sense.Concepts.Contains(Joined);
        if (isNew is null && !isJoined && !IsPartnerSince(sense, tokens))
        {
            return;
        }

        if (Term(sense, tokens) is not var (from, to))
        {
            return;
        }

        sense.Concepts.Remove(Joined);
        sense.Concepts.Remove(Ago);
        sense.Concepts.Remove("since");
        if (isNew is not null)
        {
            sense.Terms.Remove(isNew);
        }

        var (first, last) = sense.Times is [var time] ? (time.From, time.To) : (0, 1);
        var denied = sense.Spans.Any(span => span.Meaning is Meaning.Not && span.To <= first && sense.Concepts.Contains("loose:" + Typed(span, tokens)));
        if (denied)
        {
            var not = sense.Spans.Last(span => span.Meaning is Meaning.Not && span.To <= first);
            sense.Concepts.Remove("loose:" + Typed(not, tokens));
            sense.Leftovers.Remove(Typed(not, tokens));
        }

        sense.Terms.Add(new SaidTerm(new FilterTerm.Joined(from, to) { Not = denied }, first, last));
        sense.Times.Clear();
        sense.Deadlines.Clear();
        (sense.Until, sense.UntilSaid) = (null, null);
    }

    private static (LocalDate? From, LocalDate? To)? Term(Sense sense, ImmutableArray<Token> tokens)
    {
        if (sense.Times is not [var time])
        {
            return sense.UntilSaid is { } last ? (null, last) : null;
        }

        // "After 2024" begins where that ends.
        var isAfter = sense.Concepts.Contains(Ago);
        return !isAfter ? (time.First, time.Last) : time.From > 0 && TimeWords.After.Contains(tokens[time.From - 1].Word) ? (time.Last.PlusDays(1), null) : null;
    }

    // "Partners since 2020", "who is a partner since March": of nothing else is that asked.
    private static bool IsPartnerSince(Sense sense, ImmutableArray<Token> tokens) =>
        sense is { Concepts.Count: 0, Criteria.Count: 0, Times: [var time] } && !sense.Terms.Exists(static said => said.Condition is FilterTerm.OneOf { Trait: Trait.Tier or Trait.EarnedTier }) && TimeWords.Since.Contains(tokens[time.From].Word)
        && sense.Spans.Any(span => span.To == time.From && span.Meaning is Meaning.Soft { Name: "partner" });

    private static string Typed(Span span, ImmutableArray<Token> tokens) => string.Join(' ', tokens[span.From..span.To].Select(static token => token.Raw));
}
