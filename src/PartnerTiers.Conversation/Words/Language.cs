using PartnerTiers.Conversation.Answers;

namespace PartnerTiers.Conversation.Words;

/// <summary>A language that the bot speaks: its texts, its plural forms, and how it writes numbers, money and days. All of it from files; nothing from the machine's culture.</summary>
public abstract class Language
{
    /// <summary>ISO 639-1: <c>en</c>, <c>de</c>.</summary>
    public abstract string Code { get; }

    /// <summary>Writes a value.</summary>
    public abstract string Format(Value value, ValueStyle style);

    /// <summary>A text that a channel itself needs (a column head, "page 2"), by its key; our own words.</summary>
    public abstract string Text(string key);

    /// <summary>
    /// The template of <paramref name="key"/> with its arguments filled in: <c>{name}</c> in the file, <c>**{name}**</c> for an emphasised one. Where the file has plural forms,
    /// the argument <c>n</c> chooses. A missing key, a missing argument and one too many are bugs and throw.
    /// </summary>
    public virtual Phrase Say(string key, params (string Name, Argument Value)[] arguments) => Phrase.Of(Text(key));

    /// <summary>"Acme, Globex and Initech".</summary>
    public virtual Phrase List(IReadOnlyList<Phrase> items) => Phrase.Join(", ", items);
}
