using System.Collections.Immutable;
using PartnerTiers.Conversation.Questions.Compare;
using PartnerTiers.Conversation.Questions.Count;
using PartnerTiers.Conversation.Questions.Filters;
using PartnerTiers.Conversation.Questions.Receipt;
using PartnerTiers.Conversation.Understanding.Lexicons;
using PartnerTiers.Conversation.Understanding.Phrases;
using PartnerTiers.Conversation.Understanding.Senses;
using PartnerTiers.Operations.Standings;

namespace PartnerTiers.Conversation.Understanding.FollowUps;

/// <summary>Reads what only makes sense after another question: "and in APAC?", "only resellers", "what about Globex", "why?", "the second one", "more".</summary>
internal sealed class FollowUpReader(Grammar grammar)
{
    private const int Page = 10;

    // Words that tie a sentence to the one before.
    private static readonly ImmutableHashSet<string> Cues = ["about", "only"];

    // "Which ones?", "who?", "show them": the partners that were counted.
    private static readonly ImmutableHashSet<string> Listing = ["which", "who", "show", "there"];

    private static readonly ImmutableHashSet<string> Comparing = ["which", "who", "what", "how"];

    private readonly QuestionChange change = new(grammar);

    /// <summary>The question a sentence makes of the one before; null: it stands on its own. <paramref name="isTied"/>: it says so itself.</summary>
    public Bound? Read(Sense sense, ThreadContext before, ProgrammeView view, out bool isTied)
    {
        isTied = sense.ContinuesBefore || sense.Concepts.Overlaps(Cues) || sense.Softs.Contains(SenseBuilder.SaysAlso);
        if (sense.UnknownWords.Count > 0)
        {
            return null;
        }

        if (before.Last is ReceiptQuestion { ExcludedOnly: false } shown && sense.Leftovers.Count > 0 && sense.Spans.All(static span => span.Meaning is Meaning.Not or Meaning.Filler or Meaning.And or Meaning.Soft { Name: "what" or "which" } or Meaning.Concept { Name: "about" }))
        {
            // "And what doesn't?"
            isTied = true;
            return change.Make(change.KindOf(shown)!, new(QuestionChange.ValuesOf(shown), StringComparer.OrdinalIgnoreCase) { ["excludedOnly"] = true, ["skip"] = 0 }, sense);
        }

        if (sense.Concepts is { Count: 1 } ahead && ahead.Contains("more") && before.Last is { } begun && change.KindOf(begun) is { } same && grammar.Maker.Takes(same, "skip")
            && FilterChange.NumberIn(sense) is (null, { IsMoney: false, IsShare: false, Value: >= 1 and <= 100 } few) && decimal.IsInteger(few.Value))
        {
            // "Die nächsten fünf".
            isTied = true;
            return change.Continued(same, sense, begun, (int)few.Value);
        }

        if (sense.Leftovers.Count > 0)
        {
            return before.Last is { } numbered && change.KindOf(numbered) is { } its ? change.Renumbered(its, sense, numbered) : null;
        }

        var concepts = sense.Concepts.Except(Cues).ToList();
        if (concepts.Count == 0 && OfferedChoice.Of(sense, before.Choices, view) is { } chosen && change.KindOf(chosen) is { } offered)
        {
            isTied = true;
            return change.Make(offered, QuestionChange.ValuesOf(chosen), sense);
        }

        if (before.Last is not { } last || change.KindOf(last) is not { } kind)
        {
            return null;
        }

        if (sense.Ordinal is { } place && concepts.Count == 0 && sense.Names.Count == 0 && sense.Terms.Count == 0)
        {
            isTied = true;
            return ListPlace.Of(place, before.InOrder) is { } partner && !grammar.Maker.Takes(kind, "partner") ? Make("scorecard", new() { ["partner"] = partner }) : null;
        }

        if (concepts is ["why"] && sense.Names.Count == 0 && sense.Terms.Count == 0 && before.Partner is { } asked)
        {
            isTied = true;
            return Make("why", new() { ["partner"] = asked });
        }

        if ((concepts is ["more"] or ["others"]) && sense.Names.Count == 0 && sense.Terms.Count == 0 && grammar.Maker.Takes(kind, "skip"))
        {
            isTied = true;
            return change.Continued(kind, sense, last, concepts is ["others"] ? null : Page);
        }

        // "How many is that", "which ones are those": of a list its number, of a number its list; of anything else the same answer, which has both.
        if ((concepts is ["howmany"] && SaysNoMore(sense, [])) || (concepts is [] or [BackReferences.OfThem] && sense.Softs.Count > 0 && SaysNoMore(sense, Listing)))
        {
            isTied = true;
            return !grammar.Maker.Takes(kind, "filter") ? null
                : kind is "find" or "count" ? Make(concepts is ["howmany"] ? "count" : "find", new(StringComparer.OrdinalIgnoreCase) { ["filter"] = QuestionChange.ValuesOf(last)["filter"] })
                : Make(kind, QuestionChange.ValuesOf(last));
        }

        // "And how many Elite": of those that were listed or counted before.
        if (concepts is ["howmany"] && sense.ContinuesBefore && kind is "find" or "count" && sense is { Terms.Count: > 0, Criteria.Count: 0, Names.Count: 0, Times.Count: 0, Ordinal: null } && QuestionChange.ValuesOf(last)["filter"] is Filter { Terms.IsEmpty: false } those)
        {
            isTied = true;
            return Make("count", new(StringComparer.OrdinalIgnoreCase) { ["filter"] = FilterChange.Merged(those, [.. sense.Terms.Select(static said => said.Condition)]) });
        }

        // "The other way round".
        if (concepts is ["reversed"] && SaysNoMore(sense, Listing) && QuestionChange.ValuesOf(last).GetValueOrDefault("order") is Order order)
        {
            isTied = true;
            return Make(kind, new(QuestionChange.ValuesOf(last), StringComparer.OrdinalIgnoreCase) { ["order"] = order with { Ascending = !order.Ascending }, ["skip"] = 0 });
        }

        // "Which of them has more references", of those that were compared.
        if (last is CompareQuestion && sense.Criteria is [var by] && concepts.Count > 0 && concepts.TrueForAll(static concept => concept is "more" or "compare" or BackReferences.OfThem) && SaysNoMore(sense, Comparing, 1))
        {
            isTied = true;
            return Make(kind, new(QuestionChange.ValuesOf(last), StringComparer.OrdinalIgnoreCase) { ["criterion"] = by });
        }

        // "All regions", "drop the region".
        var widens = sense.Softs.Contains("all") || (concepts is ["dimension:Type" or "dimension:Region" or "dimension:Country" or "dimension:Industry", "drop"] && concepts.Remove("drop"));
        if (concepts is ["dimension:Type" or "dimension:Region" or "dimension:Country" or "dimension:Tier" or "dimension:Manager" or "dimension:Industry"] && widens)
        {
            isTied = true;
            return change.Widened(kind, sense, last, Enum.Parse<Trait>(concepts[0].Split(':')[1]));
        }

        // "Drop the Select ones" of a list.
        if (concepts is ["drop"] && kind is "find" && sense.Softs.Count == 0 && sense.Terms is [{ Condition: FilterTerm.OneOf { Not: false } dropped, From: > 0 }] && SaysNoMore(sense, [], 0, 1)
            && QuestionChange.ValuesOf(last)["filter"] is Filter listed)
        {
            isTied = true;
            return Make(kind, new(QuestionChange.ValuesOf(last), StringComparer.OrdinalIgnoreCase) { ["filter"] = FilterChange.Merged(listed, [dropped with { Not = true }]), ["skip"] = 0 });
        }

        // "And how much revenue?": what is measured stands for the whole of it.
        if (sense.Criteria.Count == 1 && concepts is ["howmany"] or ["howmuch"] && (isTied || kind == "rules"))
        {
            isTied = true;
            concepts.Clear();
        }

        // "And if it were 200k" of a deal that a partner is wanted for.
        if (concepts is ["whatif"] && sense.Amount is not null && grammar.Maker.Takes(kind, "amount"))
        {
            isTied = true;
            concepts.Clear();
        }

        // "Who manages Globex", "which partners does she have?"
        if (kind == "people" && sense.HasPronoun && sense.Softs.Contains("partner") && concepts is [] or ["manages"] && sense.Names.Count + sense.Terms.Count + sense.Criteria.Count == 0
            && view.Partners.FirstOrDefault(facts => facts.Partner.Id == before.Partner)?.Partner.Manager is { } manager)
        {
            isTied = true;
            return Make("find", new() { ["filter"] = new Filter([new FilterTerm.OneOf(Trait.Manager, [manager])]) });
        }

        // "What would they have of it", after what it takes.
        if (concepts is ["benefit"] && sense.HasPronoun && before.Partner is { } they && SaysNoMore(sense, ["what", "how"]))
        {
            isTied = true;
            return BackReferences.WithTierInMind(Make("benefits", new() { ["partner"] = they })!, sense, before);
        }

        // "Gaps?" of the partner that was spoken of, not of everybody.
        if (concepts is ["need"] && before.Partner is { } lacking && SaysNoMore(sense, ["what", "which"]))
        {
            return BackReferences.WithTierInMind(Make("need", new() { ["partner"] = lacking })!, sense, before);
        }

        // "And on average?": the same figure, put together otherwise.
        if (concepts is ["average"] or ["total"] && isTied && kind == "count")
        {
            return change.Aggregated(sense, last, concepts[0]);
        }

        // "Revenue?" of the partner that was spoken of.
        if (concepts.Count == 0 && before.Partner is { } whose && sense.Criteria is [var measured] && !grammar.Maker.Takes(kind, "criterion") && SaysNoMore(sense, [], 1))
        {
            return Make("receipt", new() { ["partner"] = whose, ["criterion"] = measured });
        }

        // "Average instead", "and in total".
        if (concepts is ["average" or "total"] && last is CountQuestion { Criterion: not null } && SaysNoMore(sense, []))
        {
            isTied = true;
            return Make(kind, new(QuestionChange.ValuesOf(last), StringComparer.OrdinalIgnoreCase) { ["aggregate"] = concepts[0] });
        }

        if (concepts is ["compare"] && sense.Times.Count == 1)
        {
            isTied = true;
            return change.Versus(kind, sense, last);
        }

        // "Which of them are in France": of what was listed, whatever else asks for it.
        if (concepts.Remove(BackReferences.OfThem))
        {
            isTied = true;
            return concepts.Count == 0 && sense.Ordinal is null && grammar.Maker.Takes(kind, "filter") ? change.Read(kind is "count" ? "find" : kind, sense, last, view) : null;
        }

        // "Elite partners in APAC" is a question of its own; "in APAC" is none.
        return concepts.Count > 0 || sense.Ordinal is not null || (!isTied && sense.Softs.Count > 0) || sense.Spans.Length == 0 ? null : change.Read(kind, sense, last, view);

        Bound? Make(string id, Dictionary<string, object> members) => change.Make(id, members, sense);
    }

    private static bool SaysNoMore(Sense sense, ImmutableHashSet<string> softs, int criteria = 0, int terms = 0) => sense is { Ordinal: null, Amount: null, Order: null, Limit: null, Grouping: Grouping.None }
        && sense.Criteria.Count == criteria && sense.Terms.Count == terms && sense.Names.Count + sense.Times.Count == 0 && softs.IsSupersetOf(sense.Softs);
}
