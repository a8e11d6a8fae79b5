using System.Collections.Immutable;
using PartnerTiers.Conversation.Questions.Count;
using PartnerTiers.Conversation.Questions.Filters;
using PartnerTiers.Conversation.Understanding.Lexicons;
using PartnerTiers.Conversation.Understanding.Text;

namespace PartnerTiers.Conversation.Understanding.Senses;

/// <summary>A condition that was said, with where.</summary>
/// <param name="Condition">The condition.</param>
/// <param name="From">Its first word.</param>
/// <param name="To">The word after its last.</param>
internal sealed record SaidTerm(FilterTerm Condition, int From, int To);

/// <summary>A partner that was named, with where.</summary>
internal sealed record SaidName(ImmutableArray<string> Partners, int From, int To);

/// <summary>Days that were spoken of, with where.</summary>
internal sealed record SaidTime(NodaTime.LocalDate First, NodaTime.LocalDate Last, int From, int To);

/// <summary>One way to take a sentence apart: what it speaks of, and the words that are left.</summary>
internal sealed class Sense
{
    /// <summary>How far-fetched it is.</summary>
    public double Cost { get; set; }

    /// <summary>What must be part of the question: names of concepts.</summary>
    public SortedSet<string> Concepts { get; } = new(StringComparer.Ordinal);

    /// <summary>Words that count a little.</summary>
    public HashSet<string> Softs { get; } = new(StringComparer.Ordinal);

    /// <summary>The same, a bit each.</summary>
    public ulong SoftBits { get; set; }

    /// <summary>Partners named.</summary>
    public List<SaidName> Names { get; private set; } = [];

    /// <summary>The name stands for a place in the list before.</summary>
    public bool IsPlaceNamed { get; private set; }

    /// <summary>Conditions on partners.</summary>
    public List<SaidTerm> Terms { get; } = [];

    /// <summary>Until when something is to be, as typed.</summary>
    public List<string> Deadlines { get; } = [];

    /// <summary>The last day of that, where it is still to come.</summary>
    public NodaTime.LocalDate? Until { get; set; }

    /// <summary>The same, as it reads looking back.</summary>
    public NodaTime.LocalDate? UntilSaid { get; set; }

    /// <summary>What a share is of; the other conditions say what it is.</summary>
    public List<SaidTerm> Whole { get; } = [];

    /// <summary>By what each group is split again.</summary>
    public Grouping Second { get; set; }

    /// <summary>Cities named, as typed; their countries stand among <see cref="Terms"/>.</summary>
    public List<string> Cities { get; } = [];

    /// <summary>Days and stretches of time.</summary>
    public List<SaidTime> Times { get; } = [];

    /// <summary>Criteria that belong to no condition.</summary>
    public List<string> Criteria { get; } = [];

    /// <summary>How a list is ordered.</summary>
    public Order? Order { get; set; }

    /// <summary>Nothing was named that it is ordered by.</summary>
    public bool IsOrderBare { get; set; }

    /// <summary>It is ordered by who has most of something, not by who is best.</summary>
    public bool IsOrderCounting { get; set; }

    /// <summary>How long a list is.</summary>
    public int? Limit { get; set; }

    /// <summary>The one place of the order that is asked for.</summary>
    public int? Place { get; set; }

    /// <summary>By what a figure is split.</summary>
    public Grouping Grouping { get; set; }

    /// <summary>An amount of money that belongs to no condition: the size of a deal.</summary>
    public Quantity? Amount { get; set; }

    /// <summary>A place in the list before.</summary>
    public int? Ordinal { get; set; }

    /// <summary>Speaks of what was spoken of before.</summary>
    public bool HasPronoun { get; set; }

    /// <summary>Begins with "and".</summary>
    public bool ContinuesBefore { get; set; }

    /// <summary>Words that no question takes: unknown ones, loose numbers, stretches of time. As typed.</summary>
    public List<string> Leftovers { get; } = [];

    /// <summary>The unknown words among them.</summary>
    public List<string> UnknownWords { get; } = [];

    /// <summary>Which words gave what.</summary>
    public ImmutableArray<Span> Spans { get; init; } = [];

    /// <summary>The same sentence with a partner in the place of "the second one".</summary>
    public Sense Naming(SaidName name)
    {
        var copy = (Sense)MemberwiseClone();
        (copy.Names, copy.Ordinal, copy.IsPlaceNamed) = ([name], null, true);
        return copy;
    }

    /// <summary>The same where it points at the partner spoken of; <paramref name="likelier"/> by how much that is likelier than that it says nothing.</summary>
    public Sense Pointing(double likelier)
    {
        var pointing = (Sense)MemberwiseClone();
        pointing.HasPronoun = true;
        pointing.Cost -= likelier;
        return pointing;
    }

    /// <summary>"Select partners near an upgrade": whether a tier is that of those who are near, not the one that they are near to.</summary>
    public bool IsOfWhomIsNear(SaidTerm tier) =>
        Spans.FirstOrDefault(span => span.From >= tier.To) is { Meaning: Meaning.Soft { Name: "partner" } or Meaning.Term { Condition: FilterTerm.OneOf { Trait: Trait.Type } } } noun
        && Spans.Any(span => span.From >= noun.To && span.Meaning is Meaning.Concept { Name: "near" });

    /// <summary>One partner as a condition: of figures over partners. A name of several would have to be asked for; then another phrase must do.</summary>
    public string? Whose(List<SaidName> names, string? inMind) => names.Count switch
    {
        1 when names[0].Partners.Length == 1 => names[0].Partners[0],
        0 when HasPronoun => inMind,
        _ => null,
    };
}
