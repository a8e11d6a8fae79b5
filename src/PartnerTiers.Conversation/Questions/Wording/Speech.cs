using NodaTime;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Words;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Standings;

namespace PartnerTiers.Conversation.Questions.Wording;

/// <summary>One turn's voice: texts of its language, said to a partner as "you" where the texts have such a form.</summary>
internal sealed class Speech(Turn turn)
{
    public Turn Turn => turn;

    public ProgrammeView View => turn.View;

    public Language Language => turn.Language;

    /// <summary>The partner itself reads it.</summary>
    public bool ToPartner => turn.View.Audience is Audience.OfPartner;

    /// <summary>Whether the texts have <paramref name="key"/>.</summary>
    public bool Has(string key) => turn.Language is FileLanguage files && files.Texts.ContainsKey(key);

    /// <summary>The text <paramref name="key"/>; for a partner <c>key.you</c> where there is one, which may take fewer arguments.</summary>
    public Phrase Say(string key, params (string Name, Argument Value)[] arguments)
    {
        if (ToPartner && turn.Language is FileLanguage files && files.Texts.TryGetValue(key + ".you", out var entry))
        {
            return OneStop(turn.Language.Say(key + ".you", [.. arguments.Where(argument => entry.Arguments.Contains(argument.Name))]));
        }

        return OneStop(turn.Language.Say(key, arguments));
    }

    /// <summary>The first of <paramref name="keys"/> that the texts have: the special wording before the general one. Arguments that it doesn't take are left out.</summary>
    public Phrase SayFirst(IEnumerable<string> keys, params (string Name, Argument Value)[] arguments)
    {
        var key = keys.First(Has);
        var taken = ((FileLanguage)turn.Language).Texts[key].Arguments;
        return OneStop(turn.Language.Say(key, [.. arguments.Where(argument => taken.Contains(argument.Name))]));
    }

    /// <summary>"a, b and c".</summary>
    public Phrase And(IEnumerable<Phrase> items) => turn.Language.List([.. items]);

    /// <summary>"a, b or c".</summary>
    public Phrase Or(IEnumerable<Phrase> items)
    {
        var all = items.ToList();
        return all.Count < 2 ? Phrase.Join(string.Empty, all) : Phrase.Join(", ", all.SkipLast(1)).Then(Say("list.or")).Then(all[^1]);
    }

    /// <summary>The first few, then "and 4 more".</summary>
    public Phrase Some(IReadOnlyList<Phrase> items, int most) =>
        items.Count <= most + 1 ? And(items) : And([.. items.Take(most), Say("list.others", ("n", items.Count - most))]);

    /// <summary>A whole sentence: a capital first, a full stop last.</summary>
    public static Phrase Sentence(Phrase phrase) => OneStop(Capital(phrase).Then(Phrase.Of(".")));

    /// <summary>Our own first word with a capital; others' words stay as they are written.</summary>
    public static Phrase Capital(Phrase phrase) => phrase.Inlines is [OwnWords { Words: [var first, .. var rest] } head, ..]
        ? new Phrase(phrase.Inlines.SetItem(0, head with { Words = char.ToUpperInvariant(first) + rest }))
        : phrase;

    /// <summary>Sentences, a blank between; empty ones left out.</summary>
    public static Phrase Sentences(params IEnumerable<Phrase?> sentences) => Phrase.Join(" ", sentences.OfType<Phrase>().Where(one => !one.Inlines.IsEmpty));

    /// <summary>"Two", up to nine; then figures.</summary>
    public Phrase Count(int number) => Has($"number.{number}") ? Say($"number.{number}") : Phrase.Of(new Value.Number(number));

    /// <summary>A day without its year, which the line around it makes clear.</summary>
    public static Phrase Day(LocalDate day) => Phrase.Of(new Value.Day(day), ValueStyle.Brief);

    /// <summary>The sentence that reads as <paramref name="question"/>.</summary>
    public Phrase Ask(Question question) => QuestionCatalogue.KindOf(question).Ask(question, turn);

    /// <summary>A button titled by a text of ours; <paramref name="arguments"/> fill it.</summary>
    public Button Button(string titleKey, Question question, params (string Name, Argument Value)[] arguments) =>
        new(Say(titleKey, arguments), Ask(question), Press(question));

    /// <summary>A button titled by the question itself.</summary>
    public Button Button(Question question) => new(Ask(question), Ask(question), Press(question));

    /// <summary>The button that shows the next page in place.</summary>
    public Button More(Question nextPage) => new(Say("more"), Say("more"), Press(nextPage), InPlace: true);

    // A question that is too long for a button can still be typed; its button helps instead of asking something else.
    private static string Press(Question question) => QuestionCodec.TryWrite(question) ?? QuestionCodec.Write(new Help.HelpQuestion());

    /// <summary>The last line of an answer on today's standing.</summary>
    public Freshness Today() => Fresh("fresh.today", View.Today);

    /// <summary>The last line of an answer on the next review's standing.</summary>
    public Freshness AtReview() => Fresh("fresh.review", View.ReviewDay);

    /// <summary>The last line of an answer from the rule book alone.</summary>
    public Freshness ByTheRules() => new(Say("fresh.rules", ("programme", Phrase.OfOthers(View.Rules.Name)), ("day", View.Today)));

    // "Larkfield Systems, Inc." ends a sentence by itself.
    private static Phrase OneStop(Phrase phrase)
    {
        for (var at = 1; at < phrase.Inlines.Length; at++)
        {
            if (phrase.Inlines[at] is OwnWords { Words: ['.', .. var rest] } own && phrase.Inlines[at - 1] is OthersText { Raw: [.., '.'] })
            {
                phrase = new Phrase(phrase.Inlines.SetItem(at, own with { Words = rest }));
            }
        }

        return phrase;
    }

    private Freshness Fresh(string key, LocalDate day) => View.Sync is { } sync
        ? new Freshness(Say(key, ("day", day), ("moment", Phrase.Of(new Value.Moment(sync.At.InZone(View.Rules.TimeZone).LocalDateTime), ValueStyle.Brief))))
        : new Freshness(Say("fresh.none"));
}
