using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;
using PartnerTiers.Conversation.Questions;
using PartnerTiers.Conversation.Questions.Filters;
using PartnerTiers.Conversation.Questions.WhatIf;
using PartnerTiers.Conversation.Understanding;

namespace PartnerTiers.Conversation.Tests.Evaluation;

/// <summary>Reads a typed question as the corpora write it: <c>find tier=elite region=EMEA not:type=isv csat>4.5 order=-revenue limit=5</c>.</summary>
internal static partial class QuestionNotation
{
    /// <summary>Words and phrases, of all kinds.</summary>
    public static Grammar Grammar { get; } = new(QuestionCatalogue.All);

    /// <summary>Whether there is such a kind yet.</summary>
    public static bool IsKind(string word) => QuestionCatalogue.All.Any(kind => kind.Id == word);

    /// <summary>Reads one question about <paramref name="world"/>.</summary>
    public static MeantQuestion Read(string text, World world)
    {
        var words = Words().Matches(text).Select(static match => match.Value.Replace("\"", string.Empty, StringComparison.Ordinal)).ToList();
        var record = QuestionRecord.Of(words[0]);
        var days = new List<LocalDate>();
        foreach (var word in words.Skip(1))
        {
            Add(word, record, days, world);
        }

        var question = record.Make() ?? throw new InvalidDataException($"'{text}' lacks something.");
        return new MeantQuestion(QuestionText.Of(question, world), MeantQuestion.Past(days, world), question);
    }

    private static void Add(string word, QuestionRecord record, List<LocalDate> days, World world)
    {
        if (Change().Match(word) is { Success: true } change && record.Takes("Changes"))
        {
            record.Add(new Change(
                Enum.Parse<ChangeKind>(change.Groups["kind"].Value, ignoreCase: true),
                Number(change.Groups["count"].Value),
                change.Groups["what"] is { Success: true, Value: var what } ? what : null,
                change.Groups["each"] is { Success: true, Value: var each } ? Number(each) : null));
            return;
        }

        if (word.StartsWith("any(", StringComparison.Ordinal))
        {
            record.Add(new FilterTerm.AnyOf([.. word[4..^1].Split(';').Select(one => TermFrom(one, world))]));
            return;
        }

        if (word.StartsWith("of(", StringComparison.Ordinal))
        {
            record.Set("Of", new Filter([.. word[3..^1].Split(';').Select(one => TermFrom(one, world))]));
            return;
        }

        if (Token().Match(word) is not { Success: true } token)
        {
            record.Set(word switch { "excluded" => "ExcludedOnly", "expiring" => "Expiring", _ => throw new InvalidDataException($"'{word}' says nothing.") }, "true");
            return;
        }

        var (isNot, key, sign, value) = (token.Groups["not"].Success, token.Groups["key"].Value, token.Groups["sign"].Value, token.Groups["value"].Value);
        if (record.Takes("Filter") && !(record.Takes(key) && record.IsOwn(key)) && TermOf(key, sign, value, world) is { } term)
        {
            record.Add(term with { Not = isNot });
            return;
        }

        switch (key)
        {
            case "within":
                var ends = value.Split("..").Select(static end => LocalDatePattern.Iso.Parse(end).Value).ToList();
                days.AddRange(ends);
                var stretch = days.Count > 2 ? "Versus" : string.Empty;
                record.SetIfTaken(stretch + "From", ends[0]);
                record.SetIfTaken(stretch + "To", ends[^1]);
                break;
            case "on" or "since":
                days.Add(LocalDatePattern.Iso.Parse(value).Value);
                record.SetIfTaken(key, days[^1]);
                record.SetIfTaken("From", days[^1]);
                break;
            case "to":
                record.Set("Tier", value);
                break;
            case "by":
                record.Set("GroupBy", value);
                break;
            case "total" or "average" or "share":
                record.Set("Aggregate", key);
                record.Set("Criterion", value);
                break;
            case "order":
                record.Set("Order", value[1..] == "joined" ? new Order(null, value[0] == '+', OrderDate.Joined) : new Order(value[1..], value[0] == '+'));
                break;
            case "partner":
                record.Set("Partner", world.IdOf(value));
                break;
            case "partners":
                record.Set("Partners", value.Split('|').Select(world.IdOf).ToImmutableArray());
                break;
            default:
                record.Set(key, value);
                break;
        }
    }

    private static FilterTerm TermFrom(string text, World world)
    {
        var token = Token().Match(text);
        var term = TermOf(token.Groups["key"].Value, token.Groups["sign"].Value, token.Groups["value"].Value, world) ?? throw new InvalidDataException($"'{text}' is no condition.");
        return term with { Not = token.Groups["not"].Success };
    }

    private static FilterTerm? TermOf(string key, string sign, string value, World world)
    {
        if (world.Rules.FindCriterion(key) is not null)
        {
            var ends = value.Split("..").Select(Number).ToList();
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

        if (key == "joined")
        {
            var days = value.Split("..").Select(static end => end.Length == 0 ? (LocalDate?)null : LocalDatePattern.Iso.Parse(end).Value).ToList();
            return new FilterTerm.Joined(days[0], days[^1]);
        }

        if (key == "state")
        {
            return new FilterTerm.HasState(Enum.Parse<State>(value, ignoreCase: true));
        }

        return Enum.TryParse<Trait>(key == "earned" ? nameof(Trait.EarnedTier) : key, ignoreCase: true, out var trait)
            ? new FilterTerm.OneOf(trait, [.. value.Split('|').Select(item => trait switch { Trait.Manager => world.ManagerOf(item), Trait.Partner => world.IdOf(item), _ => item })])
            : null;
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex("""(?:[^\s"]|"[^"]*")+""")]
    private static partial Regex Words();

    [GeneratedRegex("^(?<not>not:)?(?<key>[a-z]+)(?<sign>>=|<=|>|<|=)(?<value>.+)$")]
    private static partial Regex Token();

    [GeneratedRegex(@"^(?<kind>[a-z]+)\+?(?<count>-?[0-9.]+)(\((?<what>[^)]+)\))?(@(?<each>[0-9.]+))?$")]
    private static partial Regex Change();
}
