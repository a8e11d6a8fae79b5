using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using PartnerTiers.Conversation.Questions;
using PartnerTiers.Conversation.Questions.Filters;
using PartnerTiers.Conversation.Tests.Questions.Example;
using PartnerTiers.Conversation.Understanding;

namespace PartnerTiers.Conversation.Tests.Evaluation;

/// <summary>Reads a typed question as the corpora write it: <c>find tier=elite region=EMEA not:type=isv csat>4.5 order=-revenue limit=5</c>.</summary>
internal static partial class QuestionNotation
{
    /// <summary>Words and phrases, of all kinds.</summary>
    public static Grammar Grammar { get; } = new(QuestionCatalogue.All);

    /// <summary>Whether there is such a kind yet.</summary>
    public static bool IsKind(string word) => QuestionCatalogue.All.Any(kind => kind.Id == word);

    /// <summary>Reads one question.</summary>
    public static Question Read(string text)
    {
        var words = Words().Matches(text).Select(static match => match.Value.Replace("\"", string.Empty, StringComparison.Ordinal)).ToList();
        var kind = words[0];
        var values = new Dictionary<string, object>();
        var terms = ImmutableArray.CreateBuilder<FilterTerm>();
        foreach (var word in words.Skip(1))
        {
            Add(word, kind, values, terms);
        }

        if (Takes(kind, "Filter"))
        {
            values["Filter"] = new Filter(terms.ToImmutable());
        }

        return Grammar.Maker.Make(kind, values) ?? throw new InvalidDataException($"'{text}' lacks something.");
    }

    private static void Add(string word, string kind, Dictionary<string, object> values, ImmutableArray<FilterTerm>.Builder terms)
    {
        if (Token().Match(word) is not { Success: true } token)
        {
            values[word switch { "excluded" => "ExcludedOnly", "expiring" => "Expiring", _ => throw new InvalidDataException($"'{word}' says nothing.") }] = true;
            return;
        }

        var (isNot, key, sign, value) = (token.Groups["not"].Success, token.Groups["key"].Value, token.Groups["sign"].Value, token.Groups["value"].Value);
        if (Takes(kind, "Filter") && TermOf(key, sign, value) is { } term)
        {
            terms.Add(term with { Not = isNot });
            return;
        }

        switch (key)
        {
            case "to":
                values["Tier"] = value;
                break;
            case "by":
                values["GroupBy"] = value;
                break;
            case "total" or "average":
                values["Aggregate"] = key;
                values["Criterion"] = value;
                break;
            case "limit":
                values["Limit"] = int.Parse(value, CultureInfo.InvariantCulture);
                break;
            case "order":
                values["Order"] = new Order(value[1..], value[0] == '+');
                break;
            case "partner":
                values["Partner"] = ExamplePartners.IdOf(value);
                break;
            case "partners":
                values["Partners"] = value.Split('|').Select(ExamplePartners.IdOf).ToImmutableArray();
                break;
            default:
                values[Takes(kind, key) ? key : throw new InvalidDataException($"{kind} has no '{key}'.")] = value;
                break;
        }
    }

    private static FilterTerm? TermOf(string key, string sign, string value)
    {
        if (ExampleRules.Book.FindCriterion(key) is not null)
        {
            var ends = value.Split("..").Select(static end => decimal.Parse(end, CultureInfo.InvariantCulture)).ToList();
            var comparison = ends.Count == 2 ? Comparison.Between : sign switch
            {
                ">" => Comparison.MoreThan,
                ">=" => Comparison.AtLeast,
                "<" => Comparison.LessThan,
                "<=" => Comparison.AtMost,
                _ => Comparison.Exactly,
            };
            return new FilterTerm.Compared(key, comparison, ends[0], ends.Count == 2 ? ends[1] : null);
        }

        if (key == "state")
        {
            return new FilterTerm.HasState(Enum.Parse<State>(value, ignoreCase: true));
        }

        return Enum.TryParse<Trait>(key == "earned" ? nameof(Trait.EarnedTier) : key, ignoreCase: true, out var trait)
            ? new FilterTerm.OneOf(trait, [.. value.Split('|').Select(item => trait switch { Trait.Manager => ExamplePartners.ManagerOf(item), Trait.Partner => ExamplePartners.IdOf(item), _ => item })])
            : null;
    }

    private static bool Takes(string kind, string name) => Grammar.Maker.Takes(kind, name);

    [GeneratedRegex("""(?:[^\s"]|"[^"]*")+""")]
    private static partial Regex Words();

    [GeneratedRegex("^(?<not>not:)?(?<key>[a-z]+)(?<sign>>=|<=|>|<|=)(?<value>.+)$")]
    private static partial Regex Token();
}
