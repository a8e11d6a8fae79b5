using System.Collections.Immutable;
using NodaTime;
using PartnerTiers.Conversation.Understanding.Senses;
using PartnerTiers.Conversation.Understanding.Spelling;
using PartnerTiers.Conversation.Understanding.Text;
using PartnerTiers.Operations.Standings;

namespace PartnerTiers.Conversation.Understanding.Times;

/// <summary>The days and stretches of a sentence, those whose words are misspelt too: "last quarer", "im driten Quartal".</summary>
internal static class MisspeltTimes
{
    private const double ErrorCost = 0.5;

    // "Jan" and "mar" are too near to too many.
    private const int Shortest = 5;

    private static readonly SpellingIndex Words = new(TimeWords.All.Where(static word => word.Length > Shortest));

    /// <summary>As <see cref="Stretches.Find"/> finds them; a misspelt word costs.</summary>
    public static ImmutableArray<Span> Find(ImmutableArray<Token> tokens, ReaderIndex index, ProgrammeView view, (LocalDate First, LocalDate Last)? before)
    {
        var (today, fiscal) = (view.Today, view.Rules.FiscalYearStartMonth);
        var asTyped = Stretches.Find(tokens, today, fiscal, before);
        var mended = tokens;
        for (var at = 0; at < tokens.Length; at++)
        {
            var word = tokens[at].Word;
            if (word.Length >= Shortest && tokens[at].Quantity is null && !index.Spans.Knows(word) && !TimeWords.All.Contains(word) && !index.Names.Holds(word) && Words.Find(word, 1) is [var near] && near.Word[0] == word[0])
            {
                mended = mended.SetItem(at, tokens[at] with { Word = near.Word });
            }
        }

        if (mended == tokens)
        {
            return asTyped;
        }

        // "This quarer vs last": what is typed right may be said by what is not.
        return
        [
            .. asTyped,
            .. from span in Stretches.Find(mended, today, fiscal, before)
               where !asTyped.Contains(span)
               let errors = Enumerable.Range(span.From, span.To - span.From).Count(at => !ReferenceEquals(mended[at], tokens[at]))
               select span with { Cost = span.Cost + (errors * ErrorCost), ReadAs = string.Join(' ', mended[span.From..span.To].Select(static token => token.Word)) },
        ];
    }
}
