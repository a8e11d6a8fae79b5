using System.Collections.Immutable;
using PartnerTiers.Conversation.Questions;
using PartnerTiers.Conversation.Questions.Filters;
using PartnerTiers.Conversation.Questions.Help;
using PartnerTiers.Conversation.Understanding.Clauses;
using PartnerTiers.Conversation.Understanding.FollowUps;
using PartnerTiers.Conversation.Understanding.Lexicons;
using PartnerTiers.Conversation.Understanding.Spelling;
using PartnerTiers.Conversation.Understanding.Text;
using PartnerTiers.Operations.Standings;

namespace PartnerTiers.Conversation.Understanding;

/// <summary>
/// Reads what somebody typed: without greetings and thanks as it stands, then without what else people only say around a question. Of two questions at once both are offered.
/// </summary>
internal sealed class SentenceReader(Grammar grammar, ReaderIndexes indexes)
{
    private readonly QuestionReader questions = new(grammar);

    /// <summary>Reads <paramref name="sentence"/>.</summary>
    /// <param name="sentence">As typed.</param>
    /// <param name="view">What the audience may see.</param>
    /// <param name="languageHint">The language where the words don't tell.</param>
    /// <param name="before">What the thread was about; null: nothing.</param>
    public Understood Read(string sentence, ProgrammeView view, string languageHint, ThreadContext? before)
    {
        var index = indexes.For(view);
        sentence = Shorthand.WrittenOut(sentence);
        if (grammar.Courtesies.Off(sentence, index.Names) is not { } bare)
        {
            return Read(sentence, index, view, languageHint, before);
        }

        // "Hi, Acme?" is English, though no word of what is left says so.
        var language = grammar.LanguageOf(grammar.TokensOf(sentence), languageHint);
        var understood = Read(bare.Text.Length > 0 ? bare.Text : bare.Courtesy, index, view, language, before);
        var mayBeWhole = !IsSettled(understood) && (bare.NamesSomebody || bare.Text.Length == 0 || SaysNothing(bare.Text, index, language));
        if (mayBeWhole && Read(sentence, index, view, language, before) is var whole && IsSettled(whole) && (bare.NamesSomebody || IsSmallTalk(whole)))
        {
            // A partner is called "Hello World"; "that helped, thanks" thanks as a whole.
            return whole;
        }

        return bare.Text.Length == 0 ? understood : With(understood, $"read without what greets and thanks: '{bare.Text}'");
    }

    private bool SaysNothing(string text, ReaderIndex index, string language) =>
        index.Spans.Find(grammar.TokensOf(text), language).TrueForAll(static span => span.Meaning is Meaning.Filler or Meaning.Unknown or Meaning.Pronoun or Meaning.And);

    private static bool IsSmallTalk(Understood understood) => understood is Understood.One { Question: HelpQuestion { Topic: HelpTopic.Greeting or HelpTopic.Thanks } };

    private Understood Read(string sentence, ReaderIndex index, ProgrammeView view, string languageHint, ThreadContext? before)
    {
        sentence = before?.Last is null ? sentence : Corrections.Without(sentence);
        var tokens = index.Compounds.Split(grammar.TokensOf(sentence));
        var language = grammar.LanguageOf(tokens, languageHint);
        var memo = new SpellingMemo();
        if (TakenBack(sentence, language, index, view, before, memo) is { } corrected)
        {
            return corrected;
        }

        var whole = questions.Read(tokens, language, index, view, before, memo);
        if (IsSettled(whole.Whole))
        {
            return whole.Whole!;
        }

        var clauses = grammar.Clauses.Cut(sentence);
        if (clauses.All(static clause => clause.Manner == ClauseManner.SmallTalk))
        {
            // "Hope you're well": nothing but what people say around a question. "Great, thanks": the last of it counts.
            var small = clauses.Reverse().Select(clause => Ask(clause.Words, before)).FirstOrDefault(IsSettled);
            return small ?? new Understood.One(new HelpQuestion(HelpTopic.Greeting), language, whole.Understood.Trail.Add("small talk alone"));
        }

        if (clauses.Length == 1 && whole.Understood is Understood.OutOfScope)
        {
            // "Can you call Globex for me": without what opens it, it would ask something else.
            return Two(clauses) ?? whole.Understood;
        }

        var attempts = new List<(ReadAttempt Attempt, string Aside)>();
        foreach (var kept in new Surroundings(index.Spans, language, memo).Without(clauses, tokens))
        {
            var attempt = questions.Read(index.Compounds.Split(kept.Words), language, index, view, before, memo);
            if (IsSettled(attempt.Whole))
            {
                return With(attempt.Whole!, $"set aside: '{kept.Aside}'");
            }

            attempts.Add((attempt, kept.Aside));
        }

        // What is set aside whole ("sorry to bother you") must not be taken for little words of the question; and what is no question for this as it stands is none for lack of a word either.
        if (Two(clauses) is { } two)
        {
            return two;
        }

        // Where less is left, what is left over is likelier to say little.
        var best = whole.Understood;
        if (best is not Understood.OutOfScope && attempts.Select(static item => item.Attempt.Meant).LastOrDefault(static meant => meant is not null) is var leavingLittle && (leavingLittle ?? whole.Meant) is { } meant)
        {
            return meant;
        }

        foreach (var (attempt, aside) in attempts)
        {
            best = Rank(attempt.Understood) > Rank(best) ? With(attempt.Understood, $"set aside: '{aside}'") : best;
        }

        return best;

        Understood Ask(ImmutableArray<Token> words, ThreadContext? context) => questions.Read(index.Compounds.Split(words), language, index, view, context, memo).Understood;

        Understood? Whole(ImmutableArray<Token> words, ThreadContext? context) => questions.Read(index.Compounds.Split(words), language, index, view, context, memo).Whole;

        // "How is Acme doing? And what does Globex need?": either alone is a question. The second may follow on the first.
        Understood? Two(ImmutableArray<Clause> said)
        {
            foreach (var (left, right) in Surroundings.Halves(said, grammar.IsAnd))
            {
                if (Whole(left, before) is Understood.One { Question: not HelpQuestion } first
                    && Whole(right, new ThreadContext(first.Question, [], [], language)) is Understood.One { Question: not HelpQuestion } second
                    && !Equals(first.Question, second.Question))
                {
                    if (SaysMore(first.Question, second.Question))
                    {
                        // "Partners over 1M, but CSAT under 4": the second half only adds to the first.
                        return second with { Trail = [.. first.Trail, "and with it:", .. second.Trail] };
                    }

                    return new Understood.Choose([first.Question, second.Question], [], language, [.. first.Trail, "and then:", .. second.Trail]);
                }
            }

            return null;
        }
    }

    // "Elite, no wait, Select": the later wins, where that makes a question.
    private Understood? TakenBack(string sentence, string language, ReaderIndex index, ProgrammeView view, ThreadContext? before, SpellingMemo memo)
    {
        if (SecondThoughts.Cut(sentence) is not var (left, right))
        {
            return null;
        }

        var thoughts = new SecondThoughts(index.Spans, language, view.Today, view.Rules.FiscalYearStartMonth);
        return thoughts.Corrected(index.Compounds.Split(grammar.TokensOf(left)), index.Compounds.Split(grammar.TokensOf(right))) is { } meant
            && questions.Read(meant, language, index, view, before, memo).Whole is { } understood && IsSettled(understood)
            ? With(understood, $"taken back before '{right.Trim()}'")
            : null;
    }

    private static bool SaysMore(Question first, Question second) => first.GetType() == second.GetType() && FilterOf(first) is { Terms.IsEmpty: false } less && FilterOf(second) is { } more
        && more.Terms.Length > less.Terms.Length && less.Terms.All(more.Terms.Contains);

    private static Filter? FilterOf(Question question) => question.GetType().GetProperty("Filter")?.GetValue(question) as Filter;

    private static bool IsSettled(Understood? understood) => understood is Understood.One or Understood.WhichPartner or Understood.Choose { Left: [], Questions.Length: > 1 };

    // What says more of what is missing is the better question back.
    private static int Rank(Understood understood) => understood switch
    {
        Understood.NoSuchPartner => 4,
        Understood.NamePartner => 3,
        Understood.Choose => 2,
        Understood.OutOfScope => 1,
        _ => 0,
    };

    private static Understood With(Understood understood, string line) => understood with { Trail = understood.Trail.Insert(0, line) };
}
