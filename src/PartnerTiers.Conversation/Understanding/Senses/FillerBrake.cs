using System.Collections.Immutable;
using PartnerTiers.Conversation.Questions.Count;
using PartnerTiers.Conversation.Questions.Filters;
using PartnerTiers.Conversation.Understanding.Lexicons;

namespace PartnerTiers.Conversation.Understanding.Senses;

/// <summary>Finds the words that say nothing in some places and stand in others: "customers" of Acme, "who covers" Acme. No question may drop them.</summary>
internal static class FillerBrake
{
    /// <summary>The stretches of a path that are no mere fillers where they stand.</summary>
    public static IEnumerable<Span> Find(ImmutableArray<Span> path)
    {
        for (var at = 0; at < path.Length; at++)
        {
            if (path[at].Meaning is Meaning.Filler { Filling: not Filling.Anywhere and var filling } && !SaysNothing(path, at, filling))
            {
                yield return path[at];
            }
        }
    }

    private static bool SaysNothing(ImmutableArray<Span> path, int at, Filling filling)
    {
        var (before, after) = (Beside(path, at, -1), Beside(path, at, 1));
        if (filling == Filling.Figure)
        {
            return before is Meaning.Criterion || (before is Meaning.Names && path.Any(static span => span.Meaning is Meaning.Criterion));
        }

        // "Which industries do our Elites cover".
        if (filling == Filling.Beside && path.Any(static span => span.Meaning is Meaning.Dimension { Grouping: Grouping.Industry or Grouping.Capability or Grouping.Country or Grouping.Region }))
        {
            return true;
        }

        // "How many employees are certified" asks for the certified ones.
        if (filling == Filling.Thing && before is Meaning.Concept { Name: "howmany" } && path[at].To < path[^1].To && path[(at + 1)..].Any(static span => span.Meaning is Meaning.Criterion) && !path[(at + 1)..].Any(static span => span.Meaning is Meaning.Number or Meaning.Operator))
        {
            return true;
        }

        return !(filling == Filling.Thing && before is Meaning.Soft { Name: "which" or "what" } or Meaning.Concept { Name: "howmany" or "howmuch" } or Meaning.Names)
            && (Excuses(before, filling) || Excuses(after, filling));
    }

    private static bool Excuses(Meaning? meaning, Filling filling) => meaning switch
    {
        Meaning.Term { Condition: FilterTerm.OneOf { Trait: Trait.Manager } } => filling == Filling.Managed,
        _ when filling == Filling.Managed => false,
        Meaning.Term { Condition: FilterTerm.OneOf { Trait: Trait.Capability or Trait.Industry or Trait.Credential } } => true,
        Meaning.Term { Condition: FilterTerm.OneOf { Trait: Trait.Country or Trait.Region } } => filling == Filling.Beside,
        Meaning.Number or Meaning.Operator or Meaning.Superlative or Meaning.Dimension or Meaning.Earned => filling == Filling.Beside,
        Meaning.Criterion or Meaning.Certified or Meaning.Concept { Name: "certifiedpeople" } => true,
        _ => false,
    };

    private static Meaning? Beside(ImmutableArray<Span> path, int at, int step)
    {
        for (at += step; at >= 0 && at < path.Length && path[at].Meaning is Meaning.Filler or Meaning.And or Meaning.Soft { Name: "all" }; at += step)
        {
            // Only what says something counts.
        }

        return at >= 0 && at < path.Length ? path[at].Meaning : null;
    }
}
