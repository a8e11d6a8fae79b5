using System.Collections.Immutable;
using NodaTime;
using PartnerTiers.Conversation.Questions.Filters;
using PartnerTiers.Conversation.Understanding.Lexicons;
using PartnerTiers.Conversation.Understanding.Senses;
using PartnerTiers.Conversation.Understanding.Text;
using PartnerTiers.Conversation.Understanding.Times;

namespace PartnerTiers.Conversation.Understanding.Clauses;

/// <summary>
/// "Elite, no wait, Select partners in Spain", "resellers in Germany, sorry, Austria": who speaks takes back what was said, and the later of two things of the same kind is meant.
/// </summary>
internal sealed class SecondThoughts(SpanFinder finder, string language, LocalDate today, int fiscalYearStartMonth)
{
    private static readonly ImmutableArray<(string Words, bool IsPlain)> Cues =
    [
        .. WordFiles.All.Values.SelectMany(static file => file.Rethinking.Select(static word => (word, true)).Concat(file.Correcting.Select(static word => (word, false))))
            .OrderByDescending(static cue => cue.Item1.Length),
    ];

    /// <summary>What stands on both sides of such words, with a place on each side; null: nobody takes anything back.</summary>
    public static (string Before, string After)? Cut(string sentence)
    {
        foreach (var (words, isPlain) in Cues)
        {
            var at = sentence.LastIndexOf(words, StringComparison.OrdinalIgnoreCase);
            var to = at + words.Length;
            if (at <= 0 || to >= sentence.Length || char.IsLetterOrDigit(sentence[at - 1]) || (char.IsLetterOrDigit(sentence[to]) && char.IsLetterOrDigit(sentence[to - 1])))
            {
                continue;
            }

            // "Partners with no certs", "sorry to ask" take nothing back: a sign stands before such a word that does.
            var before = sentence[..at].TrimEnd();
            if (before.Length > 0 && (isPlain || before[^1] is ',' or ';' or '.' or '-' or '–' or '—' or '…'))
            {
                return (before, sentence[to..]);
            }
        }

        return null;
    }

    /// <summary>The sentence as it is meant; null: nothing on the left is of the kind that the right begins with.</summary>
    public ImmutableArray<Token>? Corrected(ImmutableArray<Token> before, ImmutableArray<Token> after)
    {
        var (left, right) = (Path(before), Path(after));
        var said = right.Where(static span => KindOf(span.Meaning) is not null).ToList();
        if (said.Count == 0 || right.TakeWhile(span => span != said[0]).Any(static span => span.Meaning is not (Meaning.Filler or Meaning.Soft or Meaning.And or Meaning.Not or Meaning.Concept { Name: "only" or "about" })))
        {
            return null;
        }

        var denied = right.TakeWhile(span => span != said[0]).FirstOrDefault(static span => span.Meaning is Meaning.Not);
        var replaced = left.LastOrDefault(span => KindOf(span.Meaning) == KindOf(said[0].Meaning));
        if (replaced is null)
        {
            return null;
        }

        var deniedBefore = denied is null ? null : left.LastOrDefault(span => span.To <= replaced.From && span.Meaning is not Meaning.Filler) is { Meaning: Meaning.Not } not ? not : null;
        var tail = left.Where(span => span.From >= replaced.To).ToList();
        var keepsTail = !tail.Exists(span => KindOf(span.Meaning) is { } kind && said.Exists(other => KindOf(other.Meaning) == kind));
        return [.. before[..(deniedBefore ?? replaced).From], .. after[(denied ?? said[0]).From..], .. keepsTail ? before[replaced.To..] : []];
    }

    private ImmutableArray<Span> Path(ImmutableArray<Token> tokens)
    {
        List<Span> spans = [.. finder.Find(tokens, language), .. Stretches.Find(tokens, today, fiscalYearStartMonth)];
        return Paths.Through(tokens.Length, spans).FirstOrDefault().Spans is { IsDefault: false } path ? path : [];
    }

    private static string? KindOf(Meaning meaning) => meaning switch
    {
        Meaning.Term { Condition: FilterTerm.OneOf { Trait: Trait.Country or Trait.Region } } => "place",
        Meaning.Term { Condition: FilterTerm.OneOf { Trait: Trait.Capability or Trait.Credential or Trait.Industry } } => "field",
        Meaning.Term { Condition: FilterTerm.OneOf one } => one.Trait.ToString(),
        Meaning.Term => "state",
        Meaning.Names => "name",
        Meaning.Criterion => "criterion",
        Meaning.Number => "number",
        Meaning.Superlative => "order",
        Meaning.Time or Meaning.Period => "time",
        Meaning.Dimension => "split",
        _ => null,
    };
}
