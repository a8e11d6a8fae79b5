using System.Collections.Immutable;
using PartnerTiers.Conversation.Questions.Filters;
using PartnerTiers.Conversation.Understanding.Lexicons;
using PartnerTiers.Conversation.Understanding.Senses;
using PartnerTiers.Conversation.Understanding.Spelling;
using PartnerTiers.Conversation.Understanding.Text;

namespace PartnerTiers.Conversation.Understanding.Clauses;

/// <summary>Tells of clauses which ones the question may do without, and does without them.</summary>
internal sealed class Surroundings(SpanFinder finder, string language, SpellingMemo memo)
{
    // More doubtful meanings than this are those of misspelt words and of names made of ordinary ones; misspelt names as doubtful as this.
    private const double Doubtful = 0.5;

    /// <summary>What is left when more and more is left out: reasons, then what was only told, then openings that nobody wrote down. The likeliest first.</summary>
    /// <param name="clauses">The clauses.</param>
    /// <param name="all">All words, which are not tried again.</param>
    public IEnumerable<Kept> Without(ImmutableArray<Clause> clauses, ImmutableArray<Token> all)
    {
        List<Said> said = [.. clauses.Select(clause => new Said(clause, [.. finder.Find(clause.Words, language, memo).Where(static span => (span.Cost < Doubtful || (span.Cost <= Doubtful && span.Meaning is Meaning.Names)) && span.ReadAs is null)]))];
        said.ForEach(item => item.PlaceIsAsked = said.Exists(other => other != item && other.AsksOfPlace));
        var tried = new HashSet<string>(StringComparer.Ordinal) { Text(all) };
        var plain = said.Where(static item => !item.MayGo).ToList();
        var leading = plain.SkipWhile(static item => item.SaysNothing).ToList();
        foreach (var kept in new[] { [.. said.Where(static item => !item.MayGo || item.Clause.Manner == ClauseManner.Statement)], plain, leading })
        {
            // "I have a meeting with Acme tomorrow, how are they doing?"
            var told = said.Except(kept).SelectMany(static item => item.Names).ToList();
            if (told is [var name] && kept.Count > 0 && !kept.Exists(static item => item.Names.Any()) && Try(Naming(kept, name), kept) is { } named)
            {
                yield return named;
            }

            if (Try([.. kept.SelectMany(static item => item.Clause.Words)], kept) is { } bare)
            {
                yield return bare;
            }
        }

        Kept? Try(ImmutableArray<Token> words, List<Said> kept) => kept.TrueForAll(static item => item.SaysNothing) || !tried.Add(Text(words)) ? null
            : new Kept(words[..Math.Min(words.Length, Tokens.Most)], string.Join(", ", said.Except(kept).Select(static item => Text(item.Clause.Words)).DefaultIfEmpty("what opens and closes it")));
    }

    /// <summary>Ways to cut in two what may be two questions: between sentences, then at each "and".</summary>
    public static IEnumerable<(ImmutableArray<Token> Left, ImmutableArray<Token> Right)> Halves(ImmutableArray<Clause> clauses, Func<Token, bool> isAnd)
    {
        var asking = clauses.Where(static clause => clause.Manner is ClauseManner.May or ClauseManner.Statement).ToList();
        for (var at = 1; at < asking.Count; at++)
        {
            yield return (Joined(asking[..at]), Joined(asking[at..]));
        }

        var all = Joined(asking);
        for (var at = 2; at < all.Length - 2; at++)
        {
            if (isAnd(all[at]))
            {
                yield return (all[..at], all[(at + 1)..]);
            }
        }

        static ImmutableArray<Token> Joined(IEnumerable<Clause> parts) => [.. parts.SelectMany(static clause => clause.Words).Take(Tokens.Most)];
    }

    private static ImmutableArray<Token> Naming(List<Said> kept, NameSaid name)
    {
        var words = kept.SelectMany(static item => item.Clause.Words).ToImmutableArray();
        var offset = 0;
        foreach (var item in kept)
        {
            if (item.Spans.Find(static span => span.Meaning is Meaning.Pronoun) is { } pronoun)
            {
                return words.RemoveRange(offset + pronoun.From, pronoun.To - pronoun.From).InsertRange(offset + pronoun.From, name.Words);
            }

            offset += item.Clause.Words.Length;
        }

        return words.InsertRange(0, name.Words);
    }

    private static string Text(ImmutableArray<Token> words) => string.Join(' ', words.Select(static token => token.Raw));

    private sealed record NameSaid(ImmutableArray<Token> Words);

    private sealed record Said(Clause Clause, List<Span> Spans)
    {
        /// <summary>Another clause that may ask names a country or region: "joining from the Dubai office" says where somebody sits.</summary>
        public bool PlaceIsAsked { get; set; }

        /// <summary>Whether it asks and names a country or region.</summary>
        public bool AsksOfPlace => Clause.Manner == ClauseManner.May && Spans.Exists(static span => span.Meaning is Meaning.Term { IsCity: false, Condition: FilterTerm.OneOf { Trait: Trait.Country or Trait.Region } });

        /// <summary>The partners named, each by its longest name.</summary>
        public IEnumerable<NameSaid> Names => Spans.Where(static span => span.Meaning is Meaning.Names)
            .Where(span => !Spans.Exists(other => other.Meaning is Meaning.Names && other.From <= span.From && other.To >= span.To && other.To - other.From > span.To - span.From))
            .DistinctBy(static span => (span.From, span.To))
            .Select(span => new NameSaid(Clause.Words[span.From..span.To]));

        /// <summary>Whether the question may do without.</summary>
        public bool MayGo => Clause.Manner switch
        {
            ClauseManner.Reason => !Spans.Exists(static span => span.Meaning is Meaning.Names or Meaning.Criterion || IsCondition(span)),
            ClauseManner.SmallTalk => true,
            ClauseManner.Statement => !Spans.Exists(span => span.Meaning is Meaning.Criterion || (IsCondition(span) && !(PlaceIsAsked && span.Meaning is Meaning.Term { IsCity: true }))),
            _ => false,
        };

        /// <summary>Whether nothing in it could be part of a question.</summary>
        public bool SaysNothing => !Spans.Exists(static span => span.Meaning is not (Meaning.Filler or Meaning.Unknown or Meaning.Pronoun or Meaning.Soft or Meaning.And or Meaning.Concept { Name: "greeting" or "thanks" }) || IsCondition(span));

        // "My boss" is no partner manager's list.
        private static bool IsCondition(Span span) => span.Meaning is Meaning.Term { Condition: not FilterTerm.OneOf { Trait: Trait.Manager, Values: ["me"] } };
    }
}

/// <summary>What is left of a message.</summary>
/// <param name="Words">Its words.</param>
/// <param name="Aside">What was set aside, for the trail.</param>
internal sealed record Kept(ImmutableArray<Token> Words, string Aside);
