using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using PartnerTiers.Conversation.Questions;
using PartnerTiers.Conversation.Questions.Filters;
using PartnerTiers.Conversation.Questions.WhatIf;

namespace PartnerTiers.Conversation.Tests.Evaluation;

/// <summary>Fills in the record of one kind of question, parameter by parameter, without the reader's help.</summary>
internal sealed class QuestionRecord
{
    private readonly ConstructorInfo constructor;
    private readonly Dictionary<string, object> values = new(StringComparer.OrdinalIgnoreCase);
    private readonly ImmutableArray<FilterTerm>.Builder terms = ImmutableArray.CreateBuilder<FilterTerm>();
    private readonly ImmutableArray<Change>.Builder changes = ImmutableArray.CreateBuilder<Change>();

    private QuestionRecord(Type type) => constructor = type.GetConstructors().MaxBy(static item => item.GetParameters().Length)!;

    /// <summary>An empty one of this kind.</summary>
    public static QuestionRecord Of(string kind) => new(QuestionCatalogue.All.First(item => item.Id == kind).Record);

    /// <summary>Whether its record has a parameter of this name.</summary>
    public bool Takes(string name) => ParameterOf(name) is not null;

    /// <summary>Whether this parameter says the same as a condition would, and stands in its place.</summary>
    public bool IsOwn(string name) => ParameterOf(name)?.Name is "Partner" or "Topic";

    /// <summary>One condition more.</summary>
    public void Add(FilterTerm term) => terms.Add(term);

    /// <summary>One supposed change more.</summary>
    public void Add(Change change) => changes.Add(change);

    /// <summary>Sets a parameter that it may lack.</summary>
    public void SetIfTaken(string name, object value)
    {
        if (Takes(name))
        {
            values[name] = value;
        }
    }

    /// <summary>Sets a parameter; a text is turned into what it takes.</summary>
    public void Set(string name, object value)
    {
        var parameter = ParameterOf(name) ?? throw new InvalidDataException($"{constructor.DeclaringType!.Name} has no '{name}'.");
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        values[name] = value is not string text || type == typeof(string) ? value
            : type.IsEnum ? Enum.Parse(type, text, ignoreCase: true)
            : Convert.ChangeType(text, type, CultureInfo.InvariantCulture);
    }

    /// <summary>The question; null: something is missing.</summary>
    public Question? Make()
    {
        if (Takes("Filter") && !values.ContainsKey("Filter"))
        {
            values["Filter"] = new Filter(terms.ToImmutable());
        }

        if (Takes("Changes"))
        {
            values["Changes"] = changes.ToImmutable();
        }

        var parameters = constructor.GetParameters();
        return Array.Exists(parameters, parameter => !values.ContainsKey(parameter.Name!) && !parameter.HasDefaultValue) ? null
            : (Question)constructor.Invoke([.. parameters.Select(parameter => values.TryGetValue(parameter.Name!, out var value) ? value : DefaultOf(parameter))]);
    }

    private static object? DefaultOf(ParameterInfo parameter) =>
        parameter.ParameterType is { IsEnum: true } type ? Enum.ToObject(type, parameter.DefaultValue!) : parameter.DefaultValue;

    private ParameterInfo? ParameterOf(string name) => constructor.GetParameters().FirstOrDefault(parameter => string.Equals(parameter.Name, name, StringComparison.OrdinalIgnoreCase));
}
