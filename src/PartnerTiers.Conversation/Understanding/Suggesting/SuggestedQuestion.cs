using System.Collections.Immutable;
using System.Text.Json;
using PartnerTiers.Conversation.Questions;
using PartnerTiers.Conversation.Questions.Filters;
using PartnerTiers.Conversation.Questions.WhatIf;

namespace PartnerTiers.Conversation.Understanding.Suggesting;

/// <summary>
/// Makes a typed question of what somebody outside suggests. Strict: an unknown kind or member, a value of another type, words that don't stand in the sentence or that our lexicons
/// don't read are no question at all.
/// </summary>
internal sealed class SuggestedQuestion(Grammar grammar, SayableKind kind, Quotes quotes)
{
    private const int MostItems = 12;
    private const int LongestList = 1000;

    private readonly Dictionary<string, object> values = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Several partners have the name that was said: each with its question.</summary>
    public ImmutableArray<(string Partner, Question Question)> Choices { get; private set; } = [];

    /// <summary>Puts a list in order, or cuts it.</summary>
    public bool HasOrder => values.ContainsKey("order") || values.ContainsKey("limit");

    /// <summary>Splits figures, and by what.</summary>
    public Questions.Count.Grouping Grouping => values.GetValueOrDefault("groupBy") is Questions.Count.Grouping by ? by : Questions.Count.Grouping.None;

    /// <summary>Words between quotes that a quoted comparison spans: its comparing words stand there.</summary>
    public bool Compares { get; private set; }

    /// <summary>The question; null: none.</summary>
    public Question? Read(JsonElement suggestion)
    {
        // Figures last: they are in the unit of the criterion.
        var members = suggestion.EnumerateObject().Where(static member => member.Name != "kind" && member.Value.ValueKind != JsonValueKind.Null)
            .Select(member => (Member: kind.Members.FirstOrDefault(known => known.Name == member.Name), member.Value))
            .ToList();
        if (members.Exists(static member => member.Member is null))
        {
            return null;
        }

        foreach (var (member, value) in members.OrderBy(static member => member.Member!.Form == SayableForm.Number))
        {
            if (ValueOf(member!, value) is not { } read)
            {
                return null;
            }

            values[member!.Name] = read;
        }

        if (Choices.Length > 1)
        {
            Choices = [.. Choices.Select(choice => (choice.Partner, Question: Make(choice.Partner)!)).Where(static choice => choice.Question is not null)];
        }

        return Make(null);
    }

    // Once to a button's payload and back: what that refuses is refused here too.
    private Question? Make(string? partner)
    {
        if (partner is not null)
        {
            values["partner"] = partner;
        }

        return grammar.Maker.Make(kind.Id, values) is { } made ? QuestionCodec.Read(QuestionCodec.TryWrite(made, grammar.Kinds), grammar.Kinds) : null;
    }

    private object? ValueOf(SayableMember member, JsonElement value) => member.Form switch
    {
        SayableForm.Name when member.Name == "partner" => PartnerOf(value),
        SayableForm.Name => Words(value) is { } words ? quotes.Named(member.Name, words) : null,
        SayableForm.Names => PartnersOf(value),
        SayableForm.Number when member.Name == "limit" => LimitOf(value),
        SayableForm.Number => FigureOf(value),
        SayableForm.Time => Words(value) is { } words && quotes.Time(words) is { } time ? member.Name is "since" or "from" ? time.First : time.Last : null,
        SayableForm.Choice => ChoiceOf(member, value),
        SayableForm.Flag => value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : null,
        SayableForm.Filter => FilterOf(value),
        SayableForm.Order => OrderOf(value),
        SayableForm.Changes => ChangesOf(value),
        _ => null,
    };

    private string? PartnerOf(JsonElement value)
    {
        if (Words(value) is not { } words || quotes.Partners(words) is not { IsEmpty: false } partners)
        {
            return null;
        }

        Choices = partners.Length > 1 ? [.. partners.Select(static id => (id, (Question)null!))] : [];
        return partners[0];
    }

    private ImmutableArray<string>? PartnersOf(JsonElement value)
    {
        var named = Items(value)?.Select(item => Words(item) is { } words && quotes.Partners(words) is [var only] ? only : null).ToList();
        return named is not null && !named.Contains(null) && named.Distinct().Count() is >= 2 and <= 4 ? [.. named.OfType<string>().Distinct()] : null;
    }

    private int? LimitOf(JsonElement value) =>
        Words(value) is { } words && quotes.Number(words) is { IsMoney: false, IsShare: false, Value: >= 1 and <= LongestList } number && decimal.IsInteger(number.Value) ? (int)number.Value : null;

    private decimal? FigureOf(JsonElement value) =>
        Words(value) is not { } words || quotes.Number(words) is not { } number ? null
        : values.TryGetValue("criterion", out var criterion) ? quotes.Compared((string)criterion, Comparison.AtLeast, number, null)?.Value
        : number.IsShare ? null : number.Value;

    private object? ChoiceOf(SayableMember member, JsonElement value)
    {
        var at = value.ValueKind == JsonValueKind.String ? member.Choices.IndexOf(value.GetString()!) : -1;
        return at < 0 ? null : grammar.Maker.ChoiceOf(kind.Id, member.Name, at);
    }

    private Filter? FilterOf(JsonElement value)
    {
        if (Items(value) is not { } items)
        {
            return null;
        }

        var terms = ImmutableArray.CreateBuilder<FilterTerm>();
        foreach (var item in items)
        {
            if (TermsOf(item) is not { } read)
            {
                return null;
            }

            terms.AddRange(read);
        }

        return new Filter(terms.ToImmutable());
    }

    private ImmutableArray<FilterTerm>? TermsOf(JsonElement item)
    {
        if (Parts(item, "words", "state", "criterion", "comparison", "value", "upper", "not") is not { } parts || parts.Values.Any(static part => part.ValueKind is not (JsonValueKind.String or JsonValueKind.True or JsonValueKind.False)))
        {
            return null;
        }

        var not = parts.TryGetValue("not", out var denied) && denied.ValueKind == JsonValueKind.True;
        var (words, criterion) = (Text("words"), Text("criterion"));
        ImmutableArray<FilterTerm>? terms = null;
        if (words is not null && criterion is null)
        {
            terms = Text("state") is not { } state ? quotes.Conditions(words)
                : Named<State>(state) is { } known && quotes.Mark(words) ? [new FilterTerm.HasState(known)] : null;
        }
        else if (criterion is not null && quotes.Named("criterion", criterion) is { } id && Named<Comparison>(Text("comparison")) is { } comparison && Text("value") is { } figure
            && quotes.Number(figure) is { } number && (Text("upper") is { } end ? quotes.Number(end) : null) is var upper && (upper is not null) == (comparison == Comparison.Between)
            && quotes.Compared(id, comparison, number, upper) is { } compared)
        {
            Compares = true;
            terms = [compared];
        }

        return not && terms is not null ? [.. terms.Value.Select(static term => term with { Not = true })] : terms;

        string? Text(string name) => parts.TryGetValue(name, out var part) && part.ValueKind == JsonValueKind.String ? part.GetString() : null;
    }

    private Order? OrderOf(JsonElement value) =>
        Parts(value, "criterion", "ascending") is { } parts && parts.TryGetValue("criterion", out var said) && Words(said) is { } words && quotes.Named("criterion", words) is { } id
            && (!parts.TryGetValue("ascending", out var ascending) || ascending.ValueKind is JsonValueKind.True or JsonValueKind.False)
            ? new Order(id, ascending.ValueKind == JsonValueKind.True)
            : null;

    private ImmutableArray<Change>? ChangesOf(JsonElement value)
    {
        var changes = Items(value)?.Select(ChangeOf).ToList();
        return changes is { Count: > 0 } && !changes.Contains(null) ? [.. changes.OfType<Change>()] : null;
    }

    private Change? ChangeOf(JsonElement item) =>
        Parts(item, "what", "count", "goes") is { } parts && parts.TryGetValue("what", out var what) && Words(what) is { } name && SayableKind.Supposable.Contains(name) && Named<ChangeKind>(name) is { } known
            && parts.TryGetValue("count", out var count) && Words(count) is { } words && quotes.Number(words) is { IsShare: false, Value: > 0 } number
            && (number.IsMoney || number.Value >= 1000) == (known == ChangeKind.Revenue)
            && (!parts.TryGetValue("goes", out var goes) || goes.ValueKind is JsonValueKind.True or JsonValueKind.False)
            ? new Change(known, goes.ValueKind == JsonValueKind.True ? -number.Value : number.Value)
            : null;

    private static T? Named<T>(string? name)
        where T : struct, Enum => name is not null && SayableKind.ChoicesOf(typeof(T)).IndexOf(name) is >= 0 and var at ? Enum.GetValues<T>()[at] : null;

    private static string? Words(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static List<JsonElement>? Items(JsonElement value) => value.ValueKind == JsonValueKind.Array && value.GetArrayLength() <= MostItems ? [.. value.EnumerateArray()] : null;

    /// <summary>The members of an object that say something; null where it has others than these.</summary>
    private static Dictionary<string, JsonElement>? Parts(JsonElement value, params string[] known)
    {
        var parts = value.ValueKind == JsonValueKind.Object ? value.EnumerateObject().ToList() : null;
        return parts is null || parts.Exists(part => !known.Contains(part.Name)) ? null
            : parts.Where(static part => part.Value.ValueKind != JsonValueKind.Null).ToDictionary(static part => part.Name, static part => part.Value, StringComparer.Ordinal);
    }
}
