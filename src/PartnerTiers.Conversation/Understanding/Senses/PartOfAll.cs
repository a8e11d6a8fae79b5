using System.Collections.Immutable;
using PartnerTiers.Conversation.Understanding.Lexicons;
using PartnerTiers.Conversation.Understanding.Text;

namespace PartnerTiers.Conversation.Understanding.Senses;

/// <summary>"What share of our resellers is Select", "what percentage of revenue comes from EMEA": the conditions before the verb say what the share is of, those behind it what it is.</summary>
internal static class PartOfAll
{
    private const string Share = "share";

    // "Comes from" asks for evidence elsewhere.
    private const string Behind = "behind";
    private const string Become = "become";

    public static void Read(Sense sense, ImmutableArray<Token> tokens)
    {
        if (!sense.Concepts.Contains(Share) && !(sense.Concepts.Contains("howmuch") && sense.Concepts.Contains(Behind)))
        {
            return;
        }

        if (sense.Concepts.Remove(Behind) && sense.Concepts.Add(Share))
        {
            sense.Concepts.Remove("howmuch");
        }

        var from = sense.Spans.FirstOrDefault(static span => span.Meaning is Meaning.Concept { Name: Share or "howmuch" })?.From ?? 0;
        if (sense.Terms.FindAll(said => said.From > from).MinBy(static said => said.From) is not { } first)
        {
            return;
        }

        // The verb nearest to the end that conditions stand behind.
        for (var at = tokens.Length - 1; at >= first.To; at--)
        {
            if (WordFiles.PartingWords.Contains(tokens[at].Word) && sense.Terms.Exists(said => said.From > at))
            {
                // "Wie viel Prozent kommen aus EMEA": a verb that elsewhere says what somebody becomes.
                sense.Concepts.Remove(Become);
                sense.Whole.AddRange(sense.Terms.Where(said => said.From > from && said.To <= at));
                sense.Terms.RemoveAll(sense.Whole.Contains);
                return;
            }
        }

        // "Percentage of Select partners in EMEA": of either it may be the part.
        if (sense.Terms.Count > 1 && sense.Grouping == Questions.Count.Grouping.None)
        {
            sense.Leftovers.Add(string.Join(' ', tokens[first.From..first.To].Select(static token => token.Raw)));
        }
    }
}
