using System.Collections.Immutable;
using System.Reflection;
using PartnerTiers.Conversation.Questions;

namespace PartnerTiers.Conversation.Understanding.Phrases;

/// <summary>Makes a question record from named values: gap names are the names of its parameters. So a new question needs no line here.</summary>
internal sealed class QuestionMaker
{
    private readonly ImmutableDictionary<string, (ConstructorInfo Constructor, ParameterInfo[] Parameters)> records;

    public QuestionMaker(IEnumerable<IQuestionKind> kinds) => records = kinds.ToImmutableDictionary(
        static kind => kind.Id,
        static kind => (kind.Record.GetConstructors().OrderByDescending(static constructor => constructor.GetParameters().Length).First() is var constructor ? (constructor, constructor.GetParameters()) : default),
        StringComparer.Ordinal);

    /// <summary>Whether the record of a kind has a member of this name.</summary>
    public bool Takes(string kind, string name) => records[kind].Parameters.Any(parameter => Is(parameter, name));

    /// <summary>The kind of a question; null: it is of none.</summary>
    public string? KindOf(Question question) => records.FirstOrDefault(item => item.Value.Constructor.DeclaringType == question.GetType()).Key;

    /// <summary>The question; null when a member that it needs has no value.</summary>
    public Question? Make(string kind, IReadOnlyDictionary<string, object> values)
    {
        var (constructor, parameters) = records[kind];
        var arguments = new object?[parameters.Length];
        for (var at = 0; at < parameters.Length; at++)
        {
            var name = values.Keys.FirstOrDefault(key => Is(parameters[at], key));
            if (name is not null)
            {
                arguments[at] = Fit(values[name], parameters[at].ParameterType);
            }
            else if (parameters[at].ParameterType == typeof(Questions.Filters.Filter) && Is(parameters[at], "filter"))
            {
                arguments[at] = Questions.Filters.Filter.Everyone;
            }
            else if (parameters[at].HasDefaultValue)
            {
                arguments[at] = parameters[at].DefaultValue ?? (parameters[at].ParameterType.IsValueType ? Default(parameters[at].ParameterType) : null);
            }
            else
            {
                return null;
            }
        }

        return (Question)constructor.Invoke(arguments);
    }

    /// <summary>The n-th value of the enum that a member is of.</summary>
    public object ChoiceOf(string kind, string name, int at)
    {
        var type = records[kind].Parameters.First(parameter => Is(parameter, name)).ParameterType;
        return Enum.GetValues(Nullable.GetUnderlyingType(type) ?? type).GetValue(at)!;
    }

    private static bool Is(ParameterInfo parameter, string name) => string.Equals(parameter.Name, name, StringComparison.OrdinalIgnoreCase);

    private static object? Default(Type type) => Nullable.GetUnderlyingType(type) is not null ? null : Activator.CreateInstance(type);

    private static object Fit(object value, Type type)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        return value is not string text || bare == typeof(string) ? value
            : bare.IsEnum ? Enum.Parse(bare, text, true)
            : Convert.ChangeType(text, bare, System.Globalization.CultureInfo.InvariantCulture);
    }
}
