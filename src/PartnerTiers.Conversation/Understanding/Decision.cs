using System.Collections.Immutable;
using System.Globalization;
using PartnerTiers.Conversation.Questions;
using PartnerTiers.Conversation.Understanding.Phrases;
using PartnerTiers.Conversation.Understanding.Senses;
using PartnerTiers.Conversation.Understanding.Text;
using PartnerTiers.Conversation.Understanding.Weighing;

namespace PartnerTiers.Conversation.Understanding;

/// <summary>A question that the words may be, as it is written, and what made it so.</summary>
internal sealed record Reading(Question Question, string Written, Bound Bound);

/// <summary>Decides between readings: one that is clearly ahead is answered, two are asked back, and so is one that something speaks against.</summary>
internal sealed class Decision(Grammar grammar)
{
    /// <summary>"What's missing there for Elite": of the partner spoken of, or of anybody.</summary>
    public const double MindMargin = 0.25;

    /// <summary>A full reading is doubted where that it is none of ours is likelier than this, and than its kind.</summary>
    public const double LeastNone = 0.4;

    /// <summary>So many are offered.</summary>
    public const int MostChoices = 5;

    // Readings closer together than this are about as likely.
    private const double Margin = 0.15;

    // Of words misspelt otherwise two readings may be a soft word apart: "rales" are rules as well as sales.
    private const double GuessMargin = 0.19;

    // A reading with more doubt than this is offered, not answered.
    private const double TooFar = 2.6;

    // Every word costs a step, which says nothing of doubt: longer sentences may cost more.
    private const int Short = 8;

    // What a name of ordinary words costs, less what its phrase may be better by.
    private const double NamedMargin = 0.7;

    /// <summary>What becomes of readings that use every word.</summary>
    /// <param name="readings">The readings, the likeliest first.</param>
    /// <param name="tokens">The words.</param>
    /// <param name="language">The language they are in.</param>
    /// <param name="trail">The trail so far.</param>
    public Understood Of(List<Reading> readings, ImmutableArray<Token> tokens, string language, ImmutableArray<string> trail)
    {
        var best = readings[0];
        var guesses = Guesses.Of(best.Bound.NearTo);
        var rivals = readings.TakeWhile(reading => reading.Bound.Cost < best.Bound.Cost + (IsOfMindAlone(best) != IsOfMindAlone(reading) ? MindMargin : best.Bound.IsGuess && guesses != Guesses.Of(reading.Bound.NearTo) ? GuessMargin : Margin)).ToList();
        if (rivals.Count == 1 && best.Bound.Ambiguous is { } name)
        {
            return new Understood.WhichPartner(
                string.Join(' ', tokens[name.From..name.To].Select(static token => token.Raw)),
                [.. name.Partners.Take(MostChoices).Select(partner => (partner, With(best.Bound, name.Partners[0], partner)))],
                name.Partners.Length,
                language,
                trail);
        }

        // "What does Close need": a name that is a word too may be what the sentence is about.
        if (rivals.Count == 1 && best.Bound.NearTo is { Names.Count: 0 } && readings is [_, { Bound: { NearTo.Names.Count: 1 } byName } named, ..] && byName.Cost < best.Bound.Cost + NamedMargin)
        {
            return new Understood.Choose([best.Question, named.Question], [], language, trail.Add("a word of it is a partner's name as well"));
        }

        // "Average CSAT Select Elite": nobody is both.
        if (rivals.Count == 1 && best.Bound.ContradictsItself)
        {
            return new Understood.Choose([best.Question], [], language, trail.Add("nobody can be all of that"));
        }

        if (rivals.Count == 1 && PhraseFit.AsksOfTheBot(best.Bound, tokens))
        {
            return new Understood.Choose([best.Question], [], language, trail.Add("it may be asked of the bot itself"));
        }

        if (rivals.Count == 1 && IsLikeNoneOfOurs(best, out var doubt))
        {
            return new Understood.Choose([best.Question], [], language, trail.Add(doubt));
        }

        return rivals.Count == 1 && best.Bound.Cost < TooFar + (Paths.StepCost * Math.Max(0, tokens.Length - Short))
            ? new Understood.One(best.Question, language, trail)
            : new Understood.Choose([.. rivals.Take(MostChoices).Select(static reading => reading.Question)], [], language, trail);
    }

    // "How does Larkfield stand" is Larkfield, not Larkfield beside the partner spoken of.
    private static bool IsOfMindAlone(Reading reading) => reading.Bound is { UsesMind: true, NearTo: null or { Names.Count: 0 } };

    // The phrase fits, but what the sentence speaks of is more like no question for this: then it is not answered unasked.
    private bool IsLikeNoneOfOurs(Reading best, out string doubt)
    {
        doubt = string.Empty;
        if (best.Bound.NearTo is not { } sense)
        {
            return false;
        }

        var weighed = grammar.Weigher.Weigh(sense);
        var (own, none) = (weighed.First(item => item.Kind == best.Bound.Phrase.Kind).Share, weighed.First(static item => item.Kind == NoneOfOurs.Kind).Share);
        doubt = string.Create(CultureInfo.InvariantCulture, $"doubted: {best.Bound.Phrase.Kind} {own:0.00}, none {none:0.00}");
        return none > LeastNone && none > own;
    }

    /// <summary>The question with <paramref name="partner"/> in the place of <paramref name="other"/>.</summary>
    public Question With(Bound bound, string other, string partner)
    {
        var values = new Dictionary<string, object>(bound.Values, StringComparer.OrdinalIgnoreCase);
        if (values.TryGetValue("partners", out var list) && list is ImmutableArray<string> partners)
        {
            values["partners"] = partners.Select(id => id == other ? partner : id).ToImmutableArray();
        }
        else
        {
            values["partner"] = partner;
        }

        return grammar.Maker.Make(bound.Phrase.Kind, values)!;
    }
}
