using System.Collections.Immutable;
using PartnerTiers.Conversation.Questions.Count;
using PartnerTiers.Conversation.Questions.Filters;
using PartnerTiers.Conversation.Understanding.Lexicons;
using PartnerTiers.Conversation.Understanding.Phrases;
using PartnerTiers.Conversation.Understanding.Text;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Conversation.Understanding.Senses;

/// <summary>Puts the stretches of a path together: comparisons, lists of values, negations, order; the rest stays single.</summary>
internal sealed class SenseBuilder
{
    // As much as what is far-fetched.
    private const double UnreadNor = 2;

    /// <summary>The soft word that adds to what was said before, and asks for nothing: "Ireland as well".</summary>
    public const string SaysAlso = "also";

    private readonly ImmutableArray<Token> tokens;
    private readonly List<Span> spans;
    private readonly bool[] used;
    private readonly Sense sense;
    private readonly ComparisonReader comparisons;

    private SenseBuilder(RuleBookVersion rules, ImmutableArray<Token> tokens, ImmutableArray<Span> path, double cost)
    {
        this.tokens = tokens;
        spans = Superlatives.TiersAtTheEnds(rules, [.. path.Where(static span => span.Meaning is not Meaning.Filler)]);
        used = new bool[spans.Count];
        sense = new Sense { Spans = path, Cost = cost };
        comparisons = new ComparisonReader(rules, tokens, spans, used, sense);
    }

    public static Sense Build(RuleBookVersion rules, ImmutableArray<Token> tokens, ImmutableArray<Span> path, double cost)
    {
        var builder = new SenseBuilder(rules, tokens, path, cost);
        builder.sense.ContinuesBefore = path.Length > 1 && path.FirstOrDefault(static span => span.Meaning is not Meaning.Filler)?.Meaning is Meaning.And;
        var order = new OrderReader(tokens, builder.spans, builder.used, builder.sense, builder.comparisons);
        order.Read();
        Superlatives.ReadJoining(builder.spans, builder.used, builder.sense, order.IsOfOne());
        Superlatives.ReadByName(builder.spans, builder.used, builder.sense);
        builder.comparisons.Read();
        builder.ReadGrouping();
        builder.ReadManaging();
        Alternatives.ReadExcepted(tokens, builder.spans, builder.used, builder.sense);
        builder.ReadTerms();
        builder.DropCities();
        Alternatives.Read(tokens, builder.spans, builder.used, builder.sense);
        SaidAgain.Settle(builder.sense, tokens);
        new RestReader(tokens, builder.spans, builder.used, builder.sense, builder.comparisons).Read();
        SideBySide.Read(builder.sense);
        PartOfAll.Read(builder.sense, tokens);
        Joining.Read(builder.sense, tokens);
        builder.sense.Leftovers.AddRange(FillerBrake.Find(path).Select(builder.Typed));
        builder.sense.SoftBits = SoftWords.BitsOf(builder.sense.Softs.Where(static soft => soft != SaysAlso));
        return builder.sense;
    }

    private T? At<T>(int at)
        where T : Meaning => at >= 0 && at < spans.Count && !used[at] ? spans[at].Meaning as T : null;

    private void ReadGrouping()
    {
        for (var at = 0; at < spans.Count; at++)
        {
            if (At<Meaning.Sliced>(at) is { } sliced)
            {
                used[at] = Split(sliced.Grouping);
                ReadSecond(at + 1);
            }
            else if (At<Meaning.By>(at) is { } && At<Meaning.Dimension>(at + 1) is { } dimension && Split(dimension.Grouping))
            {
                used[at] = used[at + 1] = true;
                ReadSecond(at + 2);
            }
        }

        // "Per tier and region".
        void ReadSecond(int at)
        {
            var and = At<Meaning.And>(at) is null ? at : at + 1;
            if (At<Meaning.Dimension>(and) is { } other && At<Meaning.Term>(and + 1) is null && Split(other.Grouping))
            {
                used[at] = used[and] = true;
            }
        }

        bool Split(Grouping by)
        {
            if (sense.Grouping == Grouping.None)
            {
                sense.Grouping = by;
                return true;
            }

            sense.Second = sense.Second == Grouping.None && by != sense.Grouping ? by : sense.Second;
            return sense.Second == by;
        }
    }

    // "Which partners does Maria manage", "welche Partner betreut Maria": said of her, "manages" is part of the condition.
    private void ReadManaging()
    {
        var manages = spans.FindIndex(static span => span.Meaning is Meaning.Concept { Name: "manages" });
        var manager = spans.FindIndex(static span => span.Meaning is Meaning.Term { Condition: FilterTerm.OneOf { Trait: Trait.Manager } });
        var asksForPartners = spans.Exists(static span => span.Meaning is Meaning.Soft { Name: "partner" or "which" });
        if (manages >= 0 && manager >= 0 && (manages > manager || (manages == manager - 1 && asksForPartners)))
        {
            used[manages] = true;
        }
    }

    private bool IsOfNeed => spans.Exists(static span => span.Meaning is Meaning.Concept { Name: "need" }) && spans.Exists(static span => span.Meaning is Meaning.Names);

    private void ReadTerms()
    {
        for (var at = 0; at < spans.Count; at++)
        {
            if (At<Meaning.Term>(at) is not { } first)
            {
                continue;
            }

            used[at] = true;
            if (first.Condition is FilterTerm.HasState { State: State.New } && (At<Meaning.Concept>(at + 1) is { Name: "deal" or "customer" or "project" or "registration" or "review" } || At<Meaning.Dimension>(at + 1) is { Grouping: Grouping.Tier }))
            {
                // "A new lead", "the new tiers": nothing of the partner.
                continue;
            }

            // "New to Premier" is who came to it, not who joined.
            if (first.Condition is FilterTerm.HasState { State: State.New } && spans[at].To < tokens.Length && Times.TimeWords.To.Contains(tokens[spans[at].To].Word) && At<Meaning.Term>(at + 1)?.Condition is FilterTerm.OneOf { Trait: Trait.Tier })
            {
                sense.Leftovers.Add(Typed(spans[at]));
                continue;
            }

            if (first.IsCity)
            {
                sense.Cities.Add(Typed(spans[at]));
            }

            var term = first.Condition;
            var to = at + 1;
            while (term is FilterTerm.OneOf values && NextOfSame(to, values, out var next, out var more))
            {
                used[to] = true;
                if (spans[next].Meaning is Meaning.Term { IsCity: true })
                {
                    sense.Cities.Add(Typed(spans[next]));
                }

                used[next] = true;
                term = new FilterTerm.OneOf(values.Trait, [.. values.Values, .. more.Values.Where(value => !values.Values.Contains(value))], Alternatives.Label(values, more));
                to = next + 1;
            }

            term = comparisons.WithTierRange(term, at, ref to);
            term = Qualified(term, first, at, to);
            UseDimension(term, at, to);
            var before = at - 1;
            while (before >= 0 && ((!used[before] && spans[before].Meaning is Meaning.Soft or Meaning.Names) || (used[before] && before == at - 1 && spans[before].Meaning is Meaning.Dimension or Meaning.Certified)))
            {
                before--;
            }

            // "Which criteria does Acme not yet meet for Elite" denies what is met.
            if (At<Meaning.Not>(before) is not null && !(IsOfNeed && term is FilterTerm.OneOf { Trait: Trait.Tier } && spans[before].To < spans[at].From))
            {
                used[before] = true;
                term = term with { Not = true };
            }

            sense.Terms.Add(new SaidTerm(term, spans[at].From, spans[to - 1].To));
            sense.Cost += term.Not && IsNorUnread(spans[to - 1].To) ? UnreadNor : 0;
        }
    }

    // "Toronto, Canada": what is said of the place besides is what the facts know.
    private void DropCities()
    {
        foreach (var city in sense.Cities.ToList())
        {
            var said = sense.Terms.Find(said => string.Join(' ', tokens[said.From..said.To].Select(static token => token.Raw)) == city);
            if (said is { Condition: FilterTerm.OneOf { Trait: Trait.Country, Values: [var country] } } && sense.Terms.Exists(other => other != said && Holds(other.Condition, country)))
            {
                sense.Terms.Remove(said);
                sense.Cities.Remove(city);
            }
        }

        static bool Holds(FilterTerm condition, string country) => condition is FilterTerm.OneOf { Not: false } place && (place.Trait == Trait.Region || (place.Trait == Trait.Country && place.Values.Contains(country)));
    }

    // "Weder Select noch Elite": there "noch" is no filler.
    private bool IsNorUnread(int at) => sense.Spans.FirstOrDefault(span => span.From == at) is { Meaning: Meaning.Filler } nor && WordFiles.NorWords.Contains(tokens[nor.From].Word) && spans.Exists(span => span.From == nor.To && span.Meaning is Meaning.Term);

    // Of capabilities and credentials "and" asks for both; of what a partner has only one of, it adds up.
    private bool NextOfSame(int at, FilterTerm.OneOf values, out int next, out FilterTerm.OneOf more)
    {
        next = at + 1;
        more = values;

        // "Portugal, Spain or France": a list goes on without a word until its last.
        if (At<Meaning.Term>(at) is { Condition: FilterTerm.OneOf { Not: false } listed } && listed.Trait == values.Trait && IsOfOneOnly(values.Trait) && NextOfSame(at + 1, listed, out _, out _))
        {
            (next, more) = (at, listed);
            return true;
        }

        var joint = At<Meaning.Or>(at) is not null || (At<Meaning.And>(at) is not null && values.Trait is not (Trait.Capability or Trait.Credential or Trait.Industry));
        if (!joint || At<Meaning.Term>(next)?.Condition is not FilterTerm.OneOf other || other.Trait != values.Trait)
        {
            return false;
        }

        more = other;
        return true;
    }

    private static bool IsOfOneOnly(Trait trait) => trait is Trait.Country or Trait.Region or Trait.Type or Trait.Tier or Trait.Manager;

    private FilterTerm Qualified(FilterTerm term, Meaning.Term said, int at, int to)
    {
        var before = At<Meaning.Dimension>(at - 1) is { Grouping: Grouping.Tier } ? at - 2 : at - 1;
        if (term is FilterTerm.OneOf { Trait: Trait.Tier } tier && At<Meaning.Earned>(before) is not null)
        {
            used[at - 1] = used[before] = true;
            return tier with { Trait = Trait.EarnedTier };
        }

        // "Wer hätte Elite verdient": German says it behind.
        if (term is FilterTerm.OneOf { Trait: Trait.Tier } late && At<Meaning.Earned>(to) is not null && (At<Meaning.Term>(to + 1)?.Condition is not FilterTerm.OneOf { Trait: Trait.Tier } || IsCloserToBefore(to)))
        {
            used[to] = true;
            return late with { Trait = Trait.EarnedTier };
        }

        return term is FilterTerm.OneOf { Trait: Trait.Credential or Trait.Capability } offer ? Certified(offer, said, at, to) : term;
    }

    // "Wer hat Elite verdient, ist aber noch als Select veröffentlicht".
    private bool IsCloserToBefore(int at) => spans[at].From == spans[at - 1].To && spans[at + 1].From > spans[at].To;

    // "Certified in", "with a … certification". Of several capabilities joined by "or" each would have to be looked up: that is asked back.
    private FilterTerm.OneOf Certified(FilterTerm.OneOf offer, Meaning.Term said, int at, int to)
    {
        int? certified = At<Meaning.Certified>(at - 1) is not null || comparisons.IsOfPeople(at - 1) ? at - 1
            : comparisons.IsOfPeople(to) || (At<Meaning.Certified>(to) is not null && At<Meaning.Term>(to + 1) is null) ? to : null;
        if (certified is not { } place)
        {
            return offer;
        }

        if (used[place] || (offer.Trait == Trait.Capability && (said.WhenCertified is null || offer.Values.Length > 1)))
        {
            // "At least 3 certs in Kubernetes" counts what no condition here counts.
            sense.Leftovers.Add(string.Join(' ', tokens[spans[place].From..spans[place].To].Select(static token => token.Raw)));
            return offer;
        }

        used[place] = true;
        if (place < at && (comparisons.IsOfPeople(to) || (At<Meaning.Certified>(to) is not null && At<Meaning.Term>(to + 1) is null)))
        {
            // "Holds a Data Engineer certificate".
            used[to] = true;
        }

        return offer.Trait == Trait.Credential ? offer : said.WhenCertified!;
    }

    // "The EMEA region", "tier Elite", "the retail industry".
    private void UseDimension(FilterTerm term, int at, int to)
    {
        if (term is not FilterTerm.OneOf { Trait: var trait })
        {
            return;
        }

        foreach (var beside in new[] { at - 1, to })
        {
            if (At<Meaning.Dimension>(beside) is { } dimension && At<Meaning.By>(beside - 1) is null && Dimensions.Means(dimension.Grouping, trait))
            {
                used[beside] = true;
            }
        }
    }

    private string Typed(Span span) => string.Join(' ', tokens[span.From..span.To].Select(static token => token.Raw));
}
