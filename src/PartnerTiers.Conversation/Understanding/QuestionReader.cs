using System.Collections.Immutable;
using System.Globalization;
using PartnerTiers.Conversation.Questions;
using PartnerTiers.Conversation.Questions.Filters;
using PartnerTiers.Conversation.Understanding.FollowUps;
using PartnerTiers.Conversation.Understanding.Lexicons;
using PartnerTiers.Conversation.Understanding.Names;
using PartnerTiers.Conversation.Understanding.Phrases;
using PartnerTiers.Conversation.Understanding.Senses;
using PartnerTiers.Conversation.Understanding.Spelling;
using PartnerTiers.Conversation.Understanding.Supposing;
using PartnerTiers.Conversation.Understanding.Text;
using PartnerTiers.Conversation.Understanding.Times;
using PartnerTiers.Conversation.Understanding.Weighing;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Standings;

namespace PartnerTiers.Conversation.Understanding;

/// <summary>
/// Reads words that ask one thing: meanings of stretches, ways through them, phrases with exactly those concepts. One reading that uses every meaningful word, or a question back, or
/// an honest no; a wrong answer is worse than a question.
/// </summary>
internal sealed class QuestionReader(Grammar grammar)
{
    private const int FewestShown = 2;
    private const int MostNearest = 3;

    // Of readings that leave words over a rival must be clearly further away; half a word is.
    private const double NearMargin = 0.3;

    // Chosen on the development half (the table stands in the README of the evaluation): more costs right answers and prevents no wrong one.
    private const double LeastShare = 0.1;

    // "Can you call Globex": a stretch that no question takes is that much likelier than its words one by one.
    private const double FarBehind = 0.3;

    private const string ExactName = "name, Exact";

    private readonly Decision decision = new(grammar);
    private readonly FollowUpReader followUps = new(grammar);
    private readonly NearReadings near = new(grammar);
    private readonly SpareConcepts spare = new(grammar.Book);
    private readonly SupposingReader supposing = new();

    /// <summary>Reads <paramref name="tokens"/>; what takes most time, what comes near where nothing fits, only once it is asked for.</summary>
    /// <param name="tokens">The words.</param>
    /// <param name="language">The language they are in.</param>
    /// <param name="index">What is known of the facts that the audience may see.</param>
    /// <param name="view">What the audience may see.</param>
    /// <param name="before">What the thread was about; null: nothing.</param>
    /// <param name="memo">What was found for misspelt words of the same message.</param>
    public ReadAttempt Read(ImmutableArray<Token> tokens, string language, ReaderIndex index, ProgrammeView view, ThreadContext? before, SpellingMemo memo)
    {
        var trail = ImmutableArray.CreateBuilder<string>();
        trail.Add($"language: {language}; words: {string.Join(' ', tokens.Select(static token => token.Word))}");
        List<Span> spans = [.. index.Spans.Find(tokens, language, memo), .. MisspeltTimes.Find(tokens, index, view, before?.Within)];
        var senses = Paths.Through(tokens.Length, spans).Select(path => SenseBuilder.Build(view.ReviewRules, tokens, path.Spans, path.Cost)).ToList();
        if (tokens.IsEmpty || senses.Count == 0)
        {
            return ReadAttempt.Of(new Understood.Nothing([], language, trail.ToImmutable()));
        }

        senses.ForEach(sense => Epithets.Take(sense, view));
        if (view.Audience is Audience.OfPartner)
        {
            SpeakOfThemselves(senses, tokens);
        }

        if (before is not null)
        {
            senses = [.. senses.SelectMany(sense => SpokenOf.In(sense, before, tokens) is { } pointing ? new[] { pointing, sense } : [sense])];
        }

        trail.AddRange(DescribeSpans(senses[0], tokens));
        var inMind = view.Audience is Audience.OfPartner own ? own.PartnerId : before?.Partner;
        var binder = new PhraseBinder(grammar.Maker, view.ReviewRules, tokens, view.Today, before);
        var supposed = supposing.Read(tokens, spans, view, before, inMind).ToList();
        var full = Likeliest(Readings(Bind(senses, binder, inMind, before, view, whole: true).Concat(supposed).Where(static item => item.Left.IsEmpty && !item.NeedsPartner)));
        trail.AddRange(full.Take(6).Select(static reading => string.Create(CultureInfo.InvariantCulture, $"reading {reading.Bound.Cost:0.00}: {reading.Written} by '{reading.Bound.Phrase.Text}'")));
        if (full.Count > 0 && inMind is null && full[0].Bound is { NearTo: { Names.Count: 0 } speaking } && Guesses.AreSure(speaking, tokens) && before is null && senses.Exists(static sense => sense.HasPronoun)
            && Bind(senses, binder, null, null, view, whole: false).Any(item => item is { NeedsPartner: true, Left.IsEmpty: true, NearTo.HasPronoun: true } && item.Cost < full[0].Bound.Cost))
        {
            // "What does it need for Elite", "how is this partner doing": of nobody that was spoken of.
            trail.Add("a partner is missing");
            return ReadAttempt.Of(new Understood.NamePartner(language, trail.ToImmutable()));
        }

        if (full.Count > 0 && full[0].Bound.NearTo is { } sense && sense.Cost > senses[0].Cost + FarBehind && senses[0].Concepts.Any(grammar.IsOutOfScope))
        {
            return ReadAttempt.Of(new Understood.Choose([full[0].Question], [], language, trail.ToImmutable().Add("rather no question for this")));
        }

        if (full.Count > 0)
        {
            return ReadAttempt.Of(NamedAlone(full, senses, binder, inMind, before, view) is { } named
                ? new Understood.Choose([named.Question, .. full.Take(Decision.MostChoices - 1).Select(static reading => reading.Question)], [], language, trail.ToImmutable())
                : decision.Of(full, tokens, language, trail.ToImmutable()));
        }

        return new ReadAttempt(() => (NotWhole(out var meant), meant));

        Understood NotWhole(out Understood.One? meant)
        {
            meant = null;
            if (UnknownName(tokens, spans, senses[0], view, binder, index) is { } unknown)
            {
                trail.Add($"'{unknown.Name}' stands where a partner is wanted");
                return unknown with { Language = language, Trail = trail.ToImmutable() };
            }

            if (senses.TakeWhile(sense => sense.Cost <= senses[0].Cost + 0.3).Any(sense => sense.Concepts.Any(grammar.IsOutOfScope)))
            {
                trail.Add("no question is for this");
                return new Understood.OutOfScope(language, trail.ToImmutable());
            }

            var bound = Bind(senses, binder, inMind, before, view, whole: false).Concat(supposed).ToList();
            if (bound.Exists(static item => item.NeedsPartner && item.Left.IsEmpty))
            {
                trail.Add("a partner is missing");
                return new Understood.NamePartner(language, trail.ToImmutable());
            }

            var questions = Readings(near.Find(senses, binder, inMind)).Take(3).ToList();
            trail.AddRange(questions.Select(static reading => string.Create(CultureInfo.InvariantCulture, $"near {reading.Bound.Cost:0.00}: {reading.Written} without '{string.Join(", ", reading.Bound.Left)}'")));
            meant = questions.Count > 0 && IsMeant(questions, trail) ? new Understood.One(questions[0].Question, language, trail.ToImmutable()) : null;
            return questions.Count > 0
                ? new Understood.Choose([.. questions.Select(static reading => reading.Question)], [.. questions[0].Bound.Left.Where(static text => text.Length > 1).Distinct()], language, trail.ToImmutable())
                : new Understood.Nothing([.. senses[0].UnknownWords], language, trail.ToImmutable());
        }
    }

    // "Target" alone may be the partner called so as well as the word.
    private Reading? NamedAlone(List<Reading> full, List<Sense> senses, PhraseBinder binder, string? inMind, ThreadContext? before, ProgrammeView view)
    {
        if (full[0].Bound.NearTo is not { Names.Count: 0, Terms.Count: 0 } || senses.FindAll(static sense => sense.Spans is [{ Meaning: Meaning.Names { Partners.Length: 1 }, Note: ExactName }]) is not [var alone])
        {
            return null;
        }

        return Readings(Bind([alone], binder, inMind, before, view, whole: true).Where(static item => item.Left.IsEmpty && !item.NeedsPartner)).FirstOrDefault();
    }

    // What is left over says little, nothing else that leaves no more over is as near, and what the sentence speaks of makes the kind likely.
    private bool IsMeant(List<Reading> near, ImmutableArray<string>.Builder trail)
    {
        var best = near[0];
        if (best.Bound is not { LeavesLittle: true, Ambiguous: null, NearTo: { } sense } || SaysTwice(sense)
            || near.Skip(1).Any(rival => rival.Bound.Cost < best.Bound.Cost + NearMargin && (rival.Bound.LeavesLittle || rival.Bound.NearTo != sense || !rival.Bound.Left.Except(best.Bound.Left).Any())))
        {
            return false;
        }

        var weighed = grammar.Weigher.Weigh(sense);
        var share = weighed.First(kind => kind.Kind == best.Bound.Phrase.Kind).Share;
        var none = weighed.First(static kind => kind.Kind == NoneOfOurs.Kind).Share;
        trail.Add(string.Create(CultureInfo.InvariantCulture, $"weighed: {string.Join(", ", weighed.Take(3).Select(static kind => $"{kind.Kind} {kind.Share:0.00}"))}; by {string.Join(", ", grammar.Weigher.Telling(best.Bound.Phrase.Kind, sense).Take(4))}"));
        return share >= LeastShare && (none <= Decision.LeastNone || none <= share);
    }

    // "Average CSAT Select vs Elite": two values of one trait that no word joins are set against each other by what is left over.
    private static bool SaysTwice(Sense sense) => sense.Terms.Select(static said => said.Condition).OfType<FilterTerm.OneOf>().GroupBy(static term => term.Trait).Any(static same => same.Count() > 1);

    // To somebody of a partner "we" and "my" are the partner, not a manager's list.
    private void SpeakOfThemselves(List<Sense> senses, ImmutableArray<Token> tokens)
    {
        var saysWe = grammar.SaysWe(tokens);
        foreach (var sense in senses)
        {
            sense.Terms.RemoveAll(static said => said.Condition is FilterTerm.OneOf { Trait: Trait.Manager, Values: ["me"] });
            sense.HasPronoun |= saysWe && sense.Names.Count == 0;
        }
    }

    private IEnumerable<Bound> Bind(List<Sense> senses, PhraseBinder binder, string? inMind, ThreadContext? before, ProgrammeView view, bool whole)
    {
        foreach (var sense in before is null ? senses : senses.Concat(ListPlace.Named(senses, before)))
        {
            if (before is not null && followUps.Read(sense, before, view, out var isTied) is { } followUp)
            {
                yield return followUp with { Cost = followUp.Cost - (isTied ? 0.5 : 0.3) };
            }

            foreach (var item in BindAll(grammar.Book.With(sense.Concepts), sense, binder, inMind, whole))
            {
                yield return BackReferences.WithFilterInMind(BackReferences.WithCriterionInMind(BackReferences.WithTierInMind(item, sense, before), sense, before), sense, before, grammar.Maker);
            }

            if (before is not null && BackReferences.AreIn(sense))
            {
                foreach (var item in BindAll(grammar.Book.With(sense.Concepts, BackReferences.Is), sense, binder, inMind, whole))
                {
                    if (BackReferences.Resolved(item, sense, before, grammar.Maker) is { } resolved)
                    {
                        yield return resolved;
                    }
                }
            }

            foreach (var (phrases, aside) in spare.With(sense.Concepts))
            {
                foreach (var item in BindAll(phrases, sense, binder, inMind, whole))
                {
                    yield return BackReferences.WithTierInMind(item, sense, before) with { Cost = item.Cost + (aside * SpareConcepts.Cost) };
                }
            }

            // Without a question before, "what about Acme" and "only resellers" are the plain thing.
            if (sense.Concepts.Contains("about") || sense.Concepts.Contains("only"))
            {
                foreach (var item in BindAll(grammar.Book.With(sense.Concepts, static concept => concept is "about" or "only"), sense, binder, inMind, whole))
                {
                    yield return item with { Cost = item.Cost + 0.2 };
                }
            }
        }
    }

    // Of two as likely the earlier in the book is tried first.
    private static List<Bound> BindAll(ImmutableArray<ImmutableArray<AskPhrase>> phrases, Sense sense, PhraseBinder binder, string? inMind, bool whole)
    {
        List<Bound>? items = null;
        foreach (var alike in phrases)
        {
            if (binder.Bind(alike, sense, inMind, whole) is { } item)
            {
                (items ??= []).Add(item);
            }
        }

        items?.Sort(static (one, other) => one.Phrase.Place.CompareTo(other.Phrase.Place));
        return items ?? [];
    }

    // Those that decide, and one more to look at: to write every one down would cost more than all the rest.
    private static List<Reading> Likeliest(IEnumerable<Reading> readings)
    {
        var likeliest = new List<Reading>();
        foreach (var reading in readings)
        {
            if (likeliest.Count >= FewestShown && reading.Bound.Cost >= likeliest[0].Bound.Cost + Decision.MindMargin)
            {
                break;
            }

            likeliest.Add(reading);
        }

        return likeliest;
    }

    /// <summary>The distinct questions, the likeliest first.</summary>
    private IEnumerable<Reading> Readings(IEnumerable<Bound> bound)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in bound.OrderBy(static item => item.Cost))
        {
            if (grammar.Maker.Make(item.Phrase.Kind, item.Values) is { } question && QuestionCodec.TryWrite(question, grammar.Kinds) is { } written && seen.Add(written))
            {
                yield return new Reading(question, written, item);
            }
        }
    }

    // The words that nothing knows stand where a question wants a name, and with a partner there it would be a question.
    private Understood.NoSuchPartner? UnknownName(ImmutableArray<Token> tokens, List<Span> spans, Sense first, ProgrammeView view, PhraseBinder binder, ReaderIndex index)
    {
        foreach (var names in UnknownNames.Find(tokens, first, grammar.Weigher.IsCommon))
        {
            List<Span> all = [.. spans, .. names];
            var senses = Paths.Through(tokens.Length, all).Select(path => SenseBuilder.Build(view.ReviewRules, tokens, path.Spans, path.Cost))
                .Where(sense => names.All(sense.Spans.Contains) && !sense.Softs.Contains("partner")).ToList();
            var costs = names.Sum(static span => span.Cost) + (Paths.StepCost * tokens.Length);
            var isSmall = UnknownNames.IsSmall(tokens, names);
            var best = Bind(senses, binder, null, null, view, whole: true)
                .Where(item => item.Left.IsEmpty && !item.NeedsPartner && UnknownNames.IsWanted(item, isSmall, costs))
                .Concat(supposing.Read(tokens, all, view, null, null).Where(static item => !item.NeedsPartner))
                .Where(static item => UnknownNames.In(item.Values).Any() || item.Phrase.Has("partner"))
                .MinBy(static item => item.Cost);
            if (best is not null)
            {
                var said = Array.IndexOf([.. names.Select(static (_, at) => UnknownNames.Mark + at)], UnknownNames.In(best.Values).FirstOrDefault(UnknownNames.Mark + 0));
                var name = string.Join(' ', tokens[names[said].From..names[said].To].Select(static token => token.Raw));
                return new Understood.NoSuchPartner(name, Nearest(best, name, index), string.Empty, []);
            }
        }

        return null;
    }

    // The same question about the partners whose names come nearest.
    private ImmutableArray<(string Partner, Question Question)> Nearest(Bound bound, string name, ReaderIndex index)
    {
        var unknown = UnknownNames.In(bound.Values).ToList();
        return unknown.Count != 1 ? [] :
        [
            .. index.Names.Nearest(name, MostNearest)
                .Where(partner => bound.Values.GetValueOrDefault("partners") is not ImmutableArray<string> partners || !partners.Contains(partner))
                .Select(partner => (partner, decision.With(bound, unknown[0], partner))),
        ];
    }

    private static IEnumerable<string> DescribeSpans(Sense sense, ImmutableArray<Token> tokens) => sense.Spans.Select(span =>
        $"'{string.Join(' ', tokens[span.From..span.To].Select(static token => token.Raw))}' → {span.Meaning}{(span.Note.Length > 0 ? " (" + span.Note + ")" : string.Empty)}");
}
