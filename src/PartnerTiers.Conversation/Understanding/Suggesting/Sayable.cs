using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using NodaTime;
using PartnerTiers.Conversation.Questions;
using PartnerTiers.Conversation.Questions.Filters;
using PartnerTiers.Conversation.Questions.WhatIf;

namespace PartnerTiers.Conversation.Understanding.Suggesting;

/// <summary>How a member of a question is said from outside. Whatever names a thing or a figure is said by words of the sentence, which our own lexicons read.</summary>
internal enum SayableForm
{
    /// <summary>Words that name a partner, tier, criterion, type or region: by the member's name.</summary>
    Name,

    /// <summary>Several partners.</summary>
    Names,

    /// <summary>Words that are a number.</summary>
    Number,

    /// <summary>Words that are a day or a stretch of days.</summary>
    Time,

    /// <summary>One of the names of an enum: it changes what is asked about, never whom or how much.</summary>
    Choice,

    /// <summary>Yes or no.</summary>
    Flag,

    /// <summary>Conditions on partners.</summary>
    Filter,

    /// <summary>By what a list is ordered.</summary>
    Order,

    /// <summary>What is supposed.</summary>
    Changes,
}

/// <summary>A member of a question.</summary>
/// <param name="Name">As in a button's payload.</param>
/// <param name="Form">How it is said.</param>
/// <param name="IsNeeded">Without it there is no question.</param>
/// <param name="Choices">The names of a <see cref="SayableForm.Choice"/>.</param>
internal sealed record SayableMember(string Name, SayableForm Form, bool IsNeeded, ImmutableArray<string> Choices);

/// <summary>A kind of question as it can be said from outside.</summary>
/// <param name="Id">Id of the kind.</param>
/// <param name="Members">Its members.</param>
internal sealed record SayableKind(string Id, ImmutableArray<SayableMember> Members)
{
    private static readonly string[] Named = ["partner", "tier", "criterion", "type", "region"];

    /// <summary>What may be supposed: how much comes or goes. Credentials, kinds of evidence and people by name are for the built-in reader.</summary>
    public static ImmutableArray<string> Supposable { get; } = [.. ChoicesOf(typeof(ChangeKind)).Except(["person", "evidence", "figure", "times"])];

    /// <summary>The kinds that can be said, from their records alone. A member whose words nothing here reads is left out, and its kind with it where it is needed.</summary>
    public static ImmutableArray<SayableKind> Of(IEnumerable<IQuestionKind> kinds) =>
    [
        .. from kind in kinds
           where kind.MayBeSuggested
           let parameters = kind.Record.GetConstructors().OrderByDescending(static constructor => constructor.GetParameters().Length).First().GetParameters()
           let members = parameters.Select(static parameter => (Parameter: parameter, Member: MemberOf(parameter))).ToList()
           where members.TrueForAll(static member => member.Member is not null || !IsNeeded(member.Parameter))
           select new SayableKind(kind.Id, [.. members.Select(static member => member.Member).OfType<SayableMember>()]),
    ];

    private static SayableMember? MemberOf(ParameterInfo parameter)
    {
        var name = JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!);
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        SayableForm? form = name is "skip" or "place" or "and" or "of" ? null
            : type == typeof(string) ? Named.Contains(name) ? SayableForm.Name : null
            : type == typeof(ImmutableArray<string>) ? name == "partners" ? SayableForm.Names : null
            : type == typeof(int) || type == typeof(decimal) ? SayableForm.Number
            : type == typeof(LocalDate) ? SayableForm.Time
            : type.IsEnum ? SayableForm.Choice
            : type == typeof(bool) ? SayableForm.Flag
            : type == typeof(Filter) ? SayableForm.Filter
            : type == typeof(Order) ? SayableForm.Order
            : type == typeof(ImmutableArray<Change>) ? SayableForm.Changes
            : null;
        return form is { } known ? new SayableMember(name, known, IsNeeded(parameter), type.IsEnum ? ChoicesOf(type) : []) : null;
    }

    /// <summary>The names of an enum, as in payloads.</summary>
    public static ImmutableArray<string> ChoicesOf(Type type) => [.. Enum.GetNames(type).Select(JsonNamingPolicy.CamelCase.ConvertName)];

    // Without a filter all are meant.
    private static bool IsNeeded(ParameterInfo parameter) => !parameter.HasDefaultValue && parameter.ParameterType != typeof(Filter);
}
