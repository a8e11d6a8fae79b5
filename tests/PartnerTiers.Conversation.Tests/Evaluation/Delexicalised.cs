using PartnerTiers.Conversation.Understanding;
using PartnerTiers.Conversation.Understanding.Lexicons;
using PartnerTiers.Conversation.Understanding.Phrases;
using PartnerTiers.Conversation.Understanding.Senses;
using PartnerTiers.Conversation.Questions.Filters;
using PartnerTiers.Conversation.Words;

namespace PartnerTiers.Conversation.Tests.Evaluation;

/// <summary>
/// Phrases and sentences with names, tiers, places and figures taken out, so that a classifier learns how people ask, not whom about. The reader's own
/// lexicons take them out: the classifier starts with what our reader knows of the facts.
/// </summary>
internal static class Delexicalised
{
    // Of a phrase with many synonyms this many forms say enough; all of them would only make training long.
    private const int MostForms = 8;

    // A kind with many synonyms must not drown the others.
    private const int MostOfAKind = 300;

    // Phrases leave out what our reader skips anyway; a classifier needs it, so filters are filled in as people say them.
    private static readonly Dictionary<string, List<string>> Filters = new()
    {
        ["en"] = ["xtier partners", "partners in xregion", "xtype in xcountry", "partners with xcapability", "partners with xcriterion over xnumber", "xtier xtype partners in xregion", "partners of xmanager", "partners"],
        ["de"] = ["xtier partner", "partner in xregion", "xtype in xcountry", "partner mit xcapability", "partner mit xcriterion über xnumber", "xtier xtype partner in xregion", "partner von xmanager", "partner"],
    };

    private static readonly Dictionary<World, ReaderIndex> Indexes = World.All.ToDictionary(static world => world, static world => new ReaderIndexes(QuestionNotation.Grammar).For(world.View));

    /// <summary>Phrases of every kind, with the synonyms of their words; of each kind and language about as many.</summary>
    public static IEnumerable<(string Language, string Text, string Kind)> Training() =>
        from path in EmbeddedFiles.All("phrases")
        let file = EmbeddedFiles.ReadYaml<PhraseFile>(path)
        let language = EmbeddedFiles.LanguageOf(path)
        let synonyms = Synonyms(language)
        from example in Thinned([.. file.Ask.SelectMany(static set => set.Phrases).SelectMany(PhraseSyntax.Expand).SelectMany((form, at) => Forms(form, at, language, synonyms)).Where(static form => form.Length > 0).Distinct()])
        select (language, example, file.Kind);

    /// <summary>A sentence as typed, its names and figures taken out by the likeliest way through it.</summary>
    public static string Of(string sentence, string language, World world)
    {
        var tokens = QuestionNotation.Grammar.TokensOf(sentence);
        var spans = Paths.Through(tokens.Length, Indexes[world].Spans.Find(tokens, language)).FirstOrDefault().Spans;
        return spans.IsDefault ? sentence : string.Join(' ', spans.Select(span => span.Meaning switch
        {
            Meaning.Names => "xpartner",
            Meaning.Term { Condition: FilterTerm.OneOf oneOf } => "x" + oneOf.Trait.ToString().ToLowerInvariant(),
            Meaning.Criterion => "xcriterion",
            Meaning.Number => "xnumber",
            _ => string.Join(' ', tokens[span.From..span.To].Select(static token => token.Word)),
        }));
    }

    private static Dictionary<string, List<string>> Synonyms(string language) => WordFiles.All[language].Concepts.Concat(WordFiles.All[language].Soft)
        .SelectMany(static concept => concept.Value.Append(concept.Key).Select(word => (word, concept.Value)))
        .GroupBy(static pair => pair.word, StringComparer.Ordinal)
        .ToDictionary(static same => same.Key, static same => same.SelectMany(static pair => pair.Value).Distinct().ToList(), StringComparer.Ordinal);

    private static IEnumerable<string> Thinned(List<string> forms)
    {
        var step = Math.Max(1, (forms.Count + MostOfAKind - 1) / MostOfAKind);
        return forms.Where((_, at) => at % step == 0);
    }

    private static IEnumerable<string> Forms(string form, int at, string language, Dictionary<string, List<string>> synonyms)
    {
        var words = form.Split(' ').Select(word => (word[0] == '{' ? Gap(word, language) : synonyms.GetValueOrDefault(word)) ?? [word.Replace("dimension:", string.Empty, StringComparison.Ordinal)]).ToList();
        return Enumerable.Range(0, Math.Min(MostForms, words.Max(static choices => choices.Count)))
            .Select(turn => string.Join(' ', words.Select(choices => choices[(at + turn) % choices.Count]).Where(static word => word.Length > 0)));
    }

    private static List<string> Gap(string gap, string language) => gap.Trim('{', '}', '!', '-') switch
    {
        "filter" => Filters[language],
        "partners" => ["xpartner xpartner"],
        var name => ["x" + name],
    };
}
