using PartnerTiers.Conversation.Answers;

namespace PartnerTiers.Conversation.Words;

/// <summary>A language made of its files.</summary>
internal sealed class FileLanguage(string code, LanguageFormats formats, Dictionary<string, TextEntry> texts) : Language
{
    private readonly PluralRules plurals = PluralRules.Parse(formats.Plural);
    private readonly ValueWriter writer = new(formats);

    /// <inheritdoc/>
    public override string Code => code;

    /// <summary>Every key, for the test that languages agree.</summary>
    public IReadOnlyDictionary<string, TextEntry> Texts => texts;

    /// <summary>The plural categories that the language tells apart, "other" included.</summary>
    public IEnumerable<string> PluralCategories => formats.Plural.Keys.Append("other");

    /// <inheritdoc/>
    public override string Format(Value value, ValueStyle style) => writer.Write(value, style);

    /// <inheritdoc/>
    public override string Text(string key) => Say(key).Plain(this);

    /// <inheritdoc/>
    public override Phrase Say(string key, params (string Name, Argument Value)[] arguments)
    {
        if (!texts.TryGetValue(key, out var entry))
        {
            throw new InvalidOperationException($"There is no text '{key}' in '{code}'.");
        }

        foreach (var (name, _) in arguments)
        {
            if (!entry.Arguments.Contains(name))
            {
                throw new InvalidOperationException($"The text '{key}' in '{code}' takes no argument '{name}'; it takes: {string.Join(", ", entry.Arguments)}.");
            }
        }

        var number = arguments.FirstOrDefault(static argument => argument.Name == "n").Value.Number;
        return entry.Form(number is { } n ? plurals.CategoryOf(n) : "other").Fill(name => arguments.FirstOrDefault(argument => argument.Name == name).Value.Phrase
            ?? throw new InvalidOperationException($"The text '{key}' in '{code}' needs the argument '{name}'."));
    }

    /// <inheritdoc/>
    public override Phrase List(IReadOnlyList<Phrase> items) => items.Count < 2
        ? Phrase.Join(string.Empty, items)
        : Phrase.Join(formats.ListLast, [Phrase.Join(formats.ListBetween, items.SkipLast(1)), items[^1]]);
}
