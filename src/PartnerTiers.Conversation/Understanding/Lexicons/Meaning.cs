using System.Collections.Immutable;
using PartnerTiers.Conversation.Questions.Count;
using PartnerTiers.Conversation.Questions.Filters;
using PartnerTiers.Conversation.Understanding.Text;

namespace PartnerTiers.Conversation.Understanding.Lexicons;

/// <summary>What a word or a stretch of words stands for.</summary>
internal abstract record Meaning
{
    private Meaning()
    {
    }

    /// <summary>Politeness, articles, …: may stand anywhere and says nothing.</summary>
    internal sealed record Filler(Filling Filling = Filling.Anywhere) : Meaning;

    /// <summary>Says that something is asked (who, which, show): counts a little.</summary>
    internal sealed record Soft(string Name) : Meaning;

    /// <summary>Must be part of the question that is understood.</summary>
    internal sealed record Concept(string Name) : Meaning;

    /// <summary>Partners of this name; more than one: it has to be asked.</summary>
    internal sealed record Names(ImmutableArray<string> Partners) : Meaning;

    /// <summary>A condition on partners; behind "certified in" perhaps another one.</summary>
    internal sealed record Term(FilterTerm Condition, FilterTerm.OneOf? WhenCertified = null) : Meaning
    {
        /// <summary>A city was named: the facts know its country alone.</summary>
        public bool IsCity { get; init; }
    }

    /// <summary>A criterion of the rule book.</summary>
    internal sealed record Criterion(string Id) : Meaning;

    /// <summary>"over", "at least": stands before its number.</summary>
    internal sealed record Operator(Comparison Comparison) : Meaning;

    /// <summary>"or more": stands behind its number or tier.</summary>
    internal sealed record After(Comparison Comparison) : Meaning;

    /// <summary>"not", "without", "except".</summary>
    internal sealed record Not : Meaning;

    /// <summary>"or".</summary>
    internal sealed record Or : Meaning;

    /// <summary>"and".</summary>
    internal sealed record And : Meaning;

    /// <summary>"top", "lowest"; "zweitgrößte" says a place too.</summary>
    internal sealed record Superlative(bool Ascending, int? Place = null) : Meaning;

    /// <summary>"alphabetically": a list by name.</summary>
    internal sealed record ByName : Meaning;

    /// <summary>"oldest", "newest": by the day of joining.</summary>
    internal sealed record ByJoining(bool EarliestFirst, int? Place = null) : Meaning;

    /// <summary>"by", "per".</summary>
    internal sealed record By(bool Each) : Meaning;

    /// <summary>What figures are split by.</summary>
    internal sealed record Dimension(Grouping Grouping) : Meaning;

    /// <summary>"Quarterly", "per month": splits figures by time.</summary>
    internal sealed record Sliced(Grouping Grouping) : Meaning;

    /// <summary>A number.</summary>
    internal sealed record Number(Quantity Quantity) : Meaning;

    /// <summary>"the second one": 1 is the first, -1 the last.</summary>
    internal sealed record Ordinal(int Place) : Meaning;

    /// <summary>"it", "they": what was spoken of before.</summary>
    internal sealed record Pronoun : Meaning;

    /// <summary>A stretch of time: no question here takes one yet.</summary>
    internal sealed record Period(string Text) : Meaning;

    /// <summary>"Before June", "by Friday": until when; <paramref name="Last"/> of what is still to come, <paramref name="Said"/> as it reads looking back.</summary>
    internal sealed record Deadline(NodaTime.LocalDate? Last = null, NodaTime.LocalDate? Said = null) : Meaning;

    /// <summary>A day or a stretch of days, both ends included.</summary>
    internal sealed record Time(NodaTime.LocalDate From, NodaTime.LocalDate To) : Meaning;

    /// <summary>Words that no question takes, though single ones of them say nothing: "did we lose".</summary>
    internal sealed record NoAnswer(string Text) : Meaning;

    /// <summary>"earned": the tier behind it is the earned one.</summary>
    internal sealed record Earned : Meaning;

    /// <summary>"certified in": what follows is a credential.</summary>
    internal sealed record Certified : Meaning;

    /// <summary>A word that nothing knows.</summary>
    internal sealed record Unknown(string Text) : Meaning;
}
