using System.Buffers;
using System.Collections.Immutable;
using PartnerTiers.Conversation.Understanding.Lexicons;
using PartnerTiers.Conversation.Understanding.Names;
using PartnerTiers.Conversation.Understanding.Spelling;
using PartnerTiers.Conversation.Understanding.Text;

namespace PartnerTiers.Conversation.Understanding.Senses;

/// <summary>Finds every meaning that any stretch of a sentence can have.</summary>
internal sealed class SpanFinder(Lexicon lexicon, NameIndex names, SpellingIndex spelling, Func<string, bool> isEveryday)
{
    // Of words as short as these nobody mistypes the first letter: "flash" is not "slash".
    private const int Short = 6;

    // A word that says nothing may be misspelt where it is hardly any other.
    private const int LongFiller = 8;
    private const double SynonymErrorCost = 0.9;

    // Of words as near as these the first few by the alphabet, and of stretches made of them no more than three misspelt words give: who types worse is asked back.
    private const int MostSpellings = 4;
    private const int MostStretches = 27;

    // "US" in capitals is the country rather than "us".
    private const double InCapitals = -0.3;
    private const string Code = "code";
    private const int FewestShouted = 3;
    private const double ErrorCost = 0.5;
    private const double WhoseCost = 0.45;
    private const double LegalFormCost = 0.3;
    private const double UnknownCost = 3;
    private const double VerbCost = 2.7;

    // Shorter words are too near to too many.
    private const int Long = 5;
    private const double DoubtfulCost = 2.7;
    private const double PartCost = 0.3;

    // A name made of words of the language is one only where the sentence needs one.
    private const double OrdinaryNameCost = 0.8;

    // Several of them side by side are hardly there by chance.
    private const double OrdinaryNamesCost = 0.5;

    // "How is Next doing": the capital in the middle says as much, though tiers and German nouns have one too.
    private const double CapitalNameCost = 0.15;

    private static readonly ImmutableArray<string> NameNotes = [.. Enum.GetNames<NameFit>().Select(static fit => "name, " + fit)];

    /// <summary>Whether a word belongs to any stretch that says something.</summary>
    public bool Knows(string word) => lexicon.Knows(word);

    public List<Span> Find(ImmutableArray<Token> tokens, string language, SpellingMemo? memo = null)
    {
        memo ??= new SpellingMemo();
        var spans = new List<Span>(4 * tokens.Length);
        var isKnown = new bool[tokens.Length];
        var others = new ImmutableArray<(string Word, int Errors)>[tokens.Length];
        for (var at = 0; at < tokens.Length; at++)
        {
            isKnown[at] = lexicon.Knows(tokens[at].Word);
            others[at] = isKnown[at] || tokens[at].Quantity is not null || isEveryday(tokens[at].Word) ? [] : Few(Likely(memo.Find(spelling, tokens[at].Word), tokens[at].Word));
        }

        var shouted = IsShouted(tokens);
        var text = ArrayPool<char>.Shared.Rent(lexicon.LongestText + 1);
        for (var from = 0; from < tokens.Length; from++)
        {
            FindWords(new Sentence(tokens, others, language, spans), from, text);
            if (tokens[from].Quantity is { } quantity)
            {
                spans.Add(new Span(from, from + 1, new Meaning.Number(quantity), 0, "number"));
            }

            if (tokens[from].IsCapitals && !(shouted && lexicon.Knows(tokens[from].Word)) && !(from == 0 && Token.AreShouted(tokens) && Joins(tokens[0].Word, language)))
            {
                foreach (var entry in lexicon.Find(FactWords.CodeKey(tokens[from].Word), language))
                {
                    spans.Add(new Span(from, from + 1, entry.Meaning, InCapitals, Code));
                }
            }
        }

        ArrayPool<char>.Shared.Return(text);
        KeepTogether(spans);
        DropWithin(spans);
        DoubtVerbs(spans, tokens);
        foreach (var match in names.Find(tokens, at => isKnown[at], lexicon.Knows, memo))
        {
            if (match.Fit == NameFit.Exact)
            {
                // What is exactly a name is no misspelt word: Puls is not "plus".
                spans.RemoveAll(span => span.ReadAs is not null && span.From >= match.From && span.To <= match.To);
            }

            if (match.To < tokens.Length && !isKnown[match.To] && LegalForms.Is(tokens[match.To].Word))
            {
                // "Rocio Datos SL": a legal form that the CRM has not, or writes otherwise.
                spans.Add(new Span(match.From, match.To + 1, new Meaning.Names(match.Partners), LegalFormCost, NameNotes[(int)match.Fit]));
            }

            spans.Add(new Span(match.From, match.To, new Meaning.Names(match.Partners), CostOf(match, isKnown.AsSpan(match.From, match.To - match.From).IndexOf(false) < 0, IsCapital(tokens, match), HasSign(tokens, match)) - (IsWhose(tokens, match) ? WhoseCost : 0) + (IsVerb(tokens, match, isKnown) ? VerbCost : 0), NameNotes[(int)match.Fit]));
        }

        spans.RemoveAll(span => span.Note == Code && LegalForms.Is(tokens[span.From].Word) && spans.Exists(name => name.Meaning is Meaning.Names && name.To == span.From));
        DropGreeted(spans);
        AddOnes(tokens, language, spans);
        Span<bool> isRead = stackalloc bool[tokens.Length];
        foreach (var span in spans)
        {
            isRead[span.From] |= span.To - span.From == 1 && span.ReadAs is null && span.Cost < ErrorCost;
        }

        for (var at = 0; at < tokens.Length; at++)
        {
            if (!isRead[at])
            {
                spans.Add(new Span(at, at + 1, new Meaning.Unknown(tokens[at].Raw), UnknownCost, "unknown"));
            }
        }

        return spans;
    }

    private static bool IsCapital(ImmutableArray<Token> tokens, NameMatch match) => IsWhose(tokens, match) ||
        match.From > 0 && tokens.Any(static token => char.IsLower(token.Raw[0])) && tokens[match.From..match.To].All(static token => char.IsUpper(token.Raw[0]));

    // "Pipeline's deals", written small as well: no word that says nothing has an apostrophe.
    private static bool IsWhose(ImmutableArray<Token> tokens, NameMatch match) => match.Fit == NameFit.Exact && match.From > 0 && tokens[match.To - 1].Raw.EndsWith("'s", StringComparison.OrdinalIgnoreCase);

    // "Can I trust the numbers": an ordinary word right behind who does it is a verb.
    private static bool IsVerb(ImmutableArray<Token> tokens, NameMatch match, bool[] isKnown) =>
        match.From > 0 && match.To == match.From + 1 && match.Fit == NameFit.Exact && char.IsLower(tokens[match.From].Raw[0]) && WordFiles.SubjectWords.Contains(tokens[match.From - 1].Word) && (isKnown[match.From] || match.To < tokens.Length);

    // "What can I close next": nothing that is near.
    private static void DoubtVerbs(List<Span> spans, ImmutableArray<Token> tokens)
    {
        for (var at = 0; at < spans.Count; at++)
        {
            // "Grace's partners": no state has any.
            if (spans[at] is { Meaning: Meaning.Term { Condition: Questions.Filters.FilterTerm.HasState } } state && tokens[state.To - 1].Raw.EndsWith("'s", StringComparison.OrdinalIgnoreCase))
            {
                spans[at] = state with { Cost = state.Cost + VerbCost };
            }

            if (spans[at] is { From: > 0, Meaning: Meaning.Concept { Name: "near" } } near && near.To == near.From + 1 && WordFiles.SubjectWords.Contains(tokens[near.From - 1].Word))
            {
                spans[at] = near with { Cost = near.Cost + VerbCost };
            }
        }
    }

    // "Gut & Gerne".
    private static bool HasSign(ImmutableArray<Token> tokens, NameMatch match) => tokens[match.From..match.To].Any(static token => token.Word == "&");

    private static double CostOf(NameMatch match, bool isOrdinary, bool isCapital, bool hasSign) => match.Fit switch
    {
        NameFit.Exact => !isOrdinary ? 0 : isCapital || hasSign ? CapitalNameCost : match.To - match.From > 1 ? OrdinaryNamesCost : OrdinaryNameCost,
        NameFit.Rearranged => isOrdinary ? OrdinaryNameCost + 0.3 : 0.1,
        NameFit.Partial => 0.2,
        NameFit.Misspelt => 0.5,
        _ => 0.7,
    };

    private static ImmutableArray<(string Word, int Errors)> Likely(ImmutableArray<(string Word, int Errors)> words, string typed) =>
        words.RemoveAll(near => near.Word.Length < Short && near.Word[0] != typed[0] && !IsSwapped(typed, near.Word));

    private static ImmutableArray<(string Word, int Errors)> Few(ImmutableArray<(string Word, int Errors)> words) => words.Length > MostSpellings ? words[..MostSpellings] : words;

    // "AND SELECT?", "BY COUNTRY": no Andorra, no Belarus.
    private bool Joins(string word, string language) => lexicon.Find(word, language).Any(static entry => entry.Meaning is Meaning.And or Meaning.Or or Meaning.By);

    // Where everything is in capitals they say nothing: "ARE", "IN" and "BY" are words then, no countries. "ELITE US" may still be.
    // Contractions are written out in small letters.
    private static bool IsShouted(ImmutableArray<Token> tokens)
    {
        var (capitals, small) = (0, 0);
        foreach (var token in tokens)
        {
            capitals += token.IsCapitals ? 1 : 0;
            small += token.Raw.Any(char.IsLower) ? 1 : 0;
        }

        return capitals >= FewestShouted && capitals > 2 * small;
    }

    // "Guten Morgen": no partner is greeted by half of a greeting.
    private static void DropGreeted(List<Span> spans)
    {
        if (spans.Where(static span => span is { From: 0, Meaning: Meaning.Concept { Name: "greeting" } }).Select(static span => span.To).DefaultIfEmpty().Max() is > 1 and var to)
        {
            spans.RemoveAll(span => span.Meaning is Meaning.Names && span.To <= to && span.To - span.From < to);
        }
    }

    // "In May", "did we lose": the words of a stretch that no question takes may not be read one by one as words that say nothing.
    private static void DropWithin(List<Span> spans)
    {
        if (spans.Exists(IsWhole))
        {
            foreach (var whole in spans.FindAll(IsWhole))
            {
                spans.RemoveAll(span => span.From >= whole.From && span.To <= whole.To && span.To - span.From < whole.To - whole.From);
            }
        }

        static bool IsWhole(Span span) => span.Meaning is Meaning.NoAnswer && span.To - span.From > 1;
    }

    // "Höchstens einem": behind what compares an article counts.
    private static void AddOnes(ImmutableArray<Token> tokens, string language, List<Span> spans)
    {
        if (!WordFiles.Ones.TryGetValue(language, out var ones))
        {
            return;
        }

        foreach (var at in spans.Where(static span => span.Meaning is Meaning.Operator { Comparison: not Questions.Filters.Comparison.Between }).Select(static span => span.To).Distinct().Where(at => at < tokens.Length && ones.Contains(tokens[at].Word)).ToList())
        {
            spans.Add(new Span(at, at + 1, new Meaning.Number(new Quantity(1, false, false, false)), 0, "number"));
        }
    }

    // "Deal hygiene" is hardly a deal and hygiene.
    private static void KeepTogether(List<Span> spans)
    {
        for (var at = 0; at < spans.Count; at++)
        {
            if (spans[at] is { Meaning: Meaning.Concept } part && spans.Exists(whole => whole.Meaning is Meaning.Criterion && whole.ReadAs is null && whole.From <= part.From && whole.To >= part.To && whole.To - whole.From > part.To - part.From))
            {
                spans[at] = part with { Cost = part.Cost + PartCost };
            }
        }
    }

    private readonly record struct Sentence(ImmutableArray<Token> Tokens, ImmutableArray<(string Word, int Errors)>[] Others, string Language, List<Span> Spans)
    {
        public bool IsParticle(int at) => WordFiles.Particles.TryGetValue(Language, out var particles) && particles.Contains(Tokens[at].Word);
    }

    // Word by word, as long as some stretch goes on so; shorter stretches before longer ones.
    private void FindWords(in Sentence sentence, int from, Span<char> text)
    {
        var first = sentence.Spans.Count;
        FindWords(sentence, from, from, text, 0, 0, 0);
        for (var at = first + 1; at < sentence.Spans.Count; at++)
        {
            for (var place = at; place > first && sentence.Spans[place - 1].To > sentence.Spans[place].To; place--)
            {
                (sentence.Spans[place - 1], sentence.Spans[place]) = (sentence.Spans[place], sentence.Spans[place - 1]);
            }
        }
    }

    private void FindWords(in Sentence sentence, int from, int at, Span<char> text, int length, int errors, int turn)
    {
        var others = sentence.Others[at];
        for (var choice = 0; choice <= others.Length && (turn * (others.Length + 1)) + choice < MostStretches; choice++)
        {
            var (word, wrong) = choice == 0 ? (sentence.Tokens[at].Word, 0) : others[choice - 1];
            var start = length > 0 ? length + 1 : 0;
            if (start + word.Length >= text.Length)
            {
                continue;
            }

            if (length > 0)
            {
                text[length] = ' ';
            }

            word.CopyTo(text[start..]);
            var stretch = text[..(start + word.Length)];
            var entries = lexicon.Find(stretch, sentence.Language, out var goesOn);
            // A tier called "Plus" is no "and", one called "Business" hardly revenue.
            var isTier = errors + wrong == 0 && entries.Any(static entry => entry.Meaning is Meaning.Term { Condition: Questions.Filters.FilterTerm.OneOf { Trait: Questions.Filters.Trait.Tier } });
            foreach (var entry in isTier ? entries.RemoveAll(static entry => entry.Meaning is Meaning.And or Meaning.Filler) : entries)
            {
                if (errors + wrong == 0 || MayBeMeant(entry, sentence.Language, stretch, at > from ? stretch : sentence.Tokens[from].Word))
                {
                    var span = Read(entry, from, at + 1, stretch, errors + wrong, at == from && IsSwapped(sentence.Tokens[at].Word, stretch));
                    AddOnce(sentence.Spans, isTier && entry is { Meaning: Meaning.Criterion, Language: not null } ? span with { Cost = span.Cost + PartCost } : span);
                }
            }

            var next = at + 1;
            if (goesOn && next < sentence.Tokens.Length)
            {
                FindWords(sentence, from, next, text, stretch.Length, errors + wrong, (turn * (others.Length + 1)) + choice);

                // "Was ist eigentlich die Schonfrist".
                while (errors + wrong == 0 && next + 1 < sentence.Tokens.Length && sentence.IsParticle(next))
                {
                    FindWords(sentence, from, ++next, text, stretch.Length, 0, (turn * (others.Length + 1)) + choice);
                }
            }
        }
    }

    // A word of two languages, or of the rules and of a language: every meaning twice would double the ways through the sentence.
    private static void AddOnce(List<Span> spans, Span span)
    {
        for (var at = spans.Count - 1; at >= 0 && spans[at].From == span.From; at--)
        {
            if (spans[at].To == span.To && spans[at].Meaning == span.Meaning)
            {
                spans[at] = span.Cost < spans[at].Cost ? span : spans[at];
                return;
            }
        }

        spans.Add(span);
    }

    // "Dael": the same letters in another order; or one of them twice, as in "deall".
    private static bool IsSwapped(string typed, ReadOnlySpan<char> word)
    {
        Span<char> letters = stackalloc char[word.Length];
        if (typed.Length == word.Length)
        {
            Span<char> others = stackalloc char[word.Length];
            typed.CopyTo(others);
            word.CopyTo(letters);
            others.Sort();
            letters.Sort();
            return letters.SequenceEqual(others);
        }

        var at = 0;
        for (; at < word.Length && at < typed.Length && typed[at] == word[at]; at++)
        {
            // Up to where they differ.
        }

        return typed.Length == word.Length + 1 && at > 0 && typed[at] == typed[at - 1] && typed.AsSpan(at + 1).SequenceEqual(word[at..]);
    }

    private static Span Read(LexiconEntry entry, int from, int to, ReadOnlySpan<char> text, int errors, bool isSwapped)
    {
        if (errors == 0)
        {
            return new Span(from, to, entry.Meaning, entry.Cost, string.Empty);
        }

        // "Bali" may be Mali or not, "cost" is not "lost": of four letters one is too many to go on without asking.
        var isDoubtful = text.Length <= (entry.IsSynonym ? Short : 4) && !isSwapped && entry.Meaning is not (Meaning.Soft or Meaning.Filler);
        var readAs = text.ToString();
        return new Span(from, to, entry.Meaning, entry.Cost + (isDoubtful ? DoubtfulCost : errors * (entry.IsSynonym ? SynonymErrorCost : ErrorCost)), $"read as '{readAs}'") { ReadAs = readAs };
    }

    // A misspelt word is one of this sentence's language; and hardly one that says nothing, or "gold" would be read as "told" and dropped. "Besucht" is not "gesucht", nor "Wien" "wen".
    private static bool MayBeMeant(LexiconEntry entry, string language, ReadOnlySpan<char> word, ReadOnlySpan<char> typed) =>
        !entry.OnlyAsTyped && (entry.Language is null || entry.Language == language)
        && (entry.Meaning is not Meaning.Filler { Filling: not Filling.Anywhere } || typed.Length >= LongFiller)
        && (word[0] == typed[0] || (entry.Meaning is not Meaning.Filler && !entry.IsSynonym))
        && (typed.Length >= Long || entry.Meaning is not (Meaning.Filler or Meaning.Pronoun or Meaning.Soft { Name: "partner" or "show" or "all" or "there" }))
        && (typed.Length >= Long || word.Length == typed.Length || entry.Meaning is not Meaning.Soft);
}
