using System.Collections.Immutable;

namespace PartnerTiers.Conversation.Words;

/// <summary>One text of a language: a template, or one per plural category.</summary>
internal sealed class TextEntry
{
    private readonly ImmutableDictionary<string, TextTemplate> forms;

    private TextEntry(ImmutableDictionary<string, TextTemplate> forms)
    {
        this.forms = forms;
        Arguments = [.. forms.Values.SelectMany(static form => form.Arguments).Concat(forms.Count > 1 ? ["n"] : []).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>Names of the arguments that some form takes.</summary>
    public ImmutableArray<string> Arguments { get; }

    /// <summary>The plural categories it has; only "other" for a plain text.</summary>
    public IEnumerable<string> Categories => forms.Keys;

    public static TextEntry Read(string path, string key, object node)
    {
        var forms = node switch
        {
            string text => new Dictionary<string, TextTemplate> { ["other"] = TextTemplate.Parse(text) },
            IDictionary<object, object> map when map.Values.All(static value => value is string) =>
                map.ToDictionary(static pair => (string)pair.Key, static pair => TextTemplate.Parse((string)pair.Value)),
            _ => throw new InvalidDataException($"{path}: '{key}' is neither a text nor texts per plural category."),
        };
        return forms.ContainsKey("other")
            ? new TextEntry(forms.ToImmutableDictionary(StringComparer.Ordinal))
            : throw new InvalidDataException($"{path}: '{key}' lacks the category 'other'.");
    }

    public TextTemplate Form(string category) => forms.GetValueOrDefault(category) ?? forms["other"];
}
