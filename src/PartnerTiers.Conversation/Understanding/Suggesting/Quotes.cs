using System.Collections.Immutable;
using PartnerTiers.Conversation.Questions.Filters;
using PartnerTiers.Conversation.Understanding.Lexicons;
using PartnerTiers.Conversation.Understanding.Senses;
using PartnerTiers.Conversation.Understanding.Text;
using PartnerTiers.Conversation.Understanding.Times;
using PartnerTiers.Operations.Standings;

namespace PartnerTiers.Conversation.Understanding.Suggesting;

/// <summary>
/// Reads quotes: stretches of the sentence that somebody else says mean a partner, a tier, a number, … A quote that doesn't stand in the sentence, or that our own lexicons don't read
/// as that and nothing more, is null: so no partner and no threshold can be made up.
/// </summary>
internal sealed class Quotes(Grammar grammar, ReaderIndex index, ProgrammeView view, ImmutableArray<Token> tokens, string language, string? inMind)
{
    // "Select" is a tier first and a partner second: where a partner is wanted the second thought will do.
    private const double SecondThought = 1;

    private readonly bool[] used = new bool[tokens.Length];

    /// <summary>Whether a word of the sentence stands in a quote that was read.</summary>
    public bool IsUsed(int at) => used[at];

    /// <summary>Ids of the partners of this name; several: it has to be asked.</summary>
    public ImmutableArray<string>? Partners(string words) =>
        Read(words, static sense => sense is { Names.Count: 1, HasPronoun: false } && IsOnly(sense, names: 1)) is { } named ? named.Names[0].Partners
        : inMind is not null && Stretch(words) is { } place && (grammar.SaysWe(tokens[place.From..place.To]) || Read(words, static sense => sense.HasPronoun && IsOnly(sense)) is not null) ? Use(place, ImmutableArray.Create(inMind))
        : null;

    /// <summary>Id of a tier, type, region or criterion.</summary>
    public string? Named(string member, string words)
    {
        if (member == "criterion")
        {
            return Read(words, static sense => sense.Criteria.Count == 1 && IsOnly(sense, criteria: 1))?.Criteria[0];
        }

        var trait = member switch { "tier" => Trait.Tier, "type" => Trait.Type, _ => Trait.Region };
        return Read(words, sense => sense.Terms is [{ Condition: FilterTerm.OneOf { Not: false, Values.Length: 1 } one }] && one.Trait == trait && IsOnly(sense, terms: 1)) is { } named
            ? ((FilterTerm.OneOf)named.Terms[0].Condition).Values[0]
            : null;
    }

    /// <summary>Conditions on partners.</summary>
    public ImmutableArray<FilterTerm>? Conditions(string words) =>
        Read(words, static sense => sense.Terms.Count > 0 && IsOnly(sense, terms: sense.Terms.Count)) is { } said ? [.. said.Terms.OrderBy(static term => term.From).Select(static term => term.Condition)] : null;

    /// <summary>A stretch of days.</summary>
    public SaidTime? Time(string words) => Read(words, static sense => sense.Times.Count == 1 && IsOnly(sense, times: 1))?.Times[0];

    /// <summary>A number.</summary>
    public Quantity? Number(string words)
    {
        if (Stretch(words) is not { } place)
        {
            return null;
        }

        var part = tokens[place.From..place.To];
        var found = Paths.Through(part.Length, Spans(part))
            .Select(static path => path.Spans.Select(static span => span.Meaning).Where(static meaning => meaning is not (Meaning.Filler or Meaning.Soft or Meaning.Superlative)).ToList())
            .FirstOrDefault(static meanings => meanings is [Meaning.Number]);
        return found is [Meaning.Number number] ? Use(place, number.Quantity) : null;
    }

    /// <summary>A comparison whose criterion and numbers are quoted and whose sense was told: the numbers in the criterion's unit.</summary>
    public FilterTerm.Compared? Compared(string criterion, Comparison comparison, Quantity value, Quantity? upper)
    {
        // As if it had been said in full, so that units and scales are read in one place only.
        Meaning[] said = upper is null || comparison != Comparison.Between
            ? [new Meaning.Criterion(criterion), new Meaning.Operator(comparison), new Meaning.Number(value)]
            : [new Meaning.Criterion(criterion), new Meaning.Operator(comparison), new Meaning.Number(value), new Meaning.And(), new Meaning.Number(upper)];
        var sense = SenseBuilder.Build(view.ReviewRules, [.. said.Select(static _ => new Token("-", "-", null))], [.. said.Select(static (meaning, at) => new Span(at, at + 1, meaning, 0, string.Empty))], 0);
        return sense.Terms is [{ Condition: FilterTerm.Compared { Not: false } compared }] && IsOnly(sense, terms: 1) ? compared : null;
    }

    /// <summary>Marks words that somebody says mean something our lexicons don't know: false where they don't stand in the sentence.</summary>
    public bool Mark(string words) => Stretch(words) is { } place && Use(place, true);

    private static bool IsOnly(Sense sense, int names = 0, int terms = 0, int criteria = 0, int times = 0) =>
        sense.Names.Count == names && sense.Terms.Count == terms && sense.Criteria.Count == criteria && sense.Times.Count == times
        && sense is { Order: null, Limit: null, Amount: null, Ordinal: null, Grouping: Questions.Count.Grouping.None, Leftovers.Count: 0, Concepts.Count: 0 };

    private Sense? Read(string words, Func<Sense, bool> fits)
    {
        if (Stretch(words) is not { } place)
        {
            return null;
        }

        var part = tokens[place.From..place.To];
        var senses = Paths.Through(part.Length, Spans(part)).Select(path => SenseBuilder.Build(view.ReviewRules, part, path.Spans, path.Cost)).ToList();
        var found = senses.TakeWhile(sense => sense.Cost <= senses[0].Cost + SecondThought).FirstOrDefault(fits);
        return found is null ? null : Use(place, found);
    }

    private List<Span> Spans(ImmutableArray<Token> part) => [.. index.Spans.Find(part, language), .. new TimeFinder(part, view.Today, view.Rules.FiscalYearStartMonth).Find()];

    private (int From, int To)? Stretch(string words)
    {
        var wanted = grammar.TokensOf(words);
        var places = wanted.IsEmpty ? [] : Enumerable.Range(0, Math.Max(0, tokens.Length - wanted.Length + 1))
            .Where(from => wanted.Select(static token => token.Word).SequenceEqual(tokens.Skip(from).Take(wanted.Length).Select(static token => token.Word), StringComparer.Ordinal))
            .ToList();
        return places.Count == 0 ? null : (places.Find(from => !used[from]) is var free && places.Contains(free) ? free : places[0]) is var at ? (at, at + wanted.Length) : null;
    }

    private T Use<T>((int From, int To) place, T read)
    {
        Array.Fill(used, true, place.From, place.To - place.From);
        return read;
    }
}
